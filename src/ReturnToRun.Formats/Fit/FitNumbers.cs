namespace ReturnToRun.Formats.Fit;

/// <summary>The numbers of the published FIT profile that are used here.</summary>
internal static class FitNumbers
{
    /// <summary>Seconds from 1970 to 1989-12-31T00:00:00Z, where FIT's clock begins.</summary>
    public const long Epoch = 631_065_600;

    public static class Message
    {
        public const ushort FileId = 0, Session = 18, Lap = 19, Record = 20, Event = 21, Workout = 26, WorkoutStep = 27, Activity = 34;
    }

    public static class Field
    {
        public const byte Timestamp = 253, MessageIndex = 254;
    }

    public const byte ActivityFile = 4, WorkoutFile = 5;

    public const byte Running = 1, Walking = 11, Hiking = 17;
}

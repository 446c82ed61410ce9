using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Activities;

/// <summary>What one outing of a person can come to. A file that says more is damaged, or is no outing.</summary>
internal static class Bounds
{
    public const int MostPoints = 500_000;
    public const int MostLaps = 10_000;
    public const int MostActivities = 100;
    public const int MostMistakes = 20;

    public static readonly DateTimeOffset Earliest = new(1989, 12, 31, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan s_longest = TimeSpan.FromDays(7);
    private static readonly Distance s_farthest = Distance.FromKilometres(1000);

    public static bool IsMoment(DateTimeOffset at) => at >= Earliest && at <= Latest;

    /// <summary>A mistake where an activity cannot be one person's outing; null where it can.</summary>
    public static Mistake? Check(Activity activity, string place)
    {
        if (activity.Elapsed > s_longest || activity.Moving > s_longest) return new(place, "expected an activity of at most 7 days, found a longer one.");
        if (activity.Distance > s_farthest) return new(place, "expected at most 1000 km, found more.");
        return activity.Elapsed == TimeSpan.Zero ? new(place, "expected an activity that takes some time, found one without a length.") : null;
    }
}

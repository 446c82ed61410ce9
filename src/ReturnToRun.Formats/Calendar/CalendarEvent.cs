using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Calendar;

/// <summary>Whether an event is sure, may still change, or was taken back.</summary>
public enum EventStatus { Confirmed, Tentative, Cancelled }

/// <summary>One event of a calendar.</summary>
/// <param name="Uid">The same for as long as it is the same event.</param>
/// <param name="Sequence">Raised with every change.</param>
/// <param name="Changed">When it was changed last.</param>
public sealed record CalendarEvent(string Uid, int Sequence, Instant Changed, EventStatus Status, Instant Start, Instant End, string Summary, string Description)
{
    /// <summary>A page about it.</summary>
    public Uri? Link { get; init; }

    /// <summary>How long before its start a device reminds; null: not at all.</summary>
    public TimeSpan? Alarm { get; init; }
}

using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>One row of the ladder a plan walks: a level with its totals.</summary>
public sealed class LadderRow
{
    internal LadderRow(int index, string label, Timeline timeline, int? successes = null)
    {
        Index = index;
        Label = label;
        Timeline = timeline;
        Unlocked = timeline;
        Successes = successes;
        Session = SessionOf(label, timeline);
        RunningMs = timeline.Running.Ticks / TimeSpan.TicksPerMillisecond;
        IntervalMs = timeline.LongestRun.Ticks / TimeSpan.TicksPerMillisecond;
        DistanceMm = (long)(timeline.Distance.Metres * 1000m);
        RecoveryMs = RecoveryOf(Session);
    }

    internal long RunningMs { get; }

    internal long IntervalMs { get; }

    internal long DistanceMm { get; }

    /// <summary>The shortest rest between two intervals, 0 where all of it is jogged; null with fewer than two intervals.</summary>
    internal long? RecoveryMs { get; }

    /// <summary>Whether it is one stretch of running: one interval, or jogs in place of all rests.</summary>
    internal bool IsOneStretch => IsStretch(Session);

    internal static bool IsStretch(PlannedSession session)
    {
        var rests = TimeSpan.Zero;
        foreach (var recovery in session.Recoveries) rests += recovery;
        return session.Runs.Length == 1 || (session.Runs.Length > 1 && session.Jogging >= rests && rests > TimeSpan.Zero);
    }

    /// <summary>The place in the table, 0 for the walk without running.</summary>
    public int Index { get; }

    public string Label { get; }

    /// <summary>What is done as long as speed is locked (I12): strides are easy runs, no pace is faster than the nominal one.</summary>
    public Timeline Timeline { get; }

    /// <summary>What is done where an override sets I12 aside: the same, with strides and fast paces as the protocol has them.</summary>
    public Timeline Unlocked { get; internal init; }

    /// <summary>What is kept with the log of a run at this level.</summary>
    public PlannedSession Session { get; internal init; }

    /// <summary>The same where an override sets I12 aside.</summary>
    public PlannedSession UnlockedSession => ReferenceEquals(Unlocked, Timeline) ? Session : SessionOf(Label, Unlocked) with { Protocol = Protocol, AddedTowards = AddedTowards };

    /// <summary>Successes the protocol asks for in place of the pace's number; null where it states none.</summary>
    public int? Successes { get; }

    /// <summary>The id of the protocol it belongs to; null for the project's own levels.</summary>
    public string? Protocol { get; internal init; }

    /// <summary>The level it leads to, where it is a step added between two levels; null for a level itself.</summary>
    public string? AddedTowards { get; internal init; }

    /// <summary>The place of its level in the protocol's file, from 0; -1 where it belongs to none.</summary>
    public int Level { get; internal init; } = -1;

    /// <summary>Calendar weeks the level takes, where the protocol counts in weeks.</summary>
    public int? Weeks { get; internal init; }

    /// <summary>Dates from the run before at least, where the protocol asks for more than the limits; 0 where it does not.</summary>
    public int DatesApart { get; internal init; }

    /// <summary>Runs a week at this level, where the protocol states them.</summary>
    public int? RunsAWeek { get; internal init; }

    /// <summary>Whether it is one of the gentle levels, which are climbed at Steady.</summary>
    public bool IsGentle { get; internal set; }

    /// <summary>The row above it on the way up; -1 at the end.</summary>
    public int Next { get; internal set; } = -1;

    /// <summary>The row one level down (section 3): the nearest level before it with less running and no longer interval.</summary>
    public int Down { get; internal set; }

    internal static PlannedSession SessionOf(string label, Timeline timeline)
    {
        var runs = ImmutableArray.CreateBuilder<TimeSpan>();
        var recoveries = ImmutableArray.CreateBuilder<TimeSpan>();
        decimal between = 0;
        var jogsOnly = !timeline.Main.Any(static segment => segment.Kind is SegmentKind.Run or SegmentKind.Stride);
        foreach (var segment in timeline.Main)
        {
            var seconds = segment.Seconds(NominalSpeeds.Default);
            if (segment.Kind is not (SegmentKind.Run or SegmentKind.Stride) && !(jogsOnly && segment.Kind == SegmentKind.Jog)) { between += seconds; continue; }
            if (runs.Count > 0) recoveries.Add(Time(between));
            runs.Add(Time(seconds));
            between = 0;
        }
        return new(label, runs.ToImmutable(), recoveries.ToImmutable(), timeline.Running, timeline.Distance) { Asks = AsksOf(timeline) };
    }

    private static ImmutableArray<SegmentAsk>? AsksOf(Timeline timeline)
    {
        ImmutableArray<SegmentAsk>.Builder? asks = null;
        foreach (var segment in timeline.All())
            if (segment.Ask is { } ask && asks?.Contains(ask) != true) (asks ??= ImmutableArray.CreateBuilder<SegmentAsk>()).Add(ask);
        return asks?.ToImmutable();
    }

    internal static long? RecoveryOf(PlannedSession session)
    {
        if (session.Runs.Length < 2) return null;
        long shortest = long.MaxValue, all = 0;
        foreach (var recovery in session.Recoveries)
        {
            shortest = Math.Min(shortest, recovery.Ticks);
            all += recovery.Ticks;
        }
        return all > 0 && session.Jogging.Ticks >= all ? 0 : shortest / TimeSpan.TicksPerMillisecond;
    }

    private static TimeSpan Time(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}

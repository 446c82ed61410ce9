using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Limits;

/// <summary>A run as the limits count it: one that was logged, or one that a plan proposes.</summary>
internal sealed class CountedRun
{
    public required int Day { get; init; }

    /// <summary>What was planned; null for a run nobody planned.</summary>
    public required PlannedSession? Planned { get; init; }

    /// <summary>What was logged; null for a run that is proposed.</summary>
    public RunLogged? Log { get; init; }

    /// <summary>All running: done, or proposed.</summary>
    public required TimeSpan Running { get; init; }

    /// <summary>Running at no more than was planned.</summary>
    public required TimeSpan Counted { get; init; }

    /// <summary>The longest interval fully done, at no more than was planned.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>The walking counted, in metres.</summary>
    public required decimal Walked { get; init; }

    /// <summary>Set where the run is the first of an entry.</summary>
    public bool First { get; set; }

    /// <summary>Set where the run is a rise.</summary>
    public bool Rise { get; set; }

    public bool IsContinuous => Planned is { Level: Continuous, Protocol: null };

    private const string Continuous = "Continuous";

    /// <summary>Whether all recovery is jogged, so that the session is one stretch of running.</summary>
    public bool IsOneStretch => Planned is { Runs.IsEmpty: false } && (IsContinuous || Jogs(Planned));

    /// <summary>The longest interval planned.</summary>
    public TimeSpan PlannedInterval => Planned is null || Planned.Runs.IsEmpty ? TimeSpan.Zero : Planned.Runs.Max();

    /// <summary>The shortest walk planned between two intervals, zero where all of them are jogged; null with fewer than two.</summary>
    public TimeSpan? Recovery => Planned is null || Planned.Runs.Length < 2 ? null : Jogs(Planned) ? TimeSpan.Zero : Planned.Recoveries.Min();

    /// <summary>The longest stretch of running: intervals with nothing but jogs between them are one.</summary>
    public TimeSpan Stretch => IsOneStretch ? Counted : Interval;

    /// <summary>Walked and run, warm-up and cool-down included, in metres at a running speed.</summary>
    public decimal MetresAt(decimal speed) => Walked + (speed * Counted.Ticks / TimeSpan.TicksPerMinute);

    public static CountedRun Proposed(DateOnly date, PlannedRun run)
    {
        var running = run.Timeline.Running;
        return new()
        {
            Day = date.DayNumber, Planned = run.Session, Running = running, Counted = running,
            Interval = run.Timeline.LongestRun, Walked = run.Timeline.Distance.Metres - Nominal(running),
        };
    }

    /// <summary>The run of a date; two logs of one date are one run.</summary>
    public static CountedRun Logged(RunLogged log, Policy policy)
    {
        var planned = log.Planned;
        var counted = planned is null ? TimeSpan.Zero : log.Running < planned.Running ? log.Running : planned.Running;
        return new()
        {
            Day = log.Day.DayNumber, Planned = planned, Log = log, Running = log.Running, Counted = counted,
            Interval = FullyDone(log, policy), Walked = planned is null ? 0 : WalkedIn(log, planned, policy),
        };
    }

    public static RunLogged Together(RunLogged one, RunLogged other) => one with
    {
        Sequence = Math.Max(one.Sequence, other.Sequence),
        StartedAt = one.StartedAt > other.StartedAt ? one.StartedAt : other.StartedAt,
        Planned = one.Planned ?? other.Planned,
        RunsDone = one.RunsDone.AddRange(other.RunsDone),
        RecoveriesDone = one.RecoveriesDone.AddRange(other.RecoveriesDone),
        Jogged = one.Jogged + other.Jogged,
        Before = PainBySite.Higher(one.Before, other.Before),
        Worst = PainBySite.Higher(one.Worst, other.Worst),
        Course = one.Course > other.Course ? one.Course : other.Course,
        Limp = one.Limp || other.Limp,
        WeaknessOrNumbness = one.WeaknessOrNumbness || other.WeaknessOrNumbness,
        MeasuredRunning = one.MeasuredRunning is { } a && other.MeasuredRunning is { } b ? a + b : null,
    };

    private static bool Jogs(PlannedSession planned) =>
        planned.Recoveries.IsEmpty || planned.Jogging >= planned.Recoveries.Aggregate(TimeSpan.Zero, static (sum, walk) => sum + walk);

    private static TimeSpan FullyDone(RunLogged log, Policy policy)
    {
        var longest = TimeSpan.Zero;
        for (var i = 0; i < Math.Min(log.RunsDone.Length, log.Planned?.Runs.Length ?? 0); i++)
        {
            var (done, wanted) = (log.RunsDone[i], log.Planned!.Runs[i]);
            var counts = done.Ticks * 100 >= wanted.Ticks * policy.IntervalPercent ? wanted : done;
            if (counts > longest) longest = counts;
        }
        return longest;
    }

    // A session broken off counts the walk before it and the walks between; nobody says whether the rest was walked.
    private static decimal WalkedIn(RunLogged log, PlannedSession planned, Policy policy)
    {
        var all = planned.Distance.Metres - Nominal(planned.Running);
        if (log.Running.Ticks * 100 >= planned.Running.Ticks * policy.IntervalPercent) return all;
        var walked = policy.WarmUp;
        foreach (var walk in log.RecoveriesDone) walked += walk;
        return Math.Min(all, NominalSpeeds.Default.Walking.Over(walked).Metres);
    }

    private static decimal Nominal(TimeSpan running) => NominalSpeeds.Default.Running.Over(running).Metres;
}

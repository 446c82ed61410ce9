using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>Facts in, plan out. No clock, no culture, no randomness: the same history and day give the same plan.</summary>
public static class PlanEngine
{
    /// <summary>Raised whenever the same facts may give another plan than before.</summary>
    public const int Version = 4;

    /// <summary>How far a plan looks ahead unless asked otherwise: 12 weeks.</summary>
    public const int DefaultDays = 84;

    /// <summary>The furthest a finish is looked for: two years.</summary>
    private const int FinishDays = 730;

    /// <summary>The plan of a runner as it stands on a day.</summary>
    /// <param name="history">Everything known. Facts about days after <paramref name="today"/> steer the days they are about.</param>
    /// <param name="today">The day in the runner's zone.</param>
    /// <param name="days">How many days to plan, 1 to 730. Default 84.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is out of range.</exception>
    public static Plan Plan(History history, DateOnly today, int days = DefaultDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, FinishDays);
        var walker = WalkTo(history, today);
        return new PlanWriter(history, walker, today).Write(days);
    }

    /// <summary>When the plan would be complete: if every answer is good, and if every third week is one of repeats. Null where that is unknown or more than two years away.</summary>
    public static FinishRange? Finish(History history, DateOnly today)
    {
        var walker = WalkTo(history, today);
        if (walker.CompletedOn is { } done) return new(DateOnly.FromDayNumber(done), DateOnly.FromDayNumber(done));
        return Foresee(walker, today, false) is { } soonest && Foresee(walker, today, true) is { } later ? new(soonest, later) : null;
    }

    private static DateOnly? Foresee(Walker now, DateOnly today, bool withRepeats)
    {
        var walker = now.Clone();
        walker.ExpectBaseline();
        var first = now.FirstDayAhead(today.DayNumber);
        for (var day = first; day < first + FinishDays; day++)
        {
            walker.Foresee(day, withRepeats && walker.IsThirdWeek(day));
            if (walker.CompletedOn is { } done) return DateOnly.FromDayNumber(done);
        }
        return null;
    }

    internal static Walker WalkTo(History history, DateOnly today)
    {
        var corrections = Corrections.Pending(history.Facts);
        var walker = Walk(history, today);
        if (corrections.Count == 0) return walker;
        // A corrected or late log never makes the coming session harder than it was without it.
        var before = Walk(history with { Facts = [.. history.Facts.Where(fact => !corrections.Contains(fact.Sequence))] }, today);
        walker.Ceiling = NextRun(before, today) ?? new PlannedStep(0, 0, 0, 0, false, null, 0);
        return walker;
    }

    private static PlannedStep? NextRun(Walker now, DateOnly today)
    {
        var walker = now.Clone();
        walker.ExpectBaseline();
        var first = now.FirstDayAhead(today.DayNumber);
        for (var day = first; day < first + 28; day++)
            if (walker.Foresee(day) is { } planned) return planned;
        return null;
    }

    private static Walker Walk(History history, DateOnly today)
    {
        var walks = new Walks(history, today, int.MinValue);
        return walks.Through(walks.Known);
    }

    // The runner's own median speed (the lower middle), after five measured runs.
    internal static Speed? OwnSpeed(Diary diary, Policies.Policy policy)
    {
        var speeds = new List<decimal>();
        foreach (var day in diary.RunDays)
            if (diary.RunOn(day)!.Log is { MeasuredRunning: { } distance } log && log.Running > TimeSpan.Zero)
                speeds.Add(distance.Metres * TimeSpan.TicksPerMinute / log.Running.Ticks);
        if (speeds.Count < policy.MeasuredRuns) return null;
        speeds.Sort();
        return Speed.FromMetresPerMinute(Math.Floor(speeds[(speeds.Count - 1) / 2]));
    }
}

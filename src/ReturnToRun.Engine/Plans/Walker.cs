using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>
/// Walks a history day by day and knows, at the end of each, what holds. The past is walked with what was logged, the future
/// with runs that go well. Days are day numbers, times milliseconds, distances millimetres.
/// </summary>
internal sealed partial class Walker
{
    private const int DaysInWeek = 7;

    /// <summary>A day long before any diary.</summary>
    private const int Never = -1_000_000;

    private PolicyCalendar policies;
    private Policy policy;
    private Diary diary;
    private readonly long runningSpeed;     // mm a minute, in the continuous phase
    private readonly ImmutableArray<Protocols.Protocol> library;
    private int step;

    public Walker(Diary diary, PolicyCalendar policies, Speed ownSpeed, ImmutableArray<Protocols.Protocol> library)
    {
        (this.diary, this.policies, this.library) = (diary, policies, library);
        policy = policies.On(int.MinValue);
        runningSpeed = (long)(ownSpeed.MetresPerMinute * 1000m);
        Clearance = new(policies);
    }

    public ClearanceRecord Clearance { get; private set; }

    /// <summary>Decisions so far, oldest first. The future adds none.</summary>
    public List<Decision> Decisions { get; private set; } = [];

    /// <summary>Things to be told, in order.</summary>
    public List<Notice> Notices { get; private set; } = [];

    /// <summary>A copy that can be walked on without changing this one. It decides and tells nothing anew.</summary>
    /// <param name="other">What it reads from then on, the same up to where it stands; null for the same.</param>
    public Walker Clone(Diary? other = null)
    {
        var copy = (Walker)MemberwiseClone();
        copy.diary = other ?? diary;
        (copy.Clearance, copy.Decisions, copy.Notices) = (Clearance.Clone(), [], []);
        (copy.runs, copy.weeks, copy.befores, copy.reaches, copy.stops, copy.zeroEntries) = ([.. runs], [.. weeks], [.. befores], [.. reaches], [.. stops], [.. zeroEntries]);
        return copy;
    }

    /// <summary>Lives through a day of the past, or through what is known of today.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isToday">Whether the day is not over, so that a run not logged is not missed yet.</param>
    public void Live(int day, bool isToday)
    {
        BeginDay(day);
        var firstStep = step;
        TakeSteps(day);
        TakeMorning(day);
        TakeBeforeRun(day);
        if (diary.RunOn(day) is { } run)
        {
            Record(day, run);
            LiftAgain(firstStep);
        }
        else if (!isToday)
        {
            if (PlanAnyRun(day) is { } missed) CountPlanned(missed.Running, 0, 0);
            else CountOff(day);
        }
    }

    /// <summary>The first day a run may lie ahead: not today once it was run, or when this morning's answer was not back at baseline.</summary>
    public int FirstDayAhead(int today) =>
        lastRunDay == today || (offSince is { } since && today > since && diary.Morning(today) is not null) ? today + 1 : today;

    private void BeginDay(int day)
    {
        if (!overrides.IsEmpty && overrides.Exists(given => given.Expires.DayNumber == day - 1)) Settle(day);
        if (entryStart is not null && !complete && day - LastRunForLayOff >= policies.On(day).FullCheckAfterDays) EndEntry(day);
        RollWeeks(day);
        if (HasOtherPolicy(day))
        {
            FollowPolicy(day, ComingRuns(day));
            FitWeekUnderWay(day);
        }
        TellOfOtherNumbers(day);
    }

    private void TakeSteps(int day)
    {
        var steps = diary.Steps;
        for (; step < steps.Length && steps[step].Day.DayNumber <= day; step++)
        {
            var fact = steps[step];
            Clearance.Take(fact);
            TakeSteering(fact);
            TakeStanding(fact);
        }
    }

    private static DateOnly Date(int day) => DateOnly.FromDayNumber(day);

    private static long Ms(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    private static long Mm(Distance distance) => (long)(distance.Metres * 1000m);
}

/// <summary>A run as it is planned for a day.</summary>
/// <param name="Row">The ladder row, or <see cref="RunRecord.Continuous"/>.</param>
/// <param name="Running">Running in milliseconds.</param>
/// <param name="Interval">The longest interval in milliseconds.</param>
/// <param name="Distance">Walked and run in millimetres.</param>
/// <param name="Rise">Whether it is higher than the run before it.</param>
/// <param name="LoweredBy">The limit that lowered it below the level held.</param>
/// <param name="LayOffLevels">Levels down by L1.</param>
internal readonly record struct PlannedStep(int Row, long Running, long Interval, long Distance, bool Rise, string? LoweredBy, int LayOffLevels)
{
    /// <summary>Whether it is the first of an entry.</summary>
    public bool First { get; init; }

    /// <summary>The limits that it goes beyond, each set aside by an override; default where none is.</summary>
    public ImmutableArray<string> Acting { get; init; }
}

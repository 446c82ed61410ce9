using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>What is decided about a run, most serious first.</summary>
public enum DecisionKind { Lock, Pause, Stop, StepBack, Repeat, Progress, Hold, CallOff }

/// <summary>One thing a decision looked at.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Value">What it was.</param>
/// <param name="Bound">What it was compared with, where there is such a number.</param>
/// <param name="Site">The site of the pain, where it is about pain.</param>
/// <param name="Day">The day it is about, where it is not the day of the run.</param>
/// <param name="Rule">The item or limit it is about, where there is one (E1, U3, I5 …).</param>
public sealed record Evidence(EvidenceKind Kind, Measure Value, Measure? Bound = null, Site? Site = null, DateOnly? Day = null, string? Rule = null);

/// <summary>What a decision, or the reason of a day, may have looked at. The words for each are in one place of the web application.</summary>
public enum EvidenceKind
{
    ClearanceItem, PainBefore, WorstPain, PainCourse, Limp, WeaknessOrNumbness, LegReach,
    MorningPain, SecondMorningPain, Stiffness, WokenByPain, MorningMissing, SecondMorningMissing,
    IntervalsDone, ShortestInterval, ShortestRecovery, Overdone, Unplanned, TwoLogsOneDay,
    WeeklyTrend, Successes, LimitReached, EarlierStop, LevelZero, LevelZeroEntries, CalledOffDays, NotBackToBaseline, LadderEnd, HeldByTherapist, LateRecord,
    LastRun, OffUntil, QuestionsHold, OverrideUntil, RestrainedSince, ClearedOn,
    WeekUnderWay, EasierWeekNext, CalendarWeek,
}

/// <summary>A decision about a run (or, for P1, about a day), with everything that explains it.</summary>
public sealed record Decision
{
    /// <summary>The date of the run, or of the answer for P1 and for pauses that no run led to.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>D1 to D8 or P1.</summary>
    public required string Rule { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>The label of the level that was run.</summary>
    public required string Level { get; init; }

    /// <summary>The label of the level held after the decision.</summary>
    public required string NextLevel { get; init; }

    /// <summary>How many levels down, 0 to 2.</summary>
    public int LevelsDown { get; init; }

    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>The first date on which a run is possible again after days off; null where there are none.</summary>
    public DateOnly? OffUntil { get; init; }

    /// <summary>Whether the therapist is alerted at once.</summary>
    public bool AlertsTherapist { get; init; }

    /// <summary>Whether it asks for the therapist's review without holding the plan.</summary>
    public bool RaisesReview { get; init; }

    /// <summary>Whether answers about the run are still to come (D8 until then).</summary>
    public bool Provisional { get; init; }

    public required string PolicyVersion { get; init; }

    public required int EngineVersion { get; init; }

    /// <summary>What was judged, for questions about it; null for decisions that no run led to. Not stored with the decision.</summary>
    [JsonIgnore]
    public RunCase? Case { get; init; }
}

/// <summary>The nearest single change of one input that would have given another decision.</summary>
/// <param name="Kind">Which input.</param>
/// <param name="Was">What it was.</param>
/// <param name="Instead">What it would have had to be.</param>
/// <param name="Site">The site, where the input is pain.</param>
/// <param name="Decision">The decision it would have given.</param>
public sealed record NearestChange(EvidenceKind Kind, Measure Was, Measure Instead, Site? Site, DecisionKind Decision);

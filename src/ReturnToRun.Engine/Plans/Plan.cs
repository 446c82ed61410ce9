using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>Everything a plan is computed from.</summary>
/// <param name="Facts">What is known, in rising order of sequence.</param>
/// <param name="Policy">The numbers that hold until a <see cref="PolicyFollowed"/> fact names others.</param>
public sealed record History(ImmutableArray<Fact> Facts, Policies.Policy Policy)
{
    /// <summary>The protocols a <see cref="ProtocolAssigned"/> fact may name. The built-in ladder needs none.</summary>
    public ImmutableArray<Protocol> Library { get; init; } = [];

    /// <summary>Which numbers hold on which day.</summary>
    public Policies.PolicyCalendar Policies() => new(Policy, Facts);

    /// <summary>Decisions that were shown by another version of the engine or the policy. They stand until an answer about their run arrives.</summary>
    public ImmutableArray<ShownDecision> Shown { get; init; } = [];
}

/// <summary>A decision as it was shown.</summary>
/// <param name="Decision">What was shown.</param>
/// <param name="FactsVersion">The sequence of the last fact it was made from.</param>
public sealed record ShownDecision(Decision Decision, long FactsVersion);

/// <summary>Where the runner is.</summary>
public enum PlanStage
{
    /// <summary>An E item: nothing but help.</summary>
    Locked,

    /// <summary>No running and no routine until it is lifted; walking as comfortable.</summary>
    Paused,

    /// <summary>Clearance is not complete and the foundation phase is not open: a clinician first.</summary>
    Waiting,

    /// <summary>Low-impact cardio, routine and the walk test.</summary>
    Foundation,

    /// <summary>Walk/run intervals.</summary>
    WalkRun,

    /// <summary>Continuous running.</summary>
    Continuous,

    /// <summary>The goal was reached in two weeks running.</summary>
    Complete,
}

/// <summary>The plan as it stands on a day: the same facts give the same plan.</summary>
public sealed record Plan
{
    public required DateOnly Today { get; init; }
    public required PlanStage Stage { get; init; }
    public required ClearanceOutcome Clearance { get; init; }

    /// <summary>Why the plan is locked or paused; null where it is not.</summary>
    public Restraint? Restraint { get; init; }

    public required Profile? Profile { get; init; }
    public required Pace Pace { get; init; }

    /// <summary>The protocol that was assigned in place of the project's own ladder; null where none is followed.</summary>
    public FollowedProtocol? Protocol { get; init; }

    /// <summary>The overrides in force today or from a later day on, in the order in which they were given.</summary>
    public ImmutableArray<OverrideInForce> Overrides { get; init; } = [];

    /// <summary>Speed or hills, where they were chosen.</summary>
    public HarderControl Harder { get; init; }

    /// <summary>Whether speed or hills may be chosen today (I12).</summary>
    public bool HarderIsOpen { get; init; }

    /// <summary>The routine that is followed, whether or not a day has it.</summary>
    public FollowedRoutine Routine { get; init; } = FollowedRoutine.Default;

    /// <summary>Where on the ladder; null before running may begin.</summary>
    public Position? Position { get; init; }

    /// <summary>Answers that are owed before another run is released, oldest first.</summary>
    public required ImmutableArray<OwedAnswer> Owed { get; init; }

    /// <summary>From today on, one entry a day, without a gap.</summary>
    public required ImmutableArray<PlanDay> Days { get; init; }

    /// <summary>Every decision so far, oldest first.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }

    /// <summary>Things to be told, beyond the decisions: refused choices, limits of overrides, normal training in reach.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    public required string PolicyVersion { get; init; }
    public required int EngineVersion { get; init; }

    /// <summary>The sequence of the last fact the plan was computed from; 0 without facts.</summary>
    public required long FactsVersion { get; init; }
}

/// <summary>A protocol that is followed.</summary>
/// <param name="Id">Its id in the library.</param>
/// <param name="Title">Its title.</param>
/// <param name="Since">The day it was assigned.</param>
/// <param name="Assignment">The sequence of the fact, by which it can be undone and its reason found.</param>
/// <param name="By">The therapist who answers for it.</param>
public sealed record FollowedProtocol(string Id, string Title, DateOnly Since, long Assignment, Guid By)
{
    /// <summary>The version of a clinic's protocol; null for one that comes with the program.</summary>
    public Guid? Version { get; init; }
}

/// <summary>An override that holds, or will.</summary>
/// <param name="Sequence">The sequence of the fact, by which it can be undone and its reason found.</param>
/// <param name="Limits">What it sets aside.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Until">The last day it holds.</param>
/// <param name="By">The therapist who answers for it.</param>
public sealed record OverrideInForce(long Sequence, ImmutableArray<string> Limits, DateOnly From, DateOnly Until, Guid By);

/// <summary>Why everything stands still.</summary>
/// <param name="Kind">Lock or Pause.</param>
/// <param name="Rule">The rule that led to it: E1 …, U1 …, P1, D2, D3, D4, L1.</param>
/// <param name="Since">The day it began.</param>
/// <param name="LiftedBy">Who can lift it.</param>
public sealed record Restraint(DecisionKind Kind, string Rule, DateOnly Since, LiftedBy LiftedBy)
{
    /// <summary>Every rule that led to it, the first one included.</summary>
    public ImmutableArray<string> Rules { get; init; } = [Rule];
}

/// <summary>Who can lift a restraint (section 2).</summary>
public enum LiftedBy
{
    /// <summary>A therapist in the app.</summary>
    Therapist,

    /// <summary>A full check with a clearance dated after it; the runner has no therapist in the app.</summary>
    FullCheckWithClearance,

    /// <summary>A therapist, or an admin with a reason and a clearance dated after it.</summary>
    TherapistOrAdmin,
}

/// <summary>Where the runner is on the ladder.</summary>
/// <param name="Level">The label of the level held.</param>
/// <param name="Successes">Successes in a row at it.</param>
/// <param name="Needed">Successes it takes.</param>
/// <param name="WeekOfEntry">1 in the first seven dates from the first run; 0 before it.</param>
/// <param name="EntryStarted">The date of the first run of the entry.</param>
public sealed record Position(string Level, int Successes, int Needed, int WeekOfEntry, DateOnly? EntryStarted);

/// <summary>An answer that is owed: the morning of a day.</summary>
/// <param name="Morning">The day whose morning it is about.</param>
/// <param name="Run">The date of the run it belongs to.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record OwedAnswer(DateOnly Morning, DateOnly Run, OwedPurpose Purpose);

/// <summary>What an owed answer is for.</summary>
public enum OwedPurpose { NextMorning, SecondMorning, BackToBaseline, WalkTest }

/// <summary>One day of the plan.</summary>
public sealed record PlanDay
{
    public required DateOnly Date { get; init; }
    public PlannedRun? Run { get; init; }
    public CrossTrainingOffer? CrossTraining { get; init; }
    public ImmutableArray<RoutineItem> Routine { get; init; } = [];

    /// <summary>Whether the walk test is offered on this day.</summary>
    public bool WalkTest { get; init; }

    /// <summary>Why the day is as it is, most important first.</summary>
    public required ImmutableArray<DayReason> Why { get; init; }
}

/// <summary>A planned run.</summary>
public sealed record PlannedRun
{
    public required string Level { get; init; }
    public required Timeline Timeline { get; init; }
    public required Release Release { get; init; }

    /// <summary>The moment before which it may not begin; null where there was no run before.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>Whether it is a rise: the first run at a higher level than the run before it.</summary>
    public bool IsRise { get; init; }

    /// <summary>The limit that lowered this one run below the level held, where one did.</summary>
    public string? LoweredBy { get; init; }

    /// <summary>The limits that this run goes beyond, each set aside by an override: without it there would be another run, or none.</summary>
    public ImmutableArray<string> SetAside { get; init; } = [];

    /// <summary>What is kept with the log of it.</summary>
    public required PlannedSession Session { get; init; }
}

/// <summary>Whether a planned run may be done.</summary>
public enum Release
{
    /// <summary>Today, from <see cref="PlannedRun.NotBefore"/> on.</summary>
    Released,

    /// <summary>On a later day, as things stand.</summary>
    Planned,

    /// <summary>Beyond the validity of the clearance check: shown, but no timer and no watch file.</summary>
    Provisional,

    /// <summary>An answer is owed first.</summary>
    AnswerOwed,

    /// <summary>The run of today is done.</summary>
    Done,
}

/// <summary>Low-impact cardio offered on a day without a run; never required.</summary>
/// <param name="Shortest">Default 20 min.</param>
/// <param name="Longest">Default 45 min.</param>
public sealed record CrossTrainingOffer(TimeSpan Shortest, TimeSpan Longest, ImmutableArray<CrossTraining> Options);

/// <summary>One reason why a day is as it is.</summary>
/// <param name="Rule">The rule or source id.</param>
/// <param name="Kind">What about it.</param>
/// <param name="Decision">The date of the run whose decision led to it, where one did.</param>
public sealed record DayReason(string Rule, ReasonKind Kind, DateOnly? Decision = null)
{
    /// <summary>The fact or the number it rests on, where there is one beyond the decision.</summary>
    public Evidence? Because { get; init; }
}

/// <summary>Why a day is as it is. The words are in one place of the web application.</summary>
public enum ReasonKind
{
    RunByLadder, RunRepeats, RunRises, RunLowered, FirstRun, LayOff, EasierWeek, WalkOnly, RestBetweenRuns, DaysOff, CrossTraining, Rest,
    RoutineEveryDay, StrengthAfterRun, CheckDue, AnswerOwed, Locked, Paused, WalkInstead, Foundation, WalkTest, Complete, HeldByTherapist, Override, CalledOff, AfterPause, SkippedByTherapist,
}

/// <summary>Something to be told that is not a decision.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Rule">The rule, limit or source it comes from.</param>
/// <param name="Day">The day it is about, where there is one.</param>
/// <param name="Subject">What it is about, in the engine's own names (a profile, an exercise key, a weekday).</param>
public sealed record Notice(NoticeKind Kind, string Rule, DateOnly? Day = null, string? Subject = null);

/// <summary>What a notice says.</summary>
public enum NoticeKind
{
    QuickRefused, GentlerProfileHolds, BriskNeedsOverride, FewerRunsThanAsked, DaysTooClose, NormalTrainingInReach, PlanComplete,
    ExerciseStopped, RestraintLifted, LateRecord, OverrideActs, OverrideExpired, LayOff, FullCheckOwed, WeeklyCheckOwed, ProtocolNotFollowed, OtherNumbers, OtherNumbersToCome,
}

/// <summary>A prediction, honest about symptoms deciding.</summary>
/// <param name="Soonest">If every answer is good and no day is missed.</param>
/// <param name="Later">If every third week is one of repeats.</param>
public sealed record FinishRange(DateOnly Soonest, DateOnly Later);

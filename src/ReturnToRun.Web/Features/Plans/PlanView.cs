using System.Collections.Immutable;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>What a new runner has yet to do before there is a plan.</summary>
public enum FirstStep { Check, AboutYou }

/// <summary>A runner's plan, and what it takes to write it for this person: what the pages Today and Plan draw.</summary>
public sealed record PlanView
{
    private const int LatelyDays = 7;

    public required Plan Plan { get; init; }

    public required RunnerFormat Format { get; init; }

    /// <summary>The moment the page is drawn.</summary>
    public required Instant Now { get; init; }

    /// <summary>For the emergency number.</summary>
    public required string Country { get; init; }

    /// <summary>Whether the runner said when and how it began.</summary>
    public bool IsDescribed { get; init; } = true;

    /// <summary>Whether the runner said which days suit.</summary>
    public bool HasChosenDays { get; init; } = true;

    /// <summary>Whether the question before the run was answered today.</summary>
    public bool AskedBeforeRun { get; init; }

    /// <summary>Whether the questions of the week were answered in the last seven days, or a first week is not over.</summary>
    public bool WeekAnswered { get; init; } = true;

    /// <summary>What a therapist wants the runner to think of on a run; null where there is no cue.</summary>
    public string? Cue { get; init; }

    /// <summary>Whether the routine of today was logged.</summary>
    public bool RoutineLogged { get; init; }

    /// <summary>The numbers that the plan follows today.</summary>
    public Policy Policy { get; init; } = Policy.Default;

    /// <summary>The most pain that counts as quiet: the policy's, or what a therapist set in its place.</summary>
    public Pain QuietPain { get; init; } = Policy.Default.RestPain;

    /// <summary>What would have made a decision another one, where there is such an answer.</summary>
    public Func<Decision, NearestChange?> NearestTo { get; init; } = static _ => null;

    public FinishRange? Finish { get; init; }

    /// <summary>What others changed in the plan, the latest first.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>The protocols that may be followed, for their titles.</summary>
    public ImmutableArray<Protocol> Protocols { get; init; } = [];

    /// <summary>What questions of the kind "what if?" begin with; null where there is nothing to ask.</summary>
    public WhatIfStart? WhatIf { get; init; }

    /// <summary>The levels from the lowest to the last; empty before there is a ladder.</summary>
    public ImmutableArray<LadderStep> Ladder { get; init; } = [];

    /// <summary>The exercises of the routine by key.</summary>
    public ImmutableDictionary<string, Exercise> Exercises { get; init; } = ImmutableDictionary<string, Exercise>.Empty;

    public PlanDay Today => Plan.Days[0];

    /// <summary>The next day with a run, today left out.</summary>
    public PlanDay? NextRun => Plan.Days.Skip(1).FirstOrDefault(static day => day.Run is not null);

    /// <summary>What comes first of all: the questions at the start, then who this is and which days suit.</summary>
    public FirstStep? FirstStep =>
        Plan.Stage is PlanStage.Locked or PlanStage.Paused ? null
        : Plan.Clearance.NextWeeklyCheck is null ? Plans.FirstStep.Check
        : Plan.Stage == PlanStage.Waiting ? null
        : !IsDescribed || !HasChosenDays ? Plans.FirstStep.AboutYou
        : null;

    /// <summary>The safety questions, or the whole check, come before the next run.</summary>
    public bool CheckDue => Plan.Clearance.FullCheckOwed || (Plan.Clearance.NextWeeklyCheck is { } due && due <= Plan.Today);

    /// <summary>What was decided last, where that is recent and not merely waiting for an answer.</summary>
    public Decision? LastDecision => Plan.Decisions.LastOrDefault(decision => decision is not { Kind: DecisionKind.Hold, Provisional: true }) is { } last
        && last.Day >= Plan.Today.AddDays(-LatelyDays) ? last : null;

    /// <summary>The morning after which it is decided how it goes on, where the first one was answered and another is to come.</summary>
    public DateOnly? DecidedAfter => Plan.Decisions is [.., { Kind: DecisionKind.Hold, Provisional: true } last]
        && last.Evidence.FirstOrDefault(static evidence => evidence.Kind == EvidenceKind.SecondMorningMissing)?.Day is { } morning && morning > Plan.Today ? morning : null;

    /// <summary>What is worth telling today: each kind once, nothing old, and nothing that the page says elsewhere.</summary>
    public IEnumerable<Notice> Notices => Plan.Notices
        .Where(notice => notice.Kind is not (NoticeKind.WeeklyCheckOwed or NoticeKind.FullCheckOwed or NoticeKind.PlanComplete)
            && (notice.Day is not { } day || day >= Plan.Today.AddDays(-LatelyDays)))
        .Reverse().DistinctBy(static notice => (notice.Kind, notice.Subject));

    /// <summary>Whether the run of today may begin at this moment.</summary>
    public bool MayStart => Today.Run is { Release: Release.Released } run && (run.NotBefore is not { } from || Now >= from);

    /// <summary>Whether there are days worth a calendar: none while everything stands still.</summary>
    public bool HasDaysToCome => Plan.Stage is PlanStage.Foundation or PlanStage.WalkRun or PlanStage.Continuous;

    public PlanDay? Find(DateOnly date) => Plan.Days.FirstOrDefault(day => day.Date == date);

    /// <summary>The name of an exercise; its key in words where the library does not know it.</summary>
    public string NameOf(string exercise) =>
        Exercises.GetValueOrDefault(exercise)?.Name ?? $"{char.ToUpperInvariant(exercise[0])}{exercise[1..].Replace('-', ' ')}";

    /// <summary>How a decision is shown.</summary>
    public static Tone ToneOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Progress => Tone.Good,
        DecisionKind.Hold or DecisionKind.Repeat => Tone.Note,
        DecisionKind.StepBack or DecisionKind.CallOff => Tone.Care,
        DecisionKind.Stop or DecisionKind.Pause or DecisionKind.Lock => Tone.Stop,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown decision."),
    };
}

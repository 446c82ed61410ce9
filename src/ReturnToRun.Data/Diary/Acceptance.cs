using System.Collections.Immutable;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data.Diary;

/// <summary>
/// Whether a fact can be true: not about tomorrow, not of a day before the injury, not longer than a day. Whether it is
/// wise is the engine's to say: a run that should not have been run is recorded all the same.
/// </summary>
/// <param name="Facts">What is known already.</param>
internal sealed record Acceptance(ImmutableArray<Fact> Facts, Plan Plan, DateTimeOffset Now, DateOnly Today, string Zone, string? Note)
{
    private const int LongestName = 100;

    /// <summary>The protocols that may be assigned.</summary>
    public ImmutableArray<Protocol> Library { get; init; } = [];

    private const int MostIntervals = 100;

    // A device's clock may be a little ahead of the server's.
    private static readonly TimeSpan s_clockSkew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    /// <summary>Whether a fact says what happened, rather than what is to happen. It is recorded whatever follows from it.</summary>
    public static bool IsDiary(Fact fact) => fact is RunLogged or WalkTestWalked or MorningAnswered or BeforeRunAnswered or RoutineDone or CrossTrained or WeekAnswered or ChangesRead
        or ClearanceChecked or ClearanceGiven or ClearanceWithdrawn or ReadinessTestRecorded or MeasureRecorded or GaitAssessed or SideFound or SideBalanced or RunnerDescribed or TherapistConsented or TherapistConsentWithdrawn;

    /// <returns>A code of <see cref="Refusal"/>, or null where the fact may be stored.</returns>
    public string? Refuse(Fact fact) => Happened(fact) ?? Steers(fact);

    // What was done or felt, on a day that may be long past.
    private string? Happened(Fact fact) => fact switch
    {
        RunLogged run => Diary(run) ?? Began(run.StartedAt, run.Day) ?? Run(run),
        WalkTestWalked walk => Diary(walk) ?? Began(walk.StartedAt, walk.Day),
        MorningAnswered morning => Diary(morning) ?? Time(morning.Stiffness),
        RoutineDone routine => Diary(routine) ?? Routine(routine),
        CrossTrained cross => Diary(cross) ?? Time(cross.Length),
        BeforeRunAnswered => Diary(fact),
        WeekAnswered week => Diary(week) ?? Week(week),
        ReadinessTestRecorded test => Diary(test) ?? (test.Value >= 0 ? null : Refusal.OutOfRange),
        MeasureRecorded or GaitAssessed or SideFound or SideBalanced => NotAhead(fact.Day) ?? Assessed(fact),
        _ => NotBack(fact.Day),
    };

    // What holds from its day on: today, or later where it is meant so; a check and a consent are of the day they are given.
    private string? Steers(Fact fact) => fact switch
    {
        TherapistConsented or TherapistConsentWithdrawn or ClearanceWithdrawn => NotAhead(fact.Day),
        ClearanceChecked check => NotAhead(check.Day) ?? (check.Yes.All(static id => ClearanceItems.Find(id) is not null) ? null : Refusal.Unknown),
        ClearanceGiven given => NotAhead(given.GivenOn) ?? Named(given.ClinicianName) ?? Named(given.ClinicianRole)
            ?? (given.ClearedRules.All(static rule => ClearanceItems.All.Any(item => string.Equals(item.Rule, rule, StringComparison.Ordinal))) ? null : Refusal.Unknown),
        RunnerDescribed described => NotAhead(described.InjuryBegan) ?? NotAhead(described.LastRun),
        DaysChosen days => days.RunsPerWeek is >= 2 and <= 4 && days.Weekdays.Length is >= 1 and <= 7 && days.Weekdays.Distinct().Count() == days.Weekdays.Length ? null : Refusal.OutOfRange,
        PersonalPainLimitSet { Limit.Value: not (2 or 3) } => Refusal.OutOfRange,
        RestraintLifted lifted => Plan.Restraint is { } restraint ? Lift(lifted, restraint) : Refusal.NothingThere,
        OverrideGiven given => Override(given) ?? Reasoned(),
        OverrideUndone undone => Facts.Any(fact => fact is OverrideGiven && fact.Sequence == undone.Override)
            && !Facts.Any(fact => fact is OverrideUndone earlier && earlier.Override == undone.Override) ? null : Refusal.NothingThere,
        LevelHeld held => held.Until < Today ? Refusal.OutOfRange : null,
        LevelSet set => Named(set.Level),
        LevelLowered lowered => lowered.Levels is 1 or 2 ? null : Refusal.OutOfRange,
        RunDaySkipped skipped => Plan.Days.Any(day => day.Date == skipped.Day && day.Run is { Release: not Release.Done }) ? null : Refusal.NothingThere,
        ChoiceUndone undone => IsUndoable(undone.Choice) ? null : Refusal.NothingThere,
        QuickApproved { ThreeQuarters: true } => Reasoned(),
        ChangesRead read => read.Through >= 1 && read.Through <= Facts.Length ? null : Refusal.OutOfRange,
        ProtocolAssigned assigned => Named(assigned.ProtocolId) ?? Protocol(assigned) ?? Reasoned(),
        ProtocolUndone undone => Facts.Any(fact => fact is ProtocolAssigned && fact.Sequence == undone.Assignment)
            && !Facts.Any(fact => fact is ProtocolUndone earlier && earlier.Assignment == undone.Assignment) ? null : Refusal.NothingThere,
        ExerciseRestored restored => Named(restored.Exercise),
        RoutineAssigned assigned => NotAhead(assigned.Day) ?? (RoutineCheck.Problems(assigned.Template.Items).IsEmpty ? Reasoned() : Refusal.OutOfRange),
        RoutineItemChanged changed => NotAhead(changed.Day) ?? Routine(changed) ?? Reasoned(),
        RoutineUndone undone => NotAhead(undone.Day) ?? (Facts.Any(fact => fact is RoutineAssigned or RoutineItemChanged && fact.Sequence == undone.Change)
            && !Facts.Any(fact => fact is RoutineUndone earlier && earlier.Change == undone.Change) ? Reasoned() : Refusal.NothingThere),
        _ => null,
    };

    private string? Diary(Fact fact) => NotAhead(fact.Day)
        ?? (Facts.OfType<RunnerDescribed>().LastOrDefault() is { } described && fact.Day < described.InjuryBegan ? Refusal.BeforeInjury : null);

    // One day back: a page drawn before midnight and sent after it.
    private string? NotBack(DateOnly day) => day < Today.AddDays(-1) ? Refusal.OtherDay : null;

    private string? NotAhead(DateOnly day) => day > Today ? Refusal.InFuture : null;

    // A runner may have changed zones since: the day is theirs to say, but only by one.
    private string? Began(Instant at, DateOnly day)
    {
        var moment = at.ToDateTimeOffset();
        if (moment > Now + s_clockSkew) return Refusal.InFuture;
        return Math.Abs(Zones.DayOf(moment, Zone).DayNumber - day.DayNumber) > 1 ? Refusal.OtherDay : null;
    }

    private string? Run(RunLogged run)
    {
        if (run.RunsDone.Length > MostIntervals || run.RecoveriesDone.Length > MostIntervals) return Refusal.OutOfRange;
        if (run.RunsDone.Any(static time => Time(time) is not null) || run.RecoveriesDone.Any(static time => Time(time) is not null)) return Refusal.OutOfRange;
        if (Time(run.Jogged) is not null || run.Running > s_day) return Refusal.OutOfRange;
        return run.Supersedes is not { } corrected || Standing.Runs(Facts).Any(log => log.Sequence == corrected) ? null : Refusal.NothingThere;
    }

    // What a therapist measured or saw, also long ago: an earlier visit counts as well.
    private string? Assessed(Fact fact) => fact switch
    {
        MeasureRecorded { IsPossible: false } or GaitAssessed { IsPossible: false } => Refusal.OutOfRange,
        MeasureRecorded { Supersedes: { } corrected } measured => Facts.OfType<MeasureRecorded>().Any(other => other.Sequence == corrected && other.Instrument == measured.Instrument)
            && !Facts.OfType<MeasureRecorded>().Any(other => other.Supersedes == corrected) ? null : Refusal.NothingThere,
        GaitAssessed { Cue: { } cue } => string.IsNullOrWhiteSpace(cue) || cue.Length > GaitAssessed.CueLength ? Refusal.Text : null,
        SideFound found => string.IsNullOrWhiteSpace(found.Where) || found.Where.Length > SideFound.WhereLength ? Refusal.Text : null,
        SideBalanced balanced => Facts.Any(other => other is SideFound && other.Sequence == balanced.Found)
            && !Facts.OfType<SideBalanced>().Any(other => other.Found == balanced.Found) ? null : Refusal.NothingThere,
        _ => null,
    };

    private string? Routine(RoutineDone routine)
    {
        if (!routine.Exercises.All(IsPossible)) return Refusal.OutOfRange;
        return routine.Supersedes is not { } corrected || Facts.Any(fact => fact is RoutineDone && fact.Sequence == corrected) ? null : Refusal.NothingThere;
    }

    // In a place that the routine has, an exercise that it has nowhere else and that did not hurt.
    private string? Routine(RoutineItemChanged changed)
    {
        var (place, exercise) = (changed.Exercise, changed.Instead.Exercise);
        var routine = Plan.Routine;
        if (!routine.Template.Items.Any(item => string.Equals(item.Exercise, place, StringComparison.Ordinal))) return Refusal.NothingThere;
        var now = routine.Changes.FirstOrDefault(change => string.Equals(change.Exercise, place, StringComparison.Ordinal))?.Instead.Exercise ?? place;
        if (!string.Equals(now, exercise, StringComparison.Ordinal))
        {
            if (routine.Items.Any(item => string.Equals(item.Exercise, exercise, StringComparison.Ordinal))) return Refusal.Twice;
            if (Plan.Notices.Any(notice => notice.Kind == NoticeKind.ExerciseStopped && string.Equals(notice.Subject, exercise, StringComparison.Ordinal))) return Refusal.Stopped;
        }

        return changed.Instead is { HeavyStrength: true, Dose.DaysAWeek.Most: > RoutineCheck.MostHeavyDays } ? Refusal.OutOfRange : null;
    }

    private static string? Week(WeekAnswered week) => week.Activities.Length > WeekAnswered.MostActivities ? Refusal.OutOfRange
        : week.Activities.Select(static one => Named(one.Activity)).FirstOrDefault(static refusal => refusal is not null);

    // One that is in the library, beginning at a level it has, with as many numbers as it leaves open.
    private string? Protocol(ProtocolAssigned assigned)
    {
        if (Library.FirstOrDefault(other => string.Equals(other.Id, assigned.ProtocolId, StringComparison.Ordinal) && other.Version == assigned.Version) is not { } protocol) return Refusal.Unknown;
        if (assigned.StartLevel is { } start && !protocol.Levels.Any(level => string.Equals(level.Label, start, StringComparison.Ordinal))) return Refusal.Unknown;
        return OpenCounts.Fill(protocol, assigned.Counts) is null ? Refusal.OutOfRange : null;
    }

    private string? Override(OverrideGiven given)
    {
        if (given.Expires < Today || given.Limits.IsEmpty) return Refusal.OutOfRange;
        return given.Limits.All(static limit => OverrideGiven.MayBeSetAside.Contains(limit, StringComparer.Ordinal)) ? null : Refusal.Unknown;
    }

    // Before a run was logged under it; a day that is left out, until it comes.
    private bool IsUndoable(long choice) => Facts.FirstOrDefault(fact => fact.Sequence == choice) is { } made && ChoiceUndone.MayUndo(made)
        && !Facts.Any(fact => fact is ChoiceUndone earlier && earlier.Choice == choice)
        && (made is RunDaySkipped ? made.Day >= Today : !Facts.Any(fact => fact is RunLogged && fact.Sequence > choice));

    // An admin is no clinician: they lift a lock, and only on a clearance that a clinician gave after it.
    private string? Lift(RestraintLifted lifted, Restraint restraint)
    {
        var cleared = Facts.OfType<ClearanceGiven>().LastOrDefault()?.GivenOn > restraint.Since;
        if (lifted.By == Author.ClinicAdmin && !(restraint.Kind == DecisionKind.Lock && cleared)) return Refusal.NothingThere;
        return restraint.Kind == DecisionKind.Lock ? Reasoned() : null;
    }

    private string? Reasoned() => string.IsNullOrWhiteSpace(Note) ? Refusal.ReasonMissing : null;

    private static string? Time(TimeSpan time) => time < TimeSpan.Zero || time > s_day ? Refusal.OutOfRange : null;

    private static string? Named(string text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestName ? Refusal.Text : null;

    private static bool IsPossible(ExerciseDone done) => done is { Sets: >= 0 and <= 100, Repetitions: >= 0 and <= 1000, Exercise.Length: > 0 and <= LongestName };
}

/// <summary>The logs that hold: those that no later one corrects.</summary>
internal static class Standing
{
    public static IEnumerable<RunLogged> Runs(ImmutableArray<Fact> facts)
    {
        var corrected = facts.OfType<RunLogged>().Select(static run => run.Supersedes).ToHashSet();
        return facts.OfType<RunLogged>().Where(run => !corrected.Contains(run.Sequence));
    }
}

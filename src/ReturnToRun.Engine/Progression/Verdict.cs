using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>What the rules D2 to D8 say about one run.</summary>
/// <param name="Rule">The first rule that matched.</param>
/// <param name="Kind">Its decision.</param>
/// <param name="LevelsDown">0 to 2.</param>
/// <param name="Evidence">What it looked at.</param>
/// <param name="LastBadDay">The day of the latest answer that meets D3 or D4; null where none does.</param>
public sealed record Verdict(string Rule, DecisionKind Kind, int LevelsDown, ImmutableArray<Evidence> Evidence, DateOnly? LastBadDay)
{
    /// <summary>The moment of the latest answer that meets D3 or D4, where it is known.</summary>
    public Instant? LastBadAt { get; init; }

    /// <summary>The sequence of the latest answer that led to it: who lifts a pause after that has seen all of it.</summary>
    public long LastBadSequence { get; init; }

    /// <summary>What D3 or D4 would have said without the weakness of D2: its days off hold as well.</summary>
    public Verdict? Setback { get; init; }

    /// <summary>Whether the therapist is alerted at once.</summary>
    public bool AlertsTherapist { get; init; }

    /// <summary>Whether the run is a success, whatever was decided.</summary>
    public bool Success { get; init; }

    /// <summary>Whether answers about the run are still missing.</summary>
    public bool Provisional { get; init; }
}

/// <summary>Judges one run. Rules are tried in the order of section 4; the first that matches decides.</summary>
public static class Judge
{
    /// <summary>The rules of a run in order of evaluation. D1 is answered by the clearance check and comes before all of them.</summary>
    public static ImmutableArray<DecisionRule> Rules { get; } =
    [
        new("D2", "New or worse weakness or numbness in a leg pauses the plan; a clinician sees the runner the same day.", "section 4", Weakness),
        new("D3", "Pain above 5, sharp pain, a limp or changed stride, or leg pain further from the spine stops.", "section 4; zones after Silbernagel 2007", StopRule),
        new("D4", "Pain above baseline the next morning or at 48 h, new stiffness over 30 min, waking, or rising pain steps back.", "section 4", StepBackRule),
        new("D5", "Pain of 3 to 5 that settled by morning, intervals left out, or more than planned repeats the level.", "section 4; zones after Silbernagel 2007", RepeatRule),
        new("D6", "A weekly median of worst pain more than 1 above the week before repeats the level and asks for a review.", "section 4", TrendRule),
        new("D7", "A success, enough of them and room within the limits goes one step up.", "SRC-7, SRC-10, SRC-11", ProgressRule),
        new("D8", "Otherwise the level holds, also while an answer is missing.", "section 4", HoldRule),
    ];

    /// <summary>The verdict about a run.</summary>
    public static Verdict Of(RunCase run, Policy policy)
    {
        foreach (var rule in Rules)
            if (rule.Match(run, policy) is { } verdict) return verdict;
        throw new InvalidOperationException("D8 matches every run.");
    }

    /// <summary>Whether a run is a success (section 3).</summary>
    public static bool IsSuccess(RunCase run, Policy policy) =>
        !run.TwoLogs && !run.AnswersTooLate && run.NextMorning is not null && (!run.SecondMorningDue || run.SecondMorning is not null)
        && run.Log.Worst.Worst <= run.SuccessPain && run.Log.Course <= PainCourse.Steady
        && Shape(run, policy) is null;

    private static Verdict? Weakness(RunCase run, Policy policy)
    {
        DateOnly? day = null;
        long sequence = 0;
        if (run.Log.WeaknessOrNumbness) (day, sequence) = (run.Log.Day, run.Log.Sequence);
        if (run.NextMorning is { WeaknessOrNumbness: true } next) (day, sequence) = (day ?? next.Day, Math.Max(sequence, next.Sequence));
        if (run.SecondMorning is { WeaknessOrNumbness: true } second) (day, sequence) = (day ?? second.Day, Math.Max(sequence, second.Sequence));
        if (day is null) return null;
        var setback = StopRule(run, policy) ?? StepBackRule(run, policy);
        return new("D2", DecisionKind.Pause, setback?.LevelsDown ?? 1, [new(EvidenceKind.WeaknessOrNumbness, Measure.Of(true), Day: day)], setback?.LastBadDay > day ? setback.LastBadDay : day)
        {
            AlertsTherapist = true, Setback = setback, LastBadSequence = sequence,
        };
    }

    private static Verdict? StopRule(RunCase run, Policy policy)
    {
        var log = run.Log;
        if (!log.Limp && log.Course != PainCourse.Sharp && !Stops(log.Worst, run, policy) && !Stops(log.Before, run, policy)
            && !(run.NextMorning is { } first && Stops(first.Pain, run, policy)) && !(run.SecondMorning is { } later && Stops(later.Pain, run, policy))) return null;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        AddStops(evidence, EvidenceKind.WorstPain, run.Log.Worst, run, policy, run.Log.Day);
        if (evidence.Count == 0) AddStops(evidence, EvidenceKind.PainBefore, run.Log.Before, run, policy, run.Log.Day);
        if (run.Log.Course == PainCourse.Sharp) evidence.Add(new(EvidenceKind.PainCourse, Measure.Of(PainCourse.Sharp), Day: run.Log.Day));
        if (run.Log.Limp) evidence.Add(new(EvidenceKind.Limp, Measure.Of(true), Day: run.Log.Day));
        if (run.NextMorning is { } next) AddStops(evidence, EvidenceKind.MorningPain, next.Pain, run, policy, next.Day);
        if (run.SecondMorning is { } second) AddStops(evidence, EvidenceKind.SecondMorningPain, second.Pain, run, policy, second.Day);
        var stillAbove = run.SecondMorning is { } late && AboveBaseline(late.Pain, run.Baseline) is { };
        if (stillAbove) AddAbove(evidence, EvidenceKind.SecondMorningPain, run.SecondMorning!, run);
        return Bad("D3", DecisionKind.Stop, stillAbove ? 2 : 1, evidence, run, policy) with { AlertsTherapist = true };
    }

    private static Verdict? StepBackRule(RunCase run, Policy policy)
    {
        var rising = run.Log.Course == PainCourse.Rising && run.Log.Worst.Worst > Pain.None;
        if (!rising && !(run.NextMorning is { } first && StepsBack(first, run, policy)) && !(run.SecondMorning is { } later && StepsBack(later, run, policy))) return null;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        if (rising) evidence.Add(new(EvidenceKind.PainCourse, Measure.Of(PainCourse.Rising), Day: run.Log.Day));
        AddMorning(evidence, EvidenceKind.MorningPain, run.NextMorning, run, policy);
        AddMorning(evidence, EvidenceKind.SecondMorningPain, run.SecondMorning, run, policy);
        var both = run.NextMorning is { } next && run.SecondMorning is { } second
            && AboveBaseline(next.Pain, run.Baseline) is not null && AboveBaseline(second.Pain, run.Baseline) is not null;
        return Bad("D4", DecisionKind.StepBack, both ? 2 : 1, evidence, run, policy) with { AlertsTherapist = both };
    }

    private static Verdict? RepeatRule(RunCase run, Policy policy)
    {
        var worst = run.Log.Worst.Worst;
        var evidence = Shape(run, policy);
        if (evidence is null && worst > run.SuccessPain && run.NextMorning is not null)
            evidence = new(EvidenceKind.WorstPain, Measure.Of(worst), Measure.Of(run.SuccessPain), WorstSite(run.Log.Worst), run.Log.Day);
        return evidence is null ? null
            : new("D5", DecisionKind.Repeat, 0, [evidence], null) { Provisional = MissingAnswer(run) is not null };
    }

    private static Verdict? TrendRule(RunCase run, Policy policy) =>
        run.Trend is not { } trend ? null
            : new("D6", DecisionKind.Repeat, 0, [new(EvidenceKind.WeeklyTrend, Measure.Of(trend.Recent), Measure.Of(trend.Before), trend.Site)], null)
            {
                Success = IsSuccess(run, policy), Provisional = MissingAnswer(run) is not null,
            };

    private static Verdict? ProgressRule(RunCase run, Policy policy) =>
        !run.AtHeldLevel || run.NoRoom is not null || !IsSuccess(run, policy) || run.SuccessesBefore + 1 < run.SuccessesNeeded ? null
            : new("D7", DecisionKind.Progress, 0, [Successes(run, 1)], null) { Success = true };

    private static Verdict HoldRule(RunCase run, Policy policy)
    {
        var success = IsSuccess(run, policy);
        var evidence = MissingAnswer(run) ?? (run.TwoLogs ? new(EvidenceKind.TwoLogsOneDay, Measure.Of(true), Day: run.Log.Day)
            : run.SuccessesBefore + 1 < run.SuccessesNeeded || run.NoRoom is null ? Successes(run, success ? 1 : 0) : run.NoRoom);
        return new("D8", DecisionKind.Hold, 0, [evidence], null) { Success = success, Provisional = MissingAnswer(run) is not null };
    }

    private static Evidence Successes(RunCase run, int more) =>
        new(EvidenceKind.Successes, Measure.Count(run.AtHeldLevel ? run.SuccessesBefore + more : run.SuccessesBefore), Measure.Count(run.SuccessesNeeded));

    private static Evidence? MissingAnswer(RunCase run) =>
        run.NextMorning is null ? new(EvidenceKind.MorningMissing, Measure.Of(true), Day: run.Log.Day.AddDays(1))
        : run.SecondMorningDue && run.SecondMorning is null ? new(EvidenceKind.SecondMorningMissing, Measure.Of(true), Day: run.Log.Day.AddDays(2))
        : null;

    // What keeps the shape of a run from being a success: intervals, walks between them, or more than planned.
    private static Evidence? Shape(RunCase run, Policy policy)
    {
        var log = run.Log;
        if (log.Planned is not { } planned) return new(EvidenceKind.Unplanned, Measure.Of(log.Running), Day: log.Day);
        if (log.Running.Ticks * 100 > planned.Running.Ticks * (100 + policy.OverdonePercent) && log.Running > planned.Running)
            return new(EvidenceKind.Overdone, Measure.Of(log.Running), Measure.Of(planned.Running), Day: log.Day);
        var done = 0;
        for (var i = 0; i < planned.Runs.Length; i++)
            if (i < log.RunsDone.Length && log.RunsDone[i].Ticks * 100 >= planned.Runs[i].Ticks * policy.IntervalPercent) done++;
        if (done < planned.Runs.Length) return new(EvidenceKind.IntervalsDone, Measure.Count(done), Measure.Count(planned.Runs.Length), Day: log.Day);
        for (var i = 0; i < planned.Recoveries.Length; i++)
        {
            var walked = i < log.RecoveriesDone.Length ? log.RecoveriesDone[i] : TimeSpan.Zero;
            if (walked.Ticks * 100 < planned.Recoveries[i].Ticks * policy.RecoveryPercent)
                return new(EvidenceKind.ShortestRecovery, Measure.Of(walked), Measure.Of(planned.Recoveries[i]), Day: log.Day);
        }
        return null;
    }

    private static Verdict Bad(string rule, DecisionKind kind, int levels, ImmutableArray<Evidence>.Builder evidence, RunCase run, Policy policy)
    {
        DateOnly? day = null;
        Instant? at = null;
        long sequence = run.Log.Sequence;
        Later(run.NextMorning, run, policy, ref day, ref at, ref sequence);
        Later(run.SecondMorning, run, policy, ref day, ref at, ref sequence);
        return new(rule, kind, levels, evidence.ToImmutable(), day ?? run.Log.Day) { LastBadAt = at, LastBadSequence = sequence, Provisional = MissingAnswer(run) is not null };
    }

    private static void Later(MorningAnswered? morning, RunCase run, Policy policy, ref DateOnly? day, ref Instant? at, ref long sequence)
    {
        if (morning is null || !(Stops(morning.Pain, run, policy) || StepsBack(morning, run, policy))) return;
        sequence = Math.Max(sequence, morning.Sequence);
        var answered = morning.RecordedOn > morning.Day ? morning.RecordedOn : morning.Day;
        // Of two answers given on one day the later counts; one without an hour counts from the end of the day.
        if (answered == day && (at is null || at > morning.AnsweredAt)) return;
        if (day is null || answered >= day) (day, at) = (answered, morning.AnsweredAt);
    }

    private static bool StepsBack(MorningAnswered morning, RunCase run, Policy policy) =>
        AboveBaseline(morning.Pain, run.Baseline) is not null || morning.WokenByPain || (morning.Stiffness > policy.Stiffness && !run.UsuallyStiff);

    private static bool Stops(PainBySite pain, RunCase run, Policy policy) => pain.Worst > policy.StopPain || pain.Reach > run.FurthestBefore;

    private static void AddStops(ImmutableArray<Evidence>.Builder evidence, EvidenceKind kind, PainBySite pain, RunCase run, Policy policy, DateOnly day)
    {
        if (pain.Worst > policy.StopPain) evidence.Add(new(kind, Measure.Of(pain.Worst), Measure.Of(policy.StopPain), WorstSite(pain), day));
        if (pain.Reach > run.FurthestBefore) evidence.Add(new(EvidenceKind.LegReach, Measure.Of(pain.Reach), Measure.Of(run.FurthestBefore), Site.Leg, day));
    }

    private static void AddMorning(ImmutableArray<Evidence>.Builder evidence, EvidenceKind kind, MorningAnswered? morning, RunCase run, Policy policy)
    {
        if (morning is null) return;
        AddAbove(evidence, kind, morning, run);
        if (morning.Stiffness > policy.Stiffness && !run.UsuallyStiff) evidence.Add(new(EvidenceKind.Stiffness, Measure.Of(morning.Stiffness), Measure.Of(policy.Stiffness), Day: morning.Day));
        if (morning.WokenByPain) evidence.Add(new(EvidenceKind.WokenByPain, Measure.Of(true), Day: morning.Day));
    }

    private static void AddAbove(ImmutableArray<Evidence>.Builder evidence, EvidenceKind kind, MorningAnswered morning, RunCase run)
    {
        if (AboveBaseline(morning.Pain, run.Baseline) is { } site)
            evidence.Add(new(kind, Measure.Of(morning.Pain[site]), Measure.Of(run.Baseline[site]), site, morning.Day));
    }

    /// <summary>The first site whose rating is above its own baseline, or null.</summary>
    internal static Site? AboveBaseline(PainBySite pain, PainBySite baseline)
    {
        foreach (var site in PainBySite.Sites)
            if (pain[site] > baseline[site]) return site;
        return null;
    }

    internal static Site WorstSite(PainBySite pain)
    {
        var worst = pain.Worst;
        foreach (var site in PainBySite.Sites)
            if (pain[site] == worst) return site;
        return Site.LowBack;
    }
}

/// <summary>One rule about a run: its id, its sentence, its source and what it looks for.</summary>
public sealed record DecisionRule(string Id, string Sentence, string Source, Func<RunCase, Policy, Verdict?> Match);

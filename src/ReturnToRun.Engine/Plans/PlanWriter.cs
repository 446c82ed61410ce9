using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>Writes down what a walker knows of today, and the days to come as they would go well.</summary>
internal sealed class PlanWriter(History history, Walker now, DateOnly today)
{
    private static readonly TimeSpan ShortestCardio = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan LongestCardio = TimeSpan.FromMinutes(45);

    // The days of a foundation week on which low-impact cardio is offered: four, with a day between most of them.
    private static readonly bool[] FoundationCardio = [true, false, true, true, false, true, false];

    private readonly Dictionary<long, Timeline> continuous = [];
    private readonly int first = today.DayNumber;

    public Plan Write(int days)
    {
        var clearance = Outcome();
        var stage = Stage(clearance);
        var owed = Owed(stage);
        var ahead = stage is PlanStage.WalkRun or PlanStage.Continuous ? Ahead(days + DaysInWeek) : new([], null, null, null, null, false);
        var routine = stage is PlanStage.Locked or PlanStage.Paused or PlanStage.Waiting ? null
            : RoutineSchedule.For(RoutineTemplate.Default, history.Facts, today, days, date => IsRunDay(date, ahead), date => MayRise(date, ahead));
        return new()
        {
            Today = today,
            Stage = stage,
            Clearance = clearance,
            Restraint = now.Restraint,
            Profile = stage is PlanStage.WalkRun or PlanStage.Continuous or PlanStage.Complete ? ahead.Profile ?? now.Profile : now.Profile,
            Pace = now.PaceOn(first, now.EntryStart is null ? -1 : now.Held),
            Position = Position(stage, ahead.Level),
            Owed = owed,
            Days = Days(days, stage, clearance, owed, ahead, routine),
            Decisions = [.. now.Decisions],
            Notices = Notices(stage, clearance, ahead, routine),
            PolicyVersion = history.Policy.Version,
            EngineVersion = PlanEngine.Version,
            FactsVersion = history.Facts.IsEmpty ? 0 : history.Facts.Max(fact => fact.Sequence),
        };
    }

    private const int DaysInWeek = 7;

    private ClearanceOutcome Outcome()
    {
        var alarms = now.Restraint is not { } restraint ? []
            : restraint.Rules.Where(rule => rule[0] is 'E' or 'U').Select(rule => new Clearance.Finding(rule, FindingState.Present, restraint.Since)).ToList();
        return now.Clearance.OutcomeOn(today, alarms, now.LastRun, now.EntryStart is { } start ? Date(start) : null);
    }

    private PlanStage Stage(ClearanceOutcome clearance) =>
        now.Restraint is { Kind: DecisionKind.Lock } ? PlanStage.Locked
        : now.Restraint is not null ? PlanStage.Paused
        : now.Complete ? PlanStage.Complete
        : clearance.Outcome == Clearance.Outcome.ReadyToRun ? now.Continuous ? PlanStage.Continuous : PlanStage.WalkRun
        : clearance.FoundationOpen ? PlanStage.Foundation
        : PlanStage.Waiting;

    private ImmutableArray<OwedAnswer> Owed(PlanStage stage)
    {
        if (stage is PlanStage.Locked) return [];
        var owed = ImmutableArray.CreateBuilder<OwedAnswer>(0);
        if (now.Runs.Count > 0)
        {
            var last = now.Runs[^1];
            if (first > last.Day && now.MorningMissing(last.Day + 1)) owed.Add(new(Date(last.Day + 1), Date(last.Day), OwedPurpose.NextMorning));
            if (last.SecondMorningDue && first > last.Day + 1 && now.MorningMissing(last.Day + 2)) owed.Add(new(Date(last.Day + 2), Date(last.Day), OwedPurpose.SecondMorning));
            if (now.OffSince is { } since && first > since && now.MorningMissing(first) && !owed.Any(answer => answer.Morning == today)) owed.Add(new(today, Date(last.Day), OwedPurpose.BackToBaseline));
        }
        if (now.Clearance.WalkTest is { } test && now.Clearance.WalkTestAwaitsMorning && first > test.Day.DayNumber && !owed.Any(answer => answer.Morning == test.Day.AddDays(1)))
            owed.Add(new(test.Day.AddDays(1), test.Day, OwedPurpose.WalkTest));
        owed.Sort(static (a, b) => a.Morning.CompareTo(b.Morning));
        return owed.ToImmutable();
    }

    // The runs to come if every answer is good.
    private Outlook Ahead(int days)
    {
        var walker = now.Clone();
        walker.ExpectBaseline();
        var runs = new AheadRun?[days];
        for (var i = now.FirstDayAhead(first) - first; i < days; i++)
        {
            if (walker.Foresee(first + i) is not { } step) continue;
            runs[i] = new(step, walker.LimitsSetAside(first + i), walker.WeekIsEasier);
        }
        var level = now.EntryStart is null && runs.FirstOrDefault(run => run is not null) is { } firstRun ? walker.Ladder[Math.Max(0, firstRun.Step.Row)].Label : null;
        return new(runs, walker.Ladder, walker.Profile, level, walker.QuickRefusal, walker.GentlerHolds);
    }

    private Position? Position(PlanStage stage, string? entryLevel)
    {
        if (now.EntryStart is not { } start) return stage == PlanStage.WalkRun && entryLevel is not null ? new(entryLevel, 0, history.Policy.FirstLevelSuccesses, 0, null) : null;
        return new(now.HeldLabel, now.Continuous ? 0 : now.Successes, now.Needed(first), ((first - start) / DaysInWeek) + 1, Date(start));
    }

    private ImmutableArray<PlanDay> Days(int days, PlanStage stage, ClearanceOutcome clearance, ImmutableArray<OwedAnswer> owed, Outlook ahead, RoutineSchedule? routine)
    {
        var runs = new PlannedRun?[days];
        for (var i = 0; i < days; i++) runs[i] = RunOn(i, ahead, owed);
        var cardio = Cardio(days, stage, runs);
        var walkTest = stage == PlanStage.Foundation && WalkTestOffered(clearance);
        var options = Options();
        var built = ImmutableArray.CreateBuilder<PlanDay>(days);
        PlannedRun? done = DoneToday(ahead.Ladder ?? now.Ladder);
        for (var i = 0; i < days; i++)
        {
            var run = i == 0 && done is not null ? done : runs[i];
            built.Add(new()
            {
                Date = today.AddDays(i),
                Run = run,
                CrossTraining = cardio[i] ? new(ShortestCardio, LongestCardio, options) : null,
                Routine = routine is null ? [] : routine.Days[i],
                WalkTest = i == 0 && walkTest,
                Why = Why(i, stage, run, ahead, owed, cardio[i], walkTest),
            });
        }
        return built.MoveToImmutable();
    }

    private PlannedRun? RunOn(int i, Outlook ahead, ImmutableArray<OwedAnswer> owed)
    {
        if (i >= ahead.Runs.Length || ahead.Runs[i] is not { } planned) return null;
        var day = first + i;
        var step = planned.Step;
        var isContinuous = step.Row == RunRecord.Continuous;
        var row = isContinuous ? null : ahead.Ladder![step.Row];
        var timeline = row?.Timeline ?? Continuous(step.Running);
        return new()
        {
            Level = row?.Label ?? Walker.ContinuousLabel,
            Timeline = timeline,
            Release = !now.Clearance.WeeklyCheckHolds(Date(day)) ? Release.Provisional
                : i > 0 ? Release.Planned
                : owed.IsEmpty ? Release.Released : Release.AnswerOwed,
            NotBefore = NotBefore(day, i, ahead),
            IsRise = step.Rise,
            LoweredBy = step.LoweredBy,
            SetAside = planned.SetAside,
            Session = row?.Session ?? new(Walker.ContinuousLabel, [TimeSpan.FromMilliseconds(step.Running)], [], TimeSpan.FromMilliseconds(step.Running), timeline.Distance),
        };
    }

    // Known only for the next run: 48 h from the start of the last one, or from the answer that asked for days off.
    private Instant? NotBefore(int day, int i, Outlook ahead)
    {
        if (ahead.AnyBefore(i)) return null;
        Instant? after = now.LastStart is { } start ? start + now.HoursBetween(day) : null;
        return now.OffUntil > now.LastRunDay && now.OffUntilMoment is { } off && (after is null || off > after) ? off : after;
    }

    private PlannedRun? DoneToday(Ladder ladder)
    {
        if (now.LastRunDay != first || now.LoggedToday(first) is not { Planned: { } session }) return null;
        var row = ladder.Find(session.Level);
        return new()
        {
            Level = session.Level,
            Timeline = row >= 0 ? ladder[row].Timeline : Continuous((long)session.Running.TotalMilliseconds),
            Release = Release.Done,
            IsRise = now.Runs[^1].Rise,
            Session = session,
        };
    }

    private Timeline Continuous(long running)
    {
        if (continuous.TryGetValue(running, out var known)) return known;
        Segment easy = new(SegmentKind.Walk, Quantity.FromSeconds((decimal)history.Policy.WarmUp.TotalSeconds));
        return continuous[running] = Timeline.Of([easy], [new(SegmentKind.Run, Quantity.FromSeconds(running / 1000m))], [easy], NominalSpeeds.Default);
    }

    private bool IsRunDay(DateOnly date, Outlook ahead)
    {
        var i = date.DayNumber - first;
        return i < 0 ? now.RanOn(date.DayNumber) : i < ahead.Runs.Length && (ahead.Runs[i] is not null || (i == 0 && now.LastRunDay == first));
    }

    private bool MayRise(DateOnly date, Outlook ahead)
    {
        var i = date.DayNumber - first;
        return i >= 0 && i < ahead.Runs.Length && ahead.Runs[i] is { Step.Rise: true };
    }

    // Offered on days without a run, at most five active days a week in all.
    private bool[] Cardio(int days, PlanStage stage, PlannedRun?[] runs)
    {
        var offered = new bool[days];
        if (stage is PlanStage.Locked or PlanStage.Paused or PlanStage.Waiting) return offered;
        var anchor = now.EntryStart ?? now.DaysChosen?.Day.DayNumber ?? first;
        var left = 0;
        for (var i = 0; i < days; i++)
        {
            var inWeek = (((first + i - anchor) % DaysInWeek) + DaysInWeek) % DaysInWeek;
            if (stage == PlanStage.Foundation)
            {
                offered[i] = FoundationCardio[inWeek];
                continue;
            }
            if (i == 0 || inWeek == 0) left = history.Policy.ActiveDays - RunsFrom(i, DaysInWeek - inWeek, runs) - (i == 0 ? ActiveBefore(inWeek) : 0);
            var isRun = runs[i] is not null || (i == 0 && now.LastRunDay == first);
            if (isRun || left <= 0) continue;
            offered[i] = true;
            left--;
        }
        return offered;
    }

    private static int RunsFrom(int from, int count, PlannedRun?[] runs)
    {
        var planned = 0;
        for (var i = from; i < Math.Min(from + count, runs.Length); i++)
            if (runs[i] is not null) planned++;
        return planned;
    }

    private int ActiveBefore(int inWeek)
    {
        var active = now.LastRunDay == first ? 1 : 0;
        for (var day = first - inWeek; day < first; day++)
            if (now.RanOn(day) || now.CrossTrainedOn(day)) active++;
        return active;
    }

    private ImmutableArray<CrossTraining> Options()
    {
        var chosen = now.Described?.LowImpact ?? [];
        var options = chosen.IsEmpty ? [CrossTraining.Cycling, CrossTraining.Swimming, CrossTraining.Elliptical] : chosen;
        return now.RowingAllowed ? options : options.Remove(CrossTraining.Rowing);
    }

    private bool WalkTestOffered(ClearanceOutcome clearance)
    {
        foreach (var finding in clearance.Findings)
            if (finding.Rule == "R2") return finding.State is FindingState.Missing or FindingState.Expired || (finding.State == FindingState.Failed && finding.Until <= today);
        return false;
    }

    private ImmutableArray<DayReason> Why(int i, PlanStage stage, PlannedRun? run, Outlook ahead, ImmutableArray<OwedAnswer> owed, bool cardio, bool walkTest)
    {
        var day = first + i;
        switch (stage)
        {
            case PlanStage.Locked: return [new(now.Restraint!.Rule, ReasonKind.Locked) { Because = Restrained() }];
            case PlanStage.Paused: return [new(now.Restraint!.Rule, ReasonKind.Paused) { Because = Restrained() }, new(now.Restraint.Rule, ReasonKind.WalkInstead)];
            case PlanStage.Waiting: return [new("SRC-1", ReasonKind.CheckDue)];
            case PlanStage.Foundation:
                return i == 0 && walkTest ? [new("R2", ReasonKind.WalkTest), new("SRC-2", ReasonKind.Foundation)] : [new("SRC-2", ReasonKind.Foundation)];
        }
        var why = ImmutableArray.CreateBuilder<DayReason>(3);
        if (run is null)
        {
            if (stage == PlanStage.Complete) why.Add(new("SRC-11", ReasonKind.Complete));
            else if (now.CalledOff(day)) why.Add(new("P1", ReasonKind.CalledOff, Date(day)));
            else if (day < now.OffUntil) why.Add(new(now.OffRule, ReasonKind.DaysOff, now.LastRun) { Because = new(EvidenceKind.OffUntil, Measure.Days(now.OffUntil - day), Day: Date(now.OffUntil)) });
            else if (i == 0 && now.AwaitsBaseline && first > now.OffSince) why.Add(new(now.OffRule, ReasonKind.DaysOff, now.LastRun));
            if (cardio) why.Add(new("SRC-15", ReasonKind.CrossTraining));
            if (why.Count == 0) why.Add(new("I7", ReasonKind.RestBetweenRuns) { Because = SinceLastRun(i, ahead) });
            return why.DrainToImmutable();
        }
        if (run.Release == Release.Provisional) why.Add(new("I1", ReasonKind.CheckDue) { Because = now.Clearance.QuestionsHoldUntil is { } last ? new(EvidenceKind.QuestionsHold, Measure.Days(Math.Max(0, last.DayNumber - first)), Day: last) : null });
        if (run.Release == Release.AnswerOwed) why.Add(new("I9", ReasonKind.AnswerOwed, now.LastRun) { Because = new(owed[0].Purpose == OwedPurpose.SecondMorning ? EvidenceKind.SecondMorningMissing : EvidenceKind.MorningMissing, Measure.Of(true), Day: owed[0].Morning) });
        why.Add(RunReason(i, run, ahead));
        if (run.LoweredBy is { } limit) why.Add(new(limit, ReasonKind.RunLowered) { Because = new(EvidenceKind.LimitReached, Measure.Of(true), Day: Date(day), Rule: limit) });
        if (!run.SetAside.IsDefaultOrEmpty) why.Add(new(run.SetAside[0], ReasonKind.Override) { Because = now.SetAsideUntil(run.SetAside[0], day) is { } end ? new(EvidenceKind.OverrideUntil, Measure.Days(end - day), Day: Date(end), Rule: run.SetAside[0]) : null });
        return why.DrainToImmutable();
    }

    private DayReason RunReason(int i, PlannedRun run, Outlook ahead)
    {
        var next = !ahead.AnyBefore(i);
        if (i < ahead.Runs.Length && ahead.Runs[i] is { } planned)
        {
            if (planned.Step.First) return new("SRC-6", ReasonKind.FirstRun) { Because = now.Clearance.Given is { } given ? new(EvidenceKind.ClearedOn, Measure.Days(first + i - given.GivenOn.DayNumber), Day: given.GivenOn) : null };
            if (planned.Step.LayOffLevels > 0) return new("L1", ReasonKind.LayOff) { Because = SinceLastRun(i, ahead) };
            if (planned.Easier) return new("SRC-11", ReasonKind.EasierWeek);
            if (planned.Step.Row == 0) return new("D4", ReasonKind.WalkOnly, now.LastRun);
        }
        if (next && now.LastDecisionAboutARun is { } decision) return new(decision.Rule, run.IsRise ? ReasonKind.RunRises : ReasonKind.RunRepeats, decision.Day);
        return new("SRC-7", run.IsRise ? ReasonKind.RunRises : ReasonKind.RunByLadder);
    }

    private Evidence Restrained() => new(EvidenceKind.RestrainedSince, Measure.Days(first - now.Restraint!.Since.DayNumber), Day: now.Restraint.Since, Rule: now.Restraint.Rule);

    // How long ago the run before a day is, done or foreseen.
    private Evidence? SinceLastRun(int i, Outlook ahead)
    {
        int? before = now.Runs.Count > 0 ? now.Runs[^1].Day : null;
        for (var earlier = Math.Min(i, ahead.Runs.Length) - 1; earlier >= 0; earlier--)
        {
            if (ahead.Runs[earlier] is null) continue;
            before = first + earlier;
            break;
        }
        return before is { } run && run < first + i ? new(EvidenceKind.LastRun, Measure.Days(first + i - run), Day: Date(run)) : null;
    }

    private ImmutableArray<Notice> Notices(PlanStage stage, ClearanceOutcome clearance, Outlook ahead, RoutineSchedule? routine)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        notices.AddRange(now.Notices);
        foreach (var stop in routine?.Stopped ?? []) notices.Add(new(NoticeKind.ExerciseStopped, "X1", stop.On, stop.Exercise));
        if (ahead.QuickRefusal is { } refusal) notices.Add(new(NoticeKind.QuickRefused, "SRC-9", today, refusal));
        else if (ahead.GentlerHolds) notices.Add(new(NoticeKind.GentlerProfileHolds, "SRC-16", today, ahead.Profile.ToString()));
        if (now.ChosenPace == Pace.Brisk && now.PaceOn(first, -1) != Pace.Brisk) notices.Add(new(NoticeKind.BriskNeedsOverride, "I5", today));
        if (now.Spread is { } spread)
        {
            if (spread.Days.IsEmpty) notices.Add(new(NoticeKind.DaysTooClose, "I7", today, string.Join(',', spread.DaysToAdd)));
            else if (!spread.DaysToAdd.IsEmpty || spread.Days.Length < Math.Min(3, now.DaysChosen!.RunsPerWeek)) notices.Add(new(NoticeKind.FewerRunsThanAsked, "I7", today, string.Join(',', spread.DaysToAdd)));
        }
        if (clearance.FullCheckOwed) notices.Add(new(NoticeKind.FullCheckOwed, "SRC-1", today));
        else if (stage is PlanStage.WalkRun or PlanStage.Continuous && !now.Clearance.WeeklyCheckHolds(today)) notices.Add(new(NoticeKind.WeeklyCheckOwed, "I1", today));
        if (now.NormalTrainingInReach) notices.Add(new(NoticeKind.NormalTrainingInReach, "SRC-11", today));
        return notices.ToImmutable();
    }

    private static DateOnly Date(int day) => DateOnly.FromDayNumber(day);

    /// <summary>What lies ahead, day by day from today.</summary>
    private readonly record struct Outlook(
        AheadRun?[] Runs, Ladder? Ladder, Profile? Profile, string? Level, string? QuickRefusal, bool GentlerHolds)
    {
        /// <summary>Whether a run is foreseen before a day.</summary>
        public bool AnyBefore(int day)
        {
            for (var i = 0; i < Math.Min(day, Runs.Length); i++)
                if (Runs[i] is not null) return true;
            return false;
        }
    }

    private sealed record AheadRun(PlannedStep Step, ImmutableArray<string> SetAside, bool Easier);
}

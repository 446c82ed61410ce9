using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>Why each day is as it is.</summary>
internal sealed partial class PlanWriter
{
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
            else if (now.CalledOff(day)) why.AddRange(new DayReason("P1", ReasonKind.CalledOff, Date(day)), new("P1", ReasonKind.WalkInstead));
            else if (day < now.OffUntil) why.Add(new(now.OffRule, ReasonKind.DaysOff, now.LastRun) { Because = new(EvidenceKind.OffUntil, Measure.Days(now.OffUntil - day), Day: Date(now.OffUntil)) });
            else if (i == 0 && now.AwaitsBaseline && first > now.OffSince) why.Add(new(now.OffRule, ReasonKind.DaysOff, now.LastRun));
            else if (now.IsSkipped(day)) why.Add(new("I11", ReasonKind.SkippedByTherapist));
            if (cardio) why.Add(new("SRC-15", ReasonKind.CrossTraining));
            if (why.Count == 0) why.Add(new("I7", ReasonKind.RestBetweenRuns) { Because = SinceLastRun(i, ahead) });
            return why.DrainToImmutable();
        }
        if (run.Release == Release.Provisional) why.Add(new("I1", ReasonKind.CheckDue) { Because = now.Clearance.QuestionsHoldUntil is { } last ? new(EvidenceKind.QuestionsHold, Measure.Days(Math.Max(0, last.DayNumber - first)), Day: last) : null });
        if (run.Release == Release.AnswerOwed) why.Add(new("I9", ReasonKind.AnswerOwed, now.LastRun) { Because = new(owed[0].Purpose == OwedPurpose.SecondMorning ? EvidenceKind.SecondMorningMissing : EvidenceKind.MorningMissing, Measure.Of(true), Day: owed[0].Morning) });
        var reason = RunReason(i, run, ahead);
        if (run.LoweredBy is null || reason.Kind is not ReasonKind.RunRepeats) why.Add(reason);
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
        if (next && now.LiftedSinceLastRun is { } rule) return new(rule, ReasonKind.AfterPause);
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
}

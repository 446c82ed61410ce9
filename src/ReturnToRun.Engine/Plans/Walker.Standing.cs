using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>Locks, pauses and days off: what begins them and what ends them.</summary>
internal sealed partial class Walker
{
    private Restraint? restraint;
    private long restraintSequence;
    private int rowBeforeRestraint;
    private long lengthBeforeRestraint;
    private int offUntil = Never;
    private Instant? offUntilMoment;
    private int? offSince;
    private PainBySite offBaseline;
    private string offRule = "D4";
    private string? liftedRule;
    private int liftedAfterRuns = -1;
    private int calledOffDay = Never;
    private int calledOffRow;
    private List<int> stops = [];
    private List<int> zeroEntries = [];

    public Restraint? Restraint => restraint;

    /// <summary>The first day a run is possible after days off.</summary>
    public int OffUntil => offUntil;

    public Instant? OffUntilMoment => offUntilMoment;

    /// <summary>Whether a morning back at baseline is still waited for.</summary>
    public bool AwaitsBaseline => offSince is not null;

    public int? OffSince => offSince;

    public string OffRule => offRule;

    public bool CalledOff(int day) => calledOffDay == day;

    /// <summary>The rule of a lock or pause that was lifted since the last run; null where there was none.</summary>
    public string? LiftedSinceLastRun => liftedAfterRuns == runs.Count ? liftedRule : null;

    /// <summary>Whether today's answer leaves only an easy walk: a run called off, or days off with more pain than low-impact cardio goes with.</summary>
    public bool TooSoreForCardio(int day) =>
        calledOffDay == day || ((day < offUntil || offSince is not null) && diary.Morning(day) is { } morning && morning.Pain.Worst > policy.RestPain);

    /// <summary>The future begins: nobody is foreseen to stay above baseline.</summary>
    public void ExpectBaseline() => offSince = null;

    private void TakeStanding(Fact fact)
    {
        switch (fact)
        {
            case ClearanceChecked check:
                foreach (var rule in Clearance.AlarmsOf(check)) Alarm(check, rule);
                TryLiftByCheck();
                break;
            case ClearanceGiven:
                TryLiftByCheck();
                break;
            case RestraintLifted lifted:
                TryLift(lifted);
                break;
            case WalkTestWalked test:
                befores.Add(test.Before);
                reaches.Add(test.Before.Reach > test.Worst.Reach ? test.Before.Reach : test.Worst.Reach);
                walkTestBefore = test.Before;
                break;
        }
    }

    private void Alarm(ClearanceChecked check, string rule)
    {
        var day = check.Day.DayNumber;
        var emergency = rule[0] == 'E';
        Restrain(emergency ? DecisionKind.Lock : DecisionKind.Pause, rule, day, check.Sequence, held, length);
        Decisions.Add(Decide(day, emergency ? "D1" : "D2", emergency ? DecisionKind.Lock : DecisionKind.Pause, HeldLabel, 0,
            [new(EvidenceKind.ClearanceItem, Measure.Of(true), Day: check.Day, Rule: rule)]) with
        { AlertsTherapist = true });
    }

    private void Restrain(DecisionKind kind, string rule, int day, long sequence, int rowBefore, long lengthBefore)
    {
        if (restraint is null)
        {
            (rowBeforeRestraint, lengthBeforeRestraint) = (rowBefore, lengthBefore);
        }
        var rules = restraint is null ? [rule] : restraint.Rules.Contains(rule) ? restraint.Rules : restraint.Rules.Add(rule);
        var worse = restraint is null || kind < restraint.Kind;
        var lifter = (worse ? kind : restraint!.Kind) == DecisionKind.Lock ? LiftedBy.TherapistOrAdmin
            : Clearance.HasTherapist ? LiftedBy.Therapist : LiftedBy.FullCheckWithClearance;
        restraint = new(worse ? kind : restraint!.Kind, worse ? rule : restraint!.Rule, restraint is not null && restraint.Since.DayNumber > day ? restraint.Since : Date(day), lifter) { Rules = rules };
        restraintSequence = Math.Max(restraintSequence, sequence);
    }

    private void TryLift(RestraintLifted lifted)
    {
        if (restraint is null || lifted.Sequence < restraintSequence) return;
        var allowed = lifted.By switch
        {
            Author.Therapist => true,
            Author.ClinicAdmin => restraint.Kind == DecisionKind.Lock && Clearance.Given is { } given && given.GivenOn > restraint.Since,
            _ => false,
        };
        if (!allowed) return;
        var pauses = restraint.Rules.RemoveAll(static rule => rule[0] == 'E');
        if (lifted.By == Author.ClinicAdmin && !pauses.IsEmpty)
        {
            // An admin unlocks; what paused the plan besides is for a clinician.
            restraint = new(DecisionKind.Pause, pauses[0], restraint.Since, Clearance.HasTherapist ? LiftedBy.Therapist : LiftedBy.FullCheckWithClearance) { Rules = pauses };
            return;
        }
        Lift(lifted.Day.DayNumber);
    }

    // A runner without a therapist in the app: a full check without an alarm, and a clearance dated after the pause.
    private void TryLiftByCheck()
    {
        if (restraint is not { Kind: DecisionKind.Pause } pause || Clearance.HasTherapist) return;
        if (Clearance.Full is not { } full || full.Sequence <= restraintSequence || Clearance.AlarmsOf(full).Length > 0) return;
        if (Clearance.Given is { } given && given.GivenOn > pause.Since && given.GivenOn <= given.RecordedOn) Lift(Math.Max(full.Day.DayNumber, given.Day.DayNumber));
    }

    // A pause that a run of this very day led to may have been lifted later on the same day.
    private void LiftAgain(int firstStep)
    {
        if (restraint is null) return;
        for (var i = firstStep; i < step; i++)
            if (diary.Steps[i] is RestraintLifted lifted && lifted.Sequence > restraintSequence) TryLift(lifted);
    }

    private void Lift(int day)
    {
        Notices.Add(new(NoticeKind.RestraintLifted, restraint!.Rule, Date(day)));
        (liftedRule, liftedAfterRuns) = (restraint.Rule, runs.Count);
        restraint = null;
        stops.Clear();
        zeroEntries.Clear();
        offSince = null;
        if (entryStart is null) return;
        if (continuous && length >= lengthBeforeRestraint) Shorten(1, day);
        else if (!continuous) StepTo(Math.Min(held, Ladder.Down(rowBeforeRestraint, 1)), day);
        (successes, zeroPause) = (0, false);
    }

    /// <summary>P1: before a run.</summary>
    private void TakeBeforeRun(int day)
    {
        if (diary.BeforeRun(day) is not { } before) return;
        var baseline = Baseline();
        Evidence? reason = before.NewLimp ? new(EvidenceKind.Limp, Measure.Of(true), Day: before.Day) : null;
        foreach (var site in PainBySite.Sites)
        {
            if (reason is not null) break;
            var pain = before.Pain[site];
            if (pain > Clearance.RestPain) reason = new(EvidenceKind.PainBefore, Measure.Of(pain), Measure.Of(Clearance.RestPain), site, before.Day);
            else if (pain.Value > baseline[site].Value + policy.BeforeRunAboveBaseline) reason = new(EvidenceKind.PainBefore, Measure.Of(pain), Measure.Of(baseline[site]), site, before.Day);
        }
        if (reason is null) return;
        calledOffRow = calledOffDay == day - 1 ? calledOffRow + 1 : 1;
        calledOffDay = day;
        var pause = calledOffRow >= policy.CalledOffDaysToPause;
        Decisions.Add(Decide(day, "P1", pause ? DecisionKind.Pause : DecisionKind.CallOff, HeldLabel, 0,
            pause ? [reason, new(EvidenceKind.CalledOffDays, Measure.Count(calledOffRow), Measure.Count(policy.CalledOffDaysToPause))] : [reason]) with
        { AlertsTherapist = pause });
        if (pause) Restrain(DecisionKind.Pause, "P1", day, before.Sequence, held, length);
    }

    /// <summary>The morning question: weakness that belongs to no run, and whether days off end.</summary>
    private void TakeMorning(int day)
    {
        if (diary.Morning(day) is not { } morning) return;
        if (morning.WeaknessOrNumbness && diary.RunOn(day - 1) is null && diary.RunOn(day - 2) is null && restraint?.Rules.Contains("D2") != true)
        {
            Restrain(DecisionKind.Pause, "D2", day, morning.Sequence, held, length);
            Decisions.Add(Decide(day, "D2", DecisionKind.Pause, HeldLabel, 0, [new(EvidenceKind.WeaknessOrNumbness, Measure.Of(true), Day: morning.Day)]) with { AlertsTherapist = true });
        }
        if (offSince is not { } since || day <= since) return;
        if (Judge.AboveBaseline(morning.Pain, offBaseline) is not { } site)
        {
            offSince = null;
            return;
        }
        if (day - since < policy.OffDaysToPause || restraint is not null) return;
        Restrain(DecisionKind.Pause, offRule, day, morning.Sequence, held, length);
        Decisions.Add(Decide(day, offRule, DecisionKind.Pause, HeldLabel, 0,
            [new(EvidenceKind.NotBackToBaseline, Measure.Days(day - since), Measure.Days(policy.OffDaysToPause), site, morning.Day)]) with
        { AlertsTherapist = true });
    }
}

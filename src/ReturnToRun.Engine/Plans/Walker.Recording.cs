using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>A run: what it counts as, what is decided about it, and what follows for the plan.</summary>
internal sealed partial class Walker
{
    private long lastPlanned;

    private void Record(int day, LoggedRun logged)
    {
        var log = logged.Log;
        if (entryStart is null && log.Planned is { } first && described is not null)
        {
            ChooseProfile(day);
            StartEntry(day, RowOf(first));
        }
        else if (entryStart is not null && log.Planned is not null)
        {
            TakeLayOff(day);
        }
        var planned = log.Planned;
        var running = Ms(log.Running);
        var plannedRunning = planned is null ? 0 : Ms(planned.Running);
        var row = planned is null ? RunRecord.Unplanned : planned is { Level: ContinuousLabel, Protocol: null } ? RunRecord.Continuous : RowOf(planned);
        var isRise = planned is not null && runs.Count > 0 && (row == RunRecord.Continuous ? IsLonger(plannedRunning) : IsHigher(row, plannedRunning));
        var firstOfEntry = entryStart == day;
        var countedRunning = Math.Min(running, plannedRunning);

        var run = Case(day, logged, firstOfEntry || isRise, row);
        var verdict = Judge.Of(run, policy);
        runs.Add(new()
        {
            Day = day, Row = row, Running = running, CountedRunning = countedRunning, CountedInterval = CountedInterval(log), CountedWalk = CountedWalk(log), Repeats = planned?.Runs.Length ?? 0, Rest = planned is null ? 0 : LadderRow.RecoveryOf(planned) ?? 0, IsOneStretch = planned is not null && LadderRow.IsStretch(planned),
            Worst = PainBySite.Higher(log.Worst, log.Before), Rise = isRise, SecondMorningDue = run.SecondMorningDue || verdict.Kind is DecisionKind.Stop or DecisionKind.StepBack or DecisionKind.Pause,
        });
        CountPlanned(plannedRunning, running, countedRunning);
        if (planned is not null) newNumbersCeiling = null;
        lastRunDay = Math.Max(lastRunDay, day);
        lastStart = log.StartedAt;
        if (planned is not null)
        {
            lastPlanned = plannedRunning;
            lastRow = row == RunRecord.Continuous ? Ladder.Last : row;
            TrackLevel(row, day);
            if (running * 2 >= plannedRunning) lastHalfDone = day;
        }
        // The trend and the room for a step look at the run itself as well.
        if (verdict.Kind is DecisionKind.Progress or DecisionKind.Hold)
        {
            run = run with { Trend = PainTrend(day), NoRoom = verdict.Kind == DecisionKind.Progress ? NoRoom(day) : null };
            if (run.Trend is not null || run.NoRoom is not null) verdict = Judge.Of(run, policy);
        }
        var shown = diary.Standing(day, PlanEngine.Version, policy.Version);
        Apply(day, row, shown is null ? verdict : AsShown(shown, verdict), log, run);
        if (shown is not null) Decisions[^1] = Decisions[^1] with { EngineVersion = shown.EngineVersion, PolicyVersion = shown.PolicyVersion };
        befores.Add(log.Before);
        reaches.Add(Furthest(run));
        PauseAtLevelZero(day, log.Sequence);
    }

    // What another version of engine or policy has decided and shown is not decided again.
    private static Verdict AsShown(Decision shown, Verdict verdict) => verdict with
    {
        Rule = shown.Rule,
        Kind = shown.Kind is DecisionKind.Pause && shown.Rule != "D2" ? KindOf(shown.Rule) : shown.Kind,
        LevelsDown = shown.LevelsDown,
        Evidence = shown.Evidence,
        AlertsTherapist = shown.AlertsTherapist,
        Success = verdict.Success || shown.Kind == DecisionKind.Progress,
    };

    // A stop or step back that led to a pause is one of those first.
    private static DecisionKind KindOf(string rule) => rule == "D3" ? DecisionKind.Stop : DecisionKind.StepBack;

    private RunCase Case(int day, LoggedRun logged, bool secondMorningDue, int row)
    {
        var next = diary.Morning(day + 1);
        var second = diary.Morning(day + 2);
        var laterRun = diary.NextRunAfter(day);
        return new()
        {
            Log = logged.Log,
            TwoLogs = logged.Several,
            Baseline = Baseline(),
            FurthestBefore = FurthestReach(),
            UsuallyStiff = Clearance.WalkTest is { } test && diary.Morning(test.Day.DayNumber + 1) is { } morning && morning.Stiffness > policy.Stiffness,
            NextMorning = next,
            SecondMorning = second,
            AnswersTooLate = laterRun is not null && (next?.Sequence > laterRun.Sequence || (secondMorningDue && second?.Sequence > laterRun.Sequence)),
            SecondMorningDue = secondMorningDue,
            SuccessPain = Clearance.RestPain,
            SuccessesBefore = continuous ? weeks[^1].Successes : successes,
            SuccessesNeeded = entryStart is null ? 1 : SuccessesNeeded(day),
            AtHeldLevel = continuous ? row is RunRecord.Continuous || row == Ladder.Last : row == held,
        };
    }

    private void Apply(int day, int row, Verdict verdict, RunLogged log, RunCase run)
    {
        var level = log.Planned?.Level ?? HeldLabel;
        var from = row >= 0 ? Math.Min(row, held) : held;
        var lengthBefore = length;
        var kind = verdict.Kind;
        if (verdict.Rule is "D3" or "D4" or "D5" or "D6") lastSetback = day;
        if (Asked(kind) is { } asked && verdict.Rule != "D6") verdict = verdict with { LevelsDown = Math.Max(verdict.LevelsDown, asked.LevelsDown) };
        var evidence = verdict.Evidence;
        var alerts = verdict.AlertsTherapist;
        var pauses = false;
        string? nextLevel = null;
        if (verdict.Success) MarkSuccess();
        switch (kind)
        {
            case DecisionKind.Pause:
                pauses = true;
                StepDown(verdict.LevelsDown, from, day);
                if (verdict.Setback is { } setback) TakeDaysOff(day, setback, run);
                break;
            case DecisionKind.Stop or DecisionKind.StepBack:
                (pauses, evidence) = Setback(day, from, verdict, run);
                break;
            case DecisionKind.Repeat:
                if (verdict.Rule == "D5")
                {
                    (successes, repeats) = (0, repeats + 1);
                    if (verdict.LevelsDown > 0) StepDown(verdict.LevelsDown, from, day);
                    if (Asked(kind) is { DaysOff: > 0 } rest) offUntil = Math.Max(offUntil, day + rest.DaysOff + 1);
                }
                else if (verdict.Success) repeats = 0;
                break;
            case DecisionKind.Progress:
                // After the last level come the weeks of the continuous phase, which its successes open.
                var isLast = !continuous && Ladder[held].Next < 0;
                if (isLast) nextLevel = ContinuousLabel;
                else if (!continuous) held = Up(held, NextRunDay(day) ?? day);
                (successes, repeats) = (isLast ? successes + 1 : 0, 0);
                break;
            case DecisionKind.Hold when verdict.Success:
                if (run.AtHeldLevel) successes++;
                repeats = 0;
                break;
            case DecisionKind.Hold:
                if (!verdict.Provisional || diary.NextRunAfter(day) is not null) successes = 0;
                break;
            default:
                throw new InvalidOperationException($"A run does not lead to {kind}.");
        }
        if (verdict.Rule == "D6" && verdict.Success && run.AtHeldLevel) successes++;
        alerts |= pauses;
        Decisions.Add(Decide(day, verdict.Rule, pauses ? DecisionKind.Pause : kind, level, verdict.LevelsDown, evidence) with
        {
            OffUntil = offUntil > day && kind is DecisionKind.Stop or DecisionKind.StepBack ? Date(offUntil) : null,
            AlertsTherapist = alerts,
            RaisesReview = verdict.Rule == "D6" || (verdict.Rule == "D5" && repeats >= policy.RepeatsToFlag),
            Provisional = verdict.Provisional,
            Case = run,
            NextLevel = nextLevel ?? HeldLabel,
        });
        if (!pauses) return;
        var since = Math.Max(day, (verdict.LastBadDay ?? log.Day).DayNumber);
        Restrain(DecisionKind.Pause, verdict.Rule, since, Math.Max(log.Sequence, verdict.LastBadSequence), from, lengthBefore);
    }

    private (bool Pauses, ImmutableArray<Evidence> Evidence) Setback(int day, int from, Verdict verdict, RunCase run)
    {
        var evidence = verdict.Evidence;
        var pauses = false;
        if (verdict.Kind == DecisionKind.Stop)
        {
            if (stops.LastOrDefault(Never) is var earlier && day - earlier < policy.StopsWithinDates)
            {
                pauses = true;
                evidence = evidence.Add(new(EvidenceKind.EarlierStop, Measure.Days(day - earlier), Measure.Days(policy.StopsWithinDates), Day: Date(earlier)));
            }
            stops.Add(day);
        }
        if (from == 0)
        {
            pauses = true;
            evidence = evidence.Add(new(EvidenceKind.LevelZero, Measure.Count(0)));
        }
        StepDown(verdict.LevelsDown, from, day);
        if (zeroPause)
        {
            (zeroPause, pauses) = (false, true);
            evidence = evidence.Add(new(EvidenceKind.LevelZeroEntries, Measure.Count(zeroEntries.Count), Measure.Count(policy.WalkOnlyEntriesToPause)));
        }
        (repeats, successes) = (0, 0);
        TakeDaysOff(day, verdict, run);
        return (pauses, evidence);
    }

    private void TakeDaysOff(int day, Verdict verdict, RunCase run)
    {
        var bad = (verdict.LastBadDay ?? Date(day)).DayNumber;
        // D3 never gives an earlier run than D4 would.
        var until = bad + Dates(policy.StepBackOff) + (bad > day && verdict.LastBadAt is null ? 1 : 0);
        if (verdict.Kind == DecisionKind.Stop) until = Math.Max(until, bad + policy.StopDatesOff + 1);
        if (Asked(verdict.Kind) is { } asked) until = Math.Max(until, bad + asked.DaysOff + 1);
        offUntil = Math.Max(offUntil, until);
        offUntilMoment = (verdict.LastBadAt ?? run.Log.StartedAt) + policy.StepBackOff;
        (offSince, offBaseline, offRule) = (bad, run.Baseline, verdict.Rule);
    }

    private void StepDown(int levels, int from, int day)
    {
        successes = 0;
        if (entryStart is null || levels == 0) return;
        if (continuous) Shorten(levels, day);
        else StepTo(Ladder.Down(from, levels), day);
    }

    private void MarkSuccess()
    {
        runs[^1] = runs[^1] with { Success = true };
        if (weeks.Count == 0) return;
        var week = weeks[^1];
        week.Successes++;
        if (!continuous) week.Row = Math.Min(week.Row, runs[^1].Row);
        weeks[^1] = week;
    }

    private void TakeLayOff(int day)
    {
        var levels = LayOffLevels(day);
        if (levels == 0) return;
        Notices.Add(new(NoticeKind.LayOff, "L1", Date(day)));
        StepDown(levels, held, day);
    }

    // The third time down to the walk asks for a review, also where a lay-off led to it.
    private void PauseAtLevelZero(int day, long sequence)
    {
        if (!zeroPause) return;
        zeroPause = false;
        Restrain(DecisionKind.Pause, "L1", day, sequence, held, length);
        Decisions.Add(Decide(day, "L1", DecisionKind.Pause, HeldLabel, 0,
            [new(EvidenceKind.LevelZeroEntries, Measure.Count(zeroEntries.Count), Measure.Count(policy.WalkOnlyEntriesToPause))]) with
        { AlertsTherapist = true });
    }

    private int RowOf(PlannedSession planned) => Ladder.RowOf(planned);

    private static LegReach Furthest(RunCase run)
    {
        var reach = run.Log.Before.Reach > run.Log.Worst.Reach ? run.Log.Before.Reach : run.Log.Worst.Reach;
        if (run.NextMorning is { } next && next.Pain.Reach > reach) reach = next.Pain.Reach;
        if (run.SecondMorning is { } second && second.Pain.Reach > reach) reach = second.Pain.Reach;
        return reach;
    }

    private Decision Decide(int day, string rule, DecisionKind kind, string level, int levels, ImmutableArray<Evidence> evidence) => new()
    {
        Day = Date(day), Rule = rule, Kind = kind, Level = level, NextLevel = HeldLabel, LevelsDown = levels, Evidence = evidence,
        PolicyVersion = policy.Version, EngineVersion = PlanEngine.Version,
    };
}

using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>The days to come, as they are planned.</summary>
internal sealed partial class Walker
{
    // What stood before a run that was foreseen as a success and whose second morning is to come.
    private (int Held, Week Week)? untilSecondMorning;

    /// <summary>Lives through a day to come: a planned run goes well, or is repeated where that is asked for.</summary>
    public PlannedStep? Foresee(int day, bool repeat = false)
    {
        if (untilSecondMorning is not null && RunsBeforeSecondMorning(day)) TakeBackSuccess();
        untilSecondMorning = null;
        BeginDay(day);
        TakeSteps(day);
        if (PlanAnyRun(day) is not { } planned)
        {
            CountOff(day);
            return null;
        }
        if (diary.IsSkipped(day))
        {
            CountPlanned(planned.Running, 0, 0);
            return null;
        }
        if (!overrides.IsEmpty) planned = planned with { Acting = Acting(day, planned) };
        RecordForeseen(day, planned, repeat);
        return planned;
    }

    private void RecordForeseen(int day, PlannedStep planned, bool repeat)
    {
        if (planned.First) StartEntry(day, planned.Row);
        else TakeLayOff(day);
        PauseAtLevelZero(day, long.MaxValue);
        // I9: the answer of a second morning that comes after the next run makes no success.
        if (runs.Count > 0 && runs[^1].SecondMorningDue && day - runs[^1].Day == 1) successes = 0;
        runs.Add(new()
        {
            Day = day, Row = planned.Row, Running = planned.Running, CountedRunning = planned.Running, CountedInterval = planned.Interval, CountedWalk = planned.Row == RunRecord.Continuous ? WalkedDistance : Ladder[planned.Row].DistanceMm - (planned.Running * NominalRunning / Minute), Repeats = planned.Row == RunRecord.Continuous ? 1 : Ladder[planned.Row].Session.Runs.Length, Rest = planned.Row >= 0 ? Ladder[planned.Row].RecoveryMs ?? 0 : 0, IsOneStretch = planned.Row < 0 || Ladder[planned.Row].IsOneStretch,
            Worst = PainBySite.None, Rise = planned.Rise, Success = !repeat, SecondMorningDue = planned.First || planned.Rise,
        });
        CountPlanned(planned.Running, planned.Running, planned.Running);
        (lastRunDay, lastHalfDone, lastStart, lastPlanned) = (day, day, null, planned.Running);
        lastRow = planned.Row == RunRecord.Continuous ? Ladder.Last : planned.Row;
        TrackLevel(planned.Row, day);
        (offUntilMoment, Ceiling, newNumbersCeiling) = (null, null, null);
        if (repeat)
        {
            successes = 0;
            return;
        }
        if (runs[^1].SecondMorningDue) untilSecondMorning = (held, weeks[^1]);
        MarkSuccess();
        var atHeld = continuous || planned.Row == held;
        if (!atHeld) return;
        successes++;
        if (continuous || successes < SuccessesNeeded(day) || Ladder[held].Next < 0 || NoRoom(day) is not null || PainTrend(day) is not null) return;
        held = Up(held, NextRunDay(day) ?? day);
        successes = 0;
    }

    // Whether the day after the last run carries another one, that run not being a success as long as its second morning is to come.
    private bool RunsBeforeSecondMorning(int day)
    {
        if (day - lastRunDay != 1 || (wideMask == weekdayMask && !SetAside("I7", day))) return false;
        var without = Clone();
        without.TakeBackSuccess();
        without.BeginDay(day);
        without.TakeSteps(day);
        return without.PlanRun(day) is not null;
    }

    private void TakeBackSuccess()
    {
        (held, weeks[^1]) = untilSecondMorning!.Value;
        (successes, untilSecondMorning) = (0, null);
        runs[^1] = runs[^1] with { Success = false };
    }
}

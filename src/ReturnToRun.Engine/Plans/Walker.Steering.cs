using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>What steers: the description, the days, profile, pace, overrides.</summary>
internal sealed partial class Walker
{
    private RunnerDescribed? described;
    private long? usualRun;
    private long longestLately;
    private long weekBefore;
    private long targetDistance;
    private DaysChosen? daysChosen;
    private Profile? profileAsked;
    private QuickApproved? quickApproved;
    private Pace paceChosen = Pace.Even;
    private LadderVariants variants;
    private Currency currency;
    private int heldUntil = -1;
    private int repeatedOn = Never;
    private ImmutableList<OverrideGiven> overrides = [];
    private ImmutableList<ReadinessTestRecorded> tests = [];
    private bool rowing;
    private HarderControl harder;
    private int harderSince = Never;
    private int runsAWeek;
    private int weekdayMask;
    private int wideMask;       // the spread where runs may be 24 h apart (four a week)

    public RunnerDescribed? Described => described;

    public bool RowingAllowed => rowing;

    public HarderControl Harder => harder;

    /// <summary>The runs a week that the chosen days allow; 0 before they were chosen or where two do not fit.</summary>
    public int RunsAWeek => fourRuns ? int.PopCount(wideMask) : runsAWeek;

    public DaysChosen? DaysChosen => daysChosen;

    public DaySpread? Spread { get; private set; }

    private void TakeSteering(Fact fact)
    {
        // A therapist's step, taken under the new numbers, is theirs to take.
        if (fact is LevelSet or LadderChosen or OverrideGiven or ProtocolAssigned or ProtocolUndone) newNumbersCeiling = null;
        switch (fact)
        {
            case RunnerDescribed about: Describe(about); break;
            case DaysChosen days: ChooseDays(days); break;
            case ProfileChosen profile: profileAsked = profile.Profile; break;
            case QuickApproved approved: quickApproved = approved; break;
            case PaceChosen pace: paceChosen = pace.Pace; break;
            case LadderChosen chosen: ChooseLadder(chosen.Variants); break;
            case CurrencyChosen chosen: currency = chosen.Currency; break;
            case LevelHeld hold: heldUntil = hold.Until.DayNumber; break;
            case LevelSet set: SetLevel(set); break;
            case LevelRepeated: RepeatLevel(fact.Day.DayNumber); break;
            case LevelLowered lowered when entryStart is not null: LowerLevel(lowered); break;
            case RowingAllowed allowed: rowing = allowed.Allowed; break;
            case HarderTerrainChosen chosen: ChooseHarder(chosen); break;
            case ReadinessTestRecorded test: tests = tests.Add(test); break;
            case OverrideGiven given when !diary.NeverWas(given.Sequence): overrides = overrides.Add(given); break;
            case OverrideUndone undone: EndOverride(undone); break;
            case ProtocolAssigned assigned when !diary.NeverWas(assigned.Sequence): Assign(assigned); break;
            case ProtocolUndone undone: Unassign(undone); break;
        }
    }

    private void Describe(RunnerDescribed about)
    {
        described = about;
        usualRun = about.UsualRun is { } usual ? Mm(usual) : null;
        longestLately = about.LongestLately is { } lately ? Mm(lately) : 0;
        weekBefore = about.WeekBefore is { } week ? Mm(week) : 0;
        targetDistance = Math.Max(weekBefore, about.WeeklyGoal is { } goal ? Mm(goal) : 0);
    }

    private void ChooseDays(DaysChosen days)
    {
        daysChosen = days;
        var from = days.Day.DayOfWeek;
        Spread = DaySpread.Over(days.Weekdays, Math.Min(days.RunsPerWeek, 3), from, Dates(policy.BetweenRuns));
        runsAWeek = Spread.Days.Length;
        fourRuns &= days.RunsPerWeek > 3;
        weekdayMask = Mask(Spread.Days);
        // Fewer runs from the first day of a week on: the week after it adds runs (I2).
        if (weeks.Count > 0 && weeks[^1].Start == days.Day.DayNumber) weeks[^1] = weeks[^1] with { Asked = runsAWeek };
        wideMask = days.RunsPerWeek > 3 ? Mask(DaySpread.Over(days.Weekdays, Math.Min(days.RunsPerWeek, 4), from, Dates(policy.BetweenFourRuns)).Days) : weekdayMask;
    }

    private static int Mask(ImmutableArray<DayOfWeek> days)
    {
        var mask = 0;
        foreach (var day in days) mask |= 1 << (int)day;
        return mask;
    }

    private bool SuitsWeekday(int day) => ((fourRuns ? wideMask : weekdayMask) & (1 << (int)Date(day).DayOfWeek)) != 0;

    /// <summary>Whether a limit is set aside on a day by an override in force.</summary>
    private bool SetAside(string limit, int day)
    {
        if (overrides.IsEmpty || limit == keptToSee) return false;
        foreach (var given in overrides)
            if (given.Day.DayNumber <= day && day <= given.Expires.DayNumber && given.Limits.Contains(limit)) return true;
        return false;
    }

    /// <summary>The last day on which an override in force on a day sets a limit aside; null where none does.</summary>
    public int? SetAsideUntil(string limit, int day)
    {
        int? last = null;
        foreach (var given in overrides)
            if (given.Day.DayNumber <= day && day <= given.Expires.DayNumber && given.Limits.Contains(limit)) last = Math.Max(last ?? day, given.Expires.DayNumber);
        return last;
    }

    public ImmutableList<OverrideGiven> Overrides => overrides;

    public bool IsSetAside(string limit, int day) => SetAside(limit, day);

    /// <summary>The pace in force on a day at a row: Steady on level 0 and the gentle rows, Brisk only while an override of I5 assigns it.</summary>
    public Pace PaceOn(int day, int row) =>
        row >= 0 && Ladder[row].IsGentle ? Pace.Steady
        : paceChosen == Pace.Brisk && !SetAside("I5", day) ? Pace.Even
        : paceChosen;

    public Pace ChosenPace => paceChosen;

    // The smaller of what the pace and what the protocol allows; none in the week in which speed or hills begin (I12).
    private int RisesAllowed(int day, int row) => day - harderSince < DaysInWeek && !SetAside("I2", day) ? 0 : Math.Min(followed?.Ladder.Protocol!.Limits.RisesPer7Days ?? int.MaxValue, SetAside("I8", day) ? int.MaxValue : PaceOn(day, row) switch
    {
        Pace.Steady => policy.SteadyRises,
        Pace.Even => policy.EvenRises,
        Pace.Brisk => DaysInWeek,
        _ => throw new InvalidOperationException("Unknown pace."),
    });

    private int SuccessesNeeded(int day)
    {
        if (continuous) return Math.Max(1, weeks.Count == 0 ? 1 : weeks[^1].RunsAWeek);
        if (Ladder[held].Successes is { } stated) return stated;
        var first = held == entryRow;
        return PaceOn(day, held) switch
        {
            Pace.Steady => policy.SteadySuccesses,
            Pace.Even => first ? policy.FirstLevelSuccesses : policy.EvenSuccesses,
            Pace.Brisk => first ? policy.FirstLevelSuccesses : policy.BriskSuccesses,
            _ => throw new InvalidOperationException("Unknown pace."),
        };
    }

    // Down freely; up one step once the level held has been run, or three beyond the last run by an override. What D3 or D4
    // took away is earned again by running.
    private void SetLevel(LevelSet set)
    {
        if (entryStart is null || continuous) return;
        var row = Ladder.Find(set.Level);
        if (row < 0 || row == held) return;
        if (row < held)
        {
            StepTo(row, set.Day.DayNumber);
            zeroPause = false;      // a therapist has just looked
        }
        else
        {
            var highest = lastRow > held ? held
                : SetAside("I2", set.Day.DayNumber) ? LevelsUp(lastRow, policy.OverrideLevels)
                : lastRow == held ? Up(held, set.Day.DayNumber) : held;
            held = Math.Max(held, Math.Min(row, highest));
        }
        successes = 0;
    }

    private void LowerLevel(LevelLowered lowered)
    {
        var day = lowered.Day.DayNumber;
        var wasContinuous = runs.Count > 0 && runs[^1].Row == RunRecord.Continuous;
        StepDown(lowered.Levels, held, day);
        // Levels down from the continuous phase are shares of its run. Whose answers led down to the ladder already gets no more for it (I10).
        if (wasContinuous && !continuous)
        {
            var share = Round(Math.Min(length, lastPlanned) * (lowered.Levels == 1 ? policy.OneDownPercent : policy.TwoDownPercent) / 100);
            var most = Ladder.HighestWithin(TimeSpan.FromMilliseconds(share), TimeSpan.MaxValue, Ladder.Last - 1);
            if (most < held) StepTo(most, day);
        }
        zeroPause = false;      // a therapist has just looked
    }

    // The next run is like the last one: a step that is still to come is not taken, and good runs are counted anew.
    private void RepeatLevel(int day)
    {
        if (entryStart is null || lastRow < 0) return;
        (successes, repeatedOn) = (0, day);
        if (continuous) length = Math.Min(length, Math.Max(lastPlanned, Ladder[Ladder.Last].RunningMs));
        else held = Math.Min(held, lastRow);
    }

    private void ChooseHarder(HarderTerrainChosen chosen)
    {
        var day = chosen.Day.DayNumber;
        if (chosen.Control != HarderControl.None && !HarderIsOpen(day)) return;
        if (chosen.Control != HarderControl.None && chosen.Control != harder) harderSince = day;
        harder = chosen.Control;
    }

    /// <summary>Whether speed or hills may be chosen: enough running in one go, and enough of the week before the injury in one of the last two weeks; or an override.</summary>
    public bool HarderIsOpen(int day)
    {
        if (SetAside("I12", day)) return true;
        if (weekBefore == 0 || !runs.Exists(run => run.Day > day - policy.LongestDays && AsOneRun(run) >= Ms(policy.HarderTerrainRun))) return false;
        long most = 0;
        for (var i = 1; i <= Math.Min(2, weeks.Count); i++) most = Math.Max(most, weeks[^i].Counted);
        return most * 100 >= weekBefore * Minute / SpeedInForce * policy.HarderTerrainPercent;
    }

    /// <summary>The week to reach, in milliseconds of running: the larger of the week before the injury and the goal.</summary>
    public long TargetWeek => Math.Min(targetDistance == 0 ? Ms(policy.DefaultWeek) : targetDistance * Minute / SpeedInForce, EndOfProtocol);

    // Where a protocol says how far it goes, it goes no further.
    private long EndOfProtocol => followed?.Ladder.Protocol!.After?.To is { } to ? Round(MsOf(to)) * Math.Max(1, runsAWeek) : long.MaxValue;

    private long SpeedInForce => continuous ? runningSpeed : NominalRunning;

    private static readonly long NominalRunning = (long)(NominalSpeeds.Default.Running.MetresPerMinute * 1000m);
    private static readonly long NominalWalking = (long)(NominalSpeeds.Default.Walking.MetresPerMinute * 1000m);

    /// <summary>The last row of the ladder for this runner: where a week reaches the target, or the last there is. A protocol is followed to its end.</summary>
    public int EndRow
    {
        get
        {
            if (followed is not null) return LadderIsEnough ? Ladder.LastOwn : Ladder.Last;
            var target = TargetWeek;
            for (var row = Ladder.First; row <= Ladder.Last; row++)
                if (Ladder[row].RunningMs * Math.Max(1, runsAWeek) >= target) return row;
            return Ladder.Last;
        }
    }

    private bool LadderIsEnough => Ladder[Ladder.LastOwn].RunningMs * Math.Max(1, runsAWeek) >= TargetWeek;
}

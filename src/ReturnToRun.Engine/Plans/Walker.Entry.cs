using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>An entry: the level held, the weeks counted from its first run, the runs it is judged by.</summary>
internal sealed partial class Walker
{
    private static readonly Ladder[] Ladders = [.. Enumerable.Range(0, 8).Select(variants => Ladder.BuiltIn((LadderVariants)variants))];

    private int? entryStart;
    private int entryRow;
    private int held;
    private int successes;
    private int repeats;
    private int endWeeks;
    private bool complete;
    private Ladder? ladder;
    private Profile? profile;
    private int reentryRow = int.MaxValue;
    private int? lastHalfDone;
    private int lastRunDay = Never;
    private int lastRow = -1;
    private Instant? lastStart;
    private PainBySite? walkTestBefore;
    private int steppedDownOn = Never;
    private int steppedDownRuns;
    private long steppedDownInterval;
    private long steppedDownRunning;
    private List<RunRecord> runs = [];
    private List<Week> weeks = [];
    private List<PainBySite> befores = [];
    private List<LegReach> reaches = [];

    public Ladder Ladder => ladder ?? Ladders[(int)variants];

    public int Held => held;

    public string HeldLabel => continuous ? ContinuousLabel : Ladder[held].Label;

    public int Successes => successes;

    public int Needed(int day) => SuccessesNeeded(day);

    public int? EntryStart => entryStart;

    public bool Complete => complete;

    public bool Continuous => continuous;

    public Profile? Profile => profile;

    public IReadOnlyList<RunRecord> Runs => runs;

    public int LastRunDay => lastRunDay;

    public Instant? LastStart => lastStart;

    /// <summary>The day L1 counts from.</summary>
    public int LastRunForLayOff => Math.Max(lastHalfDone ?? Never, entryStart ?? Never);

    /// <summary>The last run of the plan, where there was one.</summary>
    public DateOnly? LastRun => runs.Count == 0 ? null : Date(runs[^1].Day);

    /// <summary>Whether the answer of a morning is missing.</summary>
    public bool MorningMissing(int day) => diary.Morning(day) is null;

    /// <summary>The run logged on a day; null where there is none.</summary>
    public RunLogged? LoggedToday(int day) => diary.RunOn(day)?.Log;

    public bool RanOn(int day) => diary.RunOn(day) is not null;

    public bool CrossTrainedOn(int day)
    {
        foreach (var fact in diary.Steps)
            if (fact is CrossTrained && fact.Day.DayNumber == day) return true;
        return false;
    }

    /// <summary>The last decision about a run; null before the first.</summary>
    public Decision? LastDecisionAboutARun => Decisions.FindLast(decision => decision.Case is not null);

    /// <summary>Whether the week under way is an easier one of the continuous phase.</summary>
    public bool WeekIsEasier => weeks.Count > 0 && weeks[^1].Easier;

    /// <summary>Whether a day is in every third week of the entry, easier weeks left out: where a cautious forecast expects repeats.</summary>
    public bool IsThirdWeek(int day) => entryStart is { } start && (day - start) / DaysInWeek % 3 == 2 && !WeekIsEasier;

    /// <summary>Whether the last week reached the share of the former week at which normal training is in reach.</summary>
    public bool NormalTrainingInReach =>
        continuous && !complete && weekBefore > 0 && weeks.Count > 1 && weeks[^2].Value * 100 >= weekBefore * Minute / runningSpeed * policy.NormalInReachPercent;

    private void StartEntry(int day, int row)
    {
        (entryStart, reentryRow, newNumbersCeiling) = (day, int.MaxValue, null);
        (held, entryRow) = (row, row);
        (successes, repeats, endWeeks, complete) = (0, 0, 0, false);
        weeks.Clear();
        weeks.Add(new() { Start = day, Row = row, RunsAWeek = Math.Min(runsAWeek, RunsAt(row)) });
        (steppedDownOn, steppedDownRuns, steppedDownInterval, steppedDownRunning) = (Never, runs.Count, 0, 0);
    }

    /// <summary>L1, 28 days: a new entry, never above what two levels down would have given.</summary>
    private void EndEntry(int day)
    {
        var from = continuous ? Ladder.HighestWithin(TimeSpan.FromMilliseconds(length * policy.TwoDownPercent / 100), TimeSpan.MaxValue, Ladder.Last) : Ladder.Down(held, 2);
        var label = Ladder[from].Label;
        Notices.Add(new(NoticeKind.FullCheckOwed, "L1", Date(LastRunForLayOff + policies.On(day).FullCheckAfterDays)));
        (entryStart, lastRow) = (null, -1);
        (continuous, fourRuns, ladder, profile, complete) = (false, false, followed?.Ladder, null, false);
        held = reentryRow = followed is not null ? from : Math.Max(0, Ladder.Find(label));      // Quick's own levels are left behind: level 0 stands for them
        (successes, levelUnderWay) = (0, -1);
        weeks.Clear();
        newNumbersCeiling = null;
    }

    private void RollWeeks(int day)
    {
        if (entryStart is null) return;
        while (day - weeks[^1].Start >= DaysInWeek)
        {
            var next = weeks[^1].Start + DaysInWeek;
            var others = HasOtherPolicy(next);
            var coming = others ? ComingRuns(next) : [];
            CloseWeek();
            if (others) FollowPolicy(next, coming);
            OpenWeek(next);
        }
    }

    private void CloseWeek()
    {
        var week = weeks[^1];
        var before = weeks.Count > 1 ? weeks[^2].Value : week.Counted;
        week.Value = week.Easier ? before : week.Counted;
        if (week.Continuous)
        {
            var easier = week.Reference * policy.EasierWeekPercent / 100;
            var cutShort = !week.Easier && week.Counted < easier;
            // I10: a week cut short counts for no more than one that came to the easier share, and an easier week that is due stays due.
            if (cutShort) (week.Easier, week.Value) = (true, Math.Min(before, easier));
            if (!week.Easier) goalWeeks = week.Counted >= TargetWeek ? goalWeeks + 1 : 0;
            var due = cutShort && easierCount + 1 >= policy.EasierWeekEvery - 1;
            easierCount = week.Easier && !due ? 0 : easierCount + 1;
        }
        weeks[^1] = week;
        var allAtEnd = !week.Continuous && LadderIsEnough && week.Planned > 0 && week.Planned >= week.RunsAWeek && week.Successes == week.Planned && week.Row >= EndRow;
        endWeeks = allAtEnd ? endWeeks + 1 : 0;
        if (!complete && (endWeeks >= policy.GoalWeeks || goalWeeks >= policy.GoalWeeks))
        {
            complete = true;
            CompletedOn = week.Start + DaysInWeek - 1;
            Notices.Add(new(NoticeKind.PlanComplete, "SRC-11", Date(week.Start + DaysInWeek - 1)));
        }
    }

    /// <summary>The last day of the week that completed the plan.</summary>
    public int? CompletedOn { get; private set; }

    private void OpenWeek(int start)
    {
        var began = !continuous && !LadderIsEnough && held == Ladder.Last && successes >= policy.LastLevelSuccesses && restraint is null && CalendarWeek(start) is null;
        if (began) continuous = true;
        var reference = Reference();
        fourRuns = continuous && !began && (fourRuns ? wideMask != weekdayMask : FourRunsFit(reference));
        var week = new Week { Start = start, Continuous = continuous, RunsAWeek = RunsAt(held), Row = held };
        if (continuous)
        {
            if (began) length = Ladder[Ladder.Last].RunningMs;
            week.Reference = reference;
            (length, week.Easier) = LengthFor(start, week.RunsAWeek, week.Reference, began);
            week.Length = length;
        }
        weeks.Add(week);
    }

    private void CountPlanned(long planned, long done, long counted)
    {
        if (weeks.Count == 0) return;
        var week = weeks[^1];
        week.Load += Math.Max(planned, done);
        week.Counted += counted;
        if (planned > 0) week.Planned++;
        week.LongestPlanned = Math.Max(week.LongestPlanned, planned);
        weeks[^1] = week;
    }

    // A run day that days off or a pause take away is one of the week's: no other day carries it instead (I11).
    private void CountOff(int day)
    {
        if (weeks.Count == 0 || !SuitsWeekday(day) || (day >= offUntil && restraint is null)) return;
        weeks[^1] = weeks[^1] with { Planned = weeks[^1].Planned + 1 };
    }

    /// <summary>Steps down to a row: it and its totals are what later steps are measured from.</summary>
    private void StepTo(int row, int day)
    {
        if (row == 0 && held > 0)
        {
            zeroEntries.Add(day);
            if (zeroEntries.Count(entry => day - entry < policy.WalkOnlyWithinDays) >= policy.WalkOnlyEntriesToPause) zeroPause = true;
        }
        held = row;
        endWeeks = 0;
        var (interval, running) = MostDone(day);
        RememberStepDown(day, Math.Min(interval, Ladder[row].IntervalMs), Math.Min(running, Ladder[row].RunningMs));
    }

    private bool zeroPause;

    private void RememberStepDown(int day, long interval, long running) =>
        (steppedDownOn, steppedDownRuns, steppedDownInterval, steppedDownRunning) = (day, runs.Count, interval, running);

    /// <summary>The most fully done in one run of the last 28 days, after the steps down (I3, I4).</summary>
    private (long Interval, long Running) MostDone(int day)
    {
        long interval = 0, running = 0;
        for (var i = runs.Count - 1; i >= 0 && day - runs[i].Day <= policy.MostDoneDays; i--)
        {
            var (mostInterval, mostRunning) = i < steppedDownRuns ? (steppedDownInterval, steppedDownRunning) : (long.MaxValue, long.MaxValue);
            interval = Math.Max(interval, Math.Min(runs[i].CountedInterval, mostInterval));
            running = Math.Max(running, Math.Min(runs[i].CountedRunning, mostRunning));
        }
        return (interval, running);
    }

    /// <summary>The longest session of the last 30 days (I6): runs, the walk test, what was on record before.</summary>
    private long LongestDistance(int day)
    {
        long longest = 0;
        for (var i = runs.Count - 1; i >= 0 && day - runs[i].Day <= policy.LongestDays; i--) longest = Math.Max(longest, runs[i].CountedWalk + (runs[i].CountedRunning * SpeedInForce / Minute));
        if (Clearance.WalkTest is { Completed: true } test && day - test.Day.DayNumber <= policy.LongestDays) longest = Math.Max(longest, WalkTestDistance);
        if (described is not { } about) return longest;
        if (day - about.Day.DayNumber <= policy.LongestDays) longest = Math.Max(longest, longestLately);
        var began = entryStart ?? day;
        if (usualRun is { } usual && began - about.LastRun.DayNumber < policy.FullCheckAfterDays && day - about.LastRun.DayNumber <= policy.LongestDays) longest = Math.Max(longest, usual);
        return longest;
    }

    // The 40 minutes of the walk test.
    private long WalkTestDistance => ((2 * Ms(policy.WarmUp)) + Ms(policy.Frame)) * NominalWalking / Minute;
}

using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>Which run a day carries, within every limit of section 5.</summary>
internal sealed partial class Walker
{
    /// <summary>The row or length a corrected history may not exceed in the coming session; null where nothing was corrected.</summary>
    public PlannedStep? Ceiling { get; set; }

    /// <summary>Whether running is allowed on a day (I1), the weekly check aside.</summary>
    public bool MayRun(int day)
    {
        if (restraint is not null || !Clearance.HoldsDuringEntry || Clearance.NeedsClinicianFirst) return false;
        if (Clearance.FullCheckOwed(Date(day), LastRun, entryStart is not null)) return false;
        return entryStart is not null || Clearance.Readiness(Date(day), LastRun).All(finding => finding.State == FindingState.Met);
    }

    /// <summary>The run planned for a day; null where there is none, or a therapist took it out.</summary>
    public PlannedStep? PlanRun(int day) => diary.IsSkipped(day) ? null : PlanAnyRun(day);

    /// <summary>Whether a therapist took the run out of a day.</summary>
    public bool IsSkipped(int day) => diary.IsSkipped(day);

    // A run that was taken out counts as planned all the same: as one that was missed.
    private PlannedStep? PlanAnyRun(int day)
    {
        if (complete || described is null || !IsCandidate(day) || day < offUntil || calledOffDay == day || !MayRun(day)) return null;
        if (day - lastRunDay < DaysBetween(day) || WeekIsFull(day)) return null;
        var planned = entryStart is null ? FirstRun(day) : continuous ? ContinuousRun(day) : LadderRun(day);
        if (newNumbersCeiling is { } most) planned = Under(most, planned, day);
        return Ceiling is { } ceiling ? Under(ceiling, planned, day) : planned;
    }

    /// <summary>Dates from one run to the next at least: 2 for 48 h, 1 for 24 h.</summary>
    private int DaysBetween(int day) => Math.Max(Dates(HoursBetween(day)), continuous || entryStart is null ? 0 : Ladder[held].DatesApart);

    private static int Dates(TimeSpan hours) => (int)Math.Ceiling(hours.TotalDays);

    private TimeSpan HoursBetween(int day) => HoursBetween(day, policy);

    public TimeSpan HoursBetween(int day, Policy inForce) => SetAside("I7", day) ? inForce.OverrideBetweenRuns : fourRuns ? inForce.BetweenFourRuns : inForce.BetweenRuns;

    // As many runs a week as were asked for: a run moved by a day, or days chosen anew, add none to the week under way.
    private bool WeekIsFull(int day)
    {
        if (entryStart is not { } start || weeks.Count == 0 || (day - start) / DaysInWeek != weeks.Count - 1) return false;
        return weeks[^1].RunsAWeek > 0 && weeks[^1].Planned >= Math.Min(weeks[^1].RunsAWeek, RunsAt(held));
    }

    private bool IsCandidate(int day) => SuitsWeekday(day) || calledOffDay == day - 1;

    // Neither more running nor longer intervals than the ceiling; of a ladder whose higher level has less running, the lower level.
    private PlannedStep Under(PlannedStep ceiling, PlannedStep planned, int day)
    {
        if (planned.Running <= ceiling.Running && planned.Interval <= ceiling.Interval) return planned;
        var lowered = planned.LoweredBy ?? "I10";
        var isLower = ceiling.Row >= 0 && ceiling.Interval <= planned.Interval
            && (ceiling.Running <= planned.Running || (ceiling.Row < planned.Row && Blocked(ceiling.Row, day, planned.LayOffLevels > 0) is null));
        var row = isLower ? ceiling.Row
            : Ladder.HighestWithin(TimeSpan.FromMilliseconds(Math.Min(planned.Running, ceiling.Running)), TimeSpan.FromMilliseconds(Math.Min(planned.Interval, ceiling.Interval)), Ladder.Last);
        while (row > 0 && !planned.First && Blocked(row, day, planned.LayOffLevels > 0) is not null) row = Below(row, row);
        if (ceiling.Row >= 0 || planned.Row >= 0) return Step(row, planned.LayOffLevels, lowered) with { First = planned.First };
        return planned with { Running = ceiling.Running, Interval = ceiling.Interval, Distance = ceiling.Distance, Rise = IsLonger(ceiling.Running), LoweredBy = lowered };
    }

    private PlannedStep LadderRun(int day)
    {
        var levels = LayOffLevels(day);
        var target = Ladder.Down(held, levels);
        string? lowered = null;
        for (var row = target; row > 0; row = Below(row, target))
        {
            if (Blocked(row, day, levels > 0) is not { } limit) return Step(row, levels, row == target ? null : lowered);
            lowered ??= limit;
        }
        return Step(0, levels, target == 0 ? null : lowered);
    }

    private PlannedStep ContinuousRun(int day)
    {
        var levels = LayOffLevels(day);
        var share = levels == 0 ? Share(weeks[^1].Planned, day) : 100;
        var wanted = levels switch { 0 when share == 100 => length, 0 => Math.Max(Ms(policy.ShortTimes), Round(length * share / 100)), 1 => Round(Math.Min(length, lastPlanned) * policy.OneDownPercent / 100), _ => Round(Math.Min(length, lastPlanned) * policy.TwoDownPercent / 100) };
        var last = Ladder[Ladder.Last].RunningMs;
        if (levels > 0 && wanted < last) return BelowLevel11(wanted, day, levels, null);
        var week = weeks[^1];
        string? lowered = null;
        if (!SetAside("I5", day))
        {
            var left = LoadCaps.Percent(week.Reference, policy) - week.Load;
            if (!LoadCaps.Within(wanted, left, policy)) (wanted, lowered) = (Round(Math.Max(left, 0)), "I5");
        }
        var longest = LoadCaps.Percent(LongestDistance(day), policy);
        if (!overrides.IsEmpty)
        {
            if (SetAside("I6", day)) longest = LongestDistance(day) * (100 + policy.OverrideSessionPercent) / 100;
            var band = MostDone(day).Running + Ms(policy.OverrideRunning);
            if (!LoadCaps.Within(wanted, band, policy)) (wanted, lowered) = (Round(band), "O1");
        }
        if (!LoadCaps.Within(DistanceOf(wanted), longest, policy)) (wanted, lowered) = (Round(Math.Max(0, (longest - WalkedDistance) * Minute / runningSpeed)), "I6");
        if (IsLonger(wanted))
        {
            if (RisesWithin(day) >= RisesAllowed(day, Ladder.Last)) (wanted, lowered) = (lastPlanned, "I8");
            else if (!SetAside("I2", day) && AddsRuns(day)) (wanted, lowered) = (lastPlanned, "I2");
        }
        if (wanted < last && !week.Easier && share == 100) return BelowLevel11(wanted, day, levels, lowered);
        if (wanted == last) return Step(Ladder.Last, levels, lowered);
        if (!SetAside("I3", day) && !LoadCaps.Within(wanted, LoadCaps.Interval(MostContinuous(day), policy), policy)) return BelowLevel11(wanted, day, levels, "I3");
        return new(RunRecord.Continuous, wanted, wanted, DistanceOf(wanted), IsLonger(wanted), lowered, levels);
    }

    // The highest level up to 10 with no more running, as far as its intervals fit.
    private PlannedStep BelowLevel11(long running, int day, int levels, string? lowered)
    {
        var longest = LoadCaps.Interval(MostContinuous(day), policy);
        var row = Ladder.HighestWithin(TimeSpan.FromMilliseconds(running), TimeSpan.MaxValue, Ladder.Last - 1);
        while (row > 0 && !SetAside("I3", day) && !LoadCaps.Within(Ladder[row].IntervalMs, longest, policy)) row = Ladder[row].Down;
        // A protocol's sessions may be shorter than the project's levels below them: those fit only as far as I6 goes.
        var furthest = LongestDistance(day) * (100 + (SetAside("I6", day) ? policy.OverrideSessionPercent : policy.StepPercent)) / 100;
        while (row > 0 && hasChanged && (!LoadCaps.Within(Ladder[row].DistanceMm, furthest, policy) || Ladder[row].RunningMs > running)) row--;
        return Step(row, levels, lowered);
    }

    /// <summary>The first run of an entry: the gentlest profile that fits, within I6 and I15 only.</summary>
    private PlannedStep FirstRun(int day)
    {
        ChooseProfile(day);
        var target = Math.Min(entryTarget, reentryRow);
        string? lowered = null;
        foreach (var row in EntryRows(target))
        {
            if (BlockedAtEntry(row, day) is not { } limit) return Step(row, 0, row == target ? null : lowered) with { First = true, Rise = false };
            lowered ??= limit;
        }
        return Step(0, 0, lowered) with { First = true, Rise = false };
    }

    // The next gentler entry, then down the ladder.
    private IEnumerable<int> EntryRows(int target)
    {
        if (followed is not null)
        {
            for (var row = target; row > 0; row--) yield return row;
            yield break;
        }
        yield return target;
        if (target > Ladder.First && reentryRow > Ladder.First) yield return Ladder.First;
        for (var row = Math.Min(target, Ladder.GentleFirst); row > 0; row--) yield return row;
    }

    private string? BlockedAtEntry(int row, int day)
    {
        var level = Ladder[row];
        var over = SetAside("I6", day) ? 100 + policy.OverrideSessionPercent : 100 + policy.StepPercent;
        if (!LoadCaps.Within(level.DistanceMm, LongestDistance(day) * over / 100, policy)) return "I6";
        var usual = usualRun ?? WalkTestDistance;
        var share = SetAside("I15", day) || quickApproved is { ThreeQuarters: true } ? policy.FirstSessionOverridePercent : policy.FirstSessionPercent;
        return LoadCaps.Within(level.RunningMs * NominalRunning / Minute, usual * share / 100, policy) ? null : "I15";
    }

    /// <summary>The limit that forbids a row on a day; null where none does.</summary>
    private string? Blocked(int row, int day, bool afterLayOff)
    {
        var level = Ladder[row];
        var (interval, running) = MostDone(day);
        if (afterLayOff)
        {
            var stepped = Ladder[Ladder.Down(held, LayOffLevels(day))];
            (interval, running) = (Math.Min(interval, stepped.IntervalMs), Math.Min(running, stepped.RunningMs));
        }
        var rise = IsHigher(row, level.RunningMs);
        if (!SetAside("I3", day) && !LoadCaps.Within(level.IntervalMs, LoadCaps.Interval(interval, policy), policy)) return "I3";
        var sessionCap = SetAside("I4", day) ? running + Ms(policy.OverrideRunning) : LoadCaps.SessionRunning(running, policy);
        if (!LoadCaps.Within(level.RunningMs, sessionCap, policy)) return "I4";
        if (!SetAside("I5", day) && !WeekFits(row, day, rise)) return "I5";
        var over = SetAside("I6", day) ? 100 + policy.OverrideSessionPercent : 100 + policy.StepPercent;
        if (!LoadCaps.Within(level.DistanceMm, LongestDistance(day) * over / 100, policy)) return "I6";
        if (!rise) return null;
        if (RisesWithin(day) >= RisesAllowed(day, row)) return "I8";
        return !SetAside("I2", day) && (AddsRuns(day) || RaisesSeveral(level, interval, day)) ? "I2" : null;
    }

    // A week with more runs than the one before raises nothing else.
    private bool AddsRuns(int day)
    {
        var index = (day - entryStart!.Value) / DaysInWeek;
        var before = Math.Min(index, weeks.Count) - 1;
        return before >= 0 && (index < weeks.Count && weeks[index].RunsAWeek > 0 ? weeks[index].RunsAWeek : RunsAWeek) > Math.Min(weeks[before].RunsAWeek, weeks[before].Asked ?? int.MaxValue);
    }

    private bool WeekFits(int row, int day, bool rise)
    {
        var index = (day - entryStart!.Value) / DaysInWeek;
        if (index == 0) return true;
        long largest = 0;
        for (var i = Math.Max(0, index - policy.WeeksBack); i < Math.Min(index, weeks.Count); i++) largest = Math.Max(largest, weeks[i].Counted);
        var load = index < weeks.Count ? weeks[index].Load : 0;
        var running = Ladder[row].RunningMs;
        var more = rise ? RunsLeftAfter(day, entryStart.Value + ((index + 1) * DaysInWeek)) : 0;
        var most = LoadCaps.WeekRunning(largest, policy);
        // A step down to the ladder does not widen a week that the continuous phase began (I10).
        if (index < weeks.Count && weeks[index].Continuous) most = Math.Min(most, LoadCaps.Percent(weeks[index].Reference, policy));
        return LoadCaps.Within(load + (running * (1 + more)), most, policy);
    }

    private int RunsLeftAfter(int day, int end)
    {
        var left = 0;
        for (var next = day + 1; next < end; next++)
            if (SuitsWeekday(next)) left++;
        return left;
    }

    private int LayOffLevels(int day)
    {
        var gap = day - LastRunForLayOff;
        return gap >= policy.LayOffTwoLevels ? 2 : gap >= policy.LayOffOneLevel ? 1 : 0;
    }

    private PlannedStep Step(int row, int layOff, string? lowered)
    {
        var level = Ladder[row];
        return new(row, level.RunningMs, level.IntervalMs, level.DistanceMm, IsHigher(row, level.RunningMs), lowered, layOff);
    }

    /// <summary>Whether a row is higher than the run before: further down the table, or the same level grown by another choice of ladder.</summary>
    private bool IsHigher(int row, long running) => lastRow >= 0 && (followed is not null ? IsHigherRow(Ladder[row], Ladder[lastRow]) : row > lastRow || (row == lastRow && running > lastPlanned));

    // In the continuous phase a rise is a longer run; what the rounding of distances alone adds is none.
    private bool IsLonger(long running)
    {
        var rounding = currency == Currency.Distance ? Mm(policy.RoundedDistance) * Minute / runningSpeed : 0;
        return lastRow >= 0 && !LoadCaps.Within(running - rounding, lastPlanned, policy);
    }

    private long DistanceOf(long running) => WalkedDistance + (running * SpeedInForce / Minute);

    // Five minutes of walking before and after, or what the protocol has there.
    private long WalkedDistance => followed?.Ladder.WalkedMm ?? 2 * Ms(policy.WarmUp) * NominalWalking / Minute;

    /// <summary>The next day that would carry a run; null within eight weeks where none does.</summary>
    private int? NextRunDay(int day)
    {
        for (var next = day + 1; next <= day + 56; next++)
            if (SuitsWeekday(next) && next >= offUntil && next - day >= DaysBetween(next) && !diary.IsSkipped(next)) return next;
        return null;
    }

    private Evidence? NoRoom(int day)
    {
        if (NextRunDay(day) is not { } next) return new(EvidenceKind.LimitReached, Measure.Of(true), Rule: "I7");
        if (next <= heldUntil) return new(EvidenceKind.HeldByTherapist, Measure.Of(true), Day: Date(heldUntil));
        if (!continuous && LadderIsEnough && held >= EndRow) return new(EvidenceKind.LadderEnd, Measure.Of(true));
        var up = continuous ? -1 : Up(held, next);
        if (!continuous && CalendarWeek(next) is { } week) return week;
        if (continuous || up < 0) return RoomInNextWeek(next);
        return Blocked(up, next, false) is { } limit ? new(EvidenceKind.LimitReached, Measure.Of(true), Day: Date(next), Rule: limit) : null;
    }

    // Longer runs come with a new week: it is closed and opened in a copy to see, this run counted as a success.
    private Evidence? RoomInNextWeek(int next)
    {
        var week = weeks[^1];
        if (next - week.Start < DaysInWeek) return new(EvidenceKind.WeekUnderWay, Measure.Days(week.Start + DaysInWeek - next), Day: Date(week.Start + DaysInWeek));
        var coming = CloneUnderTheseNumbers();
        week.Successes++;
        coming.weeks[^1] = week;
        coming.successes++;
        coming.RollWeeks(next);
        var longer = !coming.complete && coming.continuous && coming.length > (continuous ? length : Ladder[Ladder.Last].RunningMs);
        return longer ? null
            : coming.weeks[^1].Easier ? new(EvidenceKind.EasierWeekNext, Measure.Of(true), Day: Date(next))
            : new(EvidenceKind.LimitReached, Measure.Of(true), Day: Date(next), Rule: "I5");
    }
}

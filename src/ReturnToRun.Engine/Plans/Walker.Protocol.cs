using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Plans;

/// <summary>A protocol of the library in place of the project's own ladder, and the overrides that loosen its steps.</summary>
internal sealed partial class Walker
{
    private Followed? followed;
    private ImmutableList<Followed> followedBefore = [];
    private string? keptToSee;      // a limit that counts although it is set aside: to see whether the override acts
    private bool hasChanged;        // whether another ladder than the project's own was followed at any time
    private int levelUnderWay = -1;
    private int levelSince;
    private int lastSetback = Never;

    public Followed? Following => followed;

    // What was chosen, with what it was chosen by, so that an undone choice gives way to the one before it.
    internal sealed record Followed(ProtocolAssigned Assigned, Ladder Ladder);

    private void Assign(ProtocolAssigned assigned)
    {
        if (LadderOf(assigned) is { } found)
        {
            followedBefore = followedBefore.Add(new(assigned, found));
            Follow(followedBefore[^1], assigned.Day.DayNumber);
            return;
        }
        Notices.Add(new(NoticeKind.ProtocolNotFollowed, "O1", assigned.Day, assigned.ProtocolId));
    }

    private void Unassign(ProtocolUndone undone)
    {
        var left = followedBefore.RemoveAll(other => other.Assigned.Sequence == undone.Assignment);
        if (left.Count == followedBefore.Count) return;
        followedBefore = left;
        Follow(left.IsEmpty ? null : left[^1], undone.Day.DayNumber);
    }

    // The project's own ladder, whichever of its names is given, is what is followed without an assignment.
    private Ladder? LadderOf(ProtocolAssigned assigned)
    {
        if (assigned.Version is null && (assigned.ProtocolId == BuiltIn.Standard().Id || assigned.ProtocolId == BuiltIn.Gentle.Id)) return Ladders[(int)variants];
        foreach (var protocol in library)
            if (protocol.Id == assigned.ProtocolId && protocol.Version == assigned.Version) return ProtocolLadder.Of(protocol, assigned.Counts, policy);
        return null;
    }

    private void Follow(Followed? next, int day)
    {
        if (next is { Ladder.Protocol: null })
        {
            if (next.Assigned.ProtocolId == BuiltIn.Gentle.Id) profileAsked = Facts.Profile.Gentle;
            else if (profileAsked == Facts.Profile.Gentle) profileAsked = null;
            next = null;
        }
        if (next?.Ladder == followed?.Ladder)
        {
            followed = next;
            return;
        }
        hasChanged = true;
        var before = Ladder;
        followed = next;
        (ladder, profile) = (next?.Ladder, null);
        var after = Ladder;
        int Same(int row) => row <= 0 || row > before.Last ? row : after.Place(before[row].Timeline.Running, before[row].Timeline.LongestRun);
        if (continuous)
        {
            held = after.Place(TimeSpan.FromMilliseconds(length), TimeSpan.FromMilliseconds(length));
            (continuous, fourRuns, goalWeeks, easierCount) = (false, false, 0, 0);
            lastRow = Math.Min(lastRow, held) < 0 ? lastRow : held;
            for (var i = 0; i < weeks.Count; i++) weeks[i] = weeks[i] with { Continuous = false, Easier = false };
        }
        else
        {
            (held, lastRow) = (Same(held), Same(lastRow));
        }
        (entryRow, rowBeforeRestraint) = (Same(entryRow), Same(rowBeforeRestraint));
        if (reentryRow != int.MaxValue) reentryRow = Same(reentryRow);
        for (var i = 0; i < runs.Count; i++) runs[i] = runs[i] with { Row = Same(runs[i].Row) };
        for (var i = 0; i < weeks.Count; i++) weeks[i] = weeks[i] with { Row = Same(weeks[i].Row) };
        if (next?.Assigned.StartLevel is { } start && after.FirstOf(start) is >= 0 and var lowest && entryStart is not null && lowest < held) StepTo(lowest, day);
        (successes, endWeeks, levelUnderWay) = (0, 0, -1);
    }

    /// <summary>The row a protocol begins at: by hand, by its test, or by the time without running.</summary>
    private int StartRow(int day)
    {
        var ladder = followed!.Ladder;
        if (followed.Assigned.StartLevel is { } chosen && ladder.FirstOf(chosen) is >= 0 and var byHand) return byHand;
        if (ladder.Protocol!.Start is ProtocolStart.ByTimeOff timeOff)
        {
            var off = TimeSpan.FromDays(DaysWithoutRunning(day));
            foreach (var step in timeOff.Steps)
                if ((step.UpTo is not { } upTo || off <= upTo) && ladder.FirstOf(step.Level) is >= 0 and var byTime) return byTime;
        }
        return ladder.First;
    }

    /// <summary>The row a step up leads to: the next level, or the furthest of the added steps before it that the day allows.</summary>
    private int Up(int row, int day)
    {
        var next = Ladder[row].Next;
        if (followed is null || next < 0) return next;
        var level = next;
        while (level < Ladder.Last && Ladder[level].AddedTowards is not null) level++;
        for (; level > next; level--)
            if (Blocked(level, day, false) is null) return level;
        return next;
    }

    // The next lower row to try: of a protocol any with less running in no longer intervals, its added steps counted.
    private int Below(int row, int target)
    {
        if (followed is null) return Ladder[row].Down;
        var from = Ladder[target];
        do row--; while (row > 0 && (Ladder[row].RunningMs >= from.RunningMs || Ladder[row].IntervalMs > from.IntervalMs));
        return row;
    }

    private int LevelsUp(int row, int levels)
    {
        if (followed is null) return Math.Min(row + levels, Ladder.Last);
        for (; levels > 0 && row < Ladder.Last; levels--)
            do row++; while (row < Ladder.Last && Ladder[row].AddedTowards is not null);
        return row;
    }

    private int RunsAt(int row) => !continuous && Ladder[row].RunsAWeek is { } stated ? Math.Min(stated, RunsAWeek) : RunsAWeek;

    // A row further up the table is higher where it is of another level, or asks for more; so is one further down that asks for more.
    private bool IsHigherRow(LadderRow row, LadderRow before)
    {
        if (row.Index > before.Index && (row.Level != before.Level || row.Level < 0)) return true;
        if (row.IntervalMs != before.IntervalMs) return row.IntervalMs > before.IntervalMs;
        return row.RunningMs != before.RunningMs ? row.RunningMs > before.RunningMs : row.RecoveryMs < before.RecoveryMs;
    }

    // Two of interval, repeats and rest between them at once; after a walk everything begins from nothing.
    private bool RaisesSeveral(LadderRow level, long interval, int day)
    {
        if (runs.FindLast(static run => run.Row != RunRecord.Unplanned) is { Day: > 0, Repeats: 0 }) return false;
        var repeats = 0;
        var rest = long.MaxValue;
        for (var i = runs.Count - 1; i >= 0 && day - runs[i].Day <= policy.MostDoneDays; i--)
        {
            repeats = Math.Max(repeats, runs[i].Repeats);
            if (runs[i].Repeats > 1) rest = Math.Min(rest, runs[i].Rest);
        }
        if (repeats == 0) return false;
        return (level.IntervalMs > interval ? 1 : 0) + (level.Session.Runs.Length > repeats ? 1 : 0) + (level.RecoveryMs < rest && rest < long.MaxValue ? 1 : 0) > 1;
    }

    private void TrackLevel(int row, int day)
    {
        if (row < 0 || Ladder[row].Level < 0 || Ladder[row].Level == levelUnderWay) return;
        (levelUnderWay, levelSince) = (Ladder[row].Level, day);
    }

    /// <summary>Why a level that counts in calendar weeks is not over on a day: the weeks since its first run, and the last seven dates without D3 to D6.</summary>
    private Evidence? CalendarWeek(int next)
    {
        if (Ladder[held].Weeks is not { } count || levelUnderWay != Ladder[held].Level) return null;
        var over = Math.Max(levelSince + (count * DaysInWeek), lastSetback >= levelSince ? lastSetback + DaysInWeek + 1 : 0);
        return next >= over ? null : new(EvidenceKind.CalendarWeek, Measure.Days(next - levelSince), Measure.Days(over - levelSince), Day: Date(over));
    }

    // What follows the last level: where the protocol goes on more slowly than the limits allow, it holds.
    private long AsTheProtocolGoesOn(long reference, long parts)
    {
        if (followed!.Ladder.Protocol!.After is not { } after) return long.MaxValue;
        var most = long.MaxValue;
        if (after.PercentPerWeek is { } percent) most = Math.Min(most, (long)(reference * (100 + percent.Upper) / parts));
        if (after.PerWeek is { } aWeek) most = Math.Min(most, (reference + MsOf(aWeek)) * 100 / parts);
        if (after.PerSession is { } aSession) most = Math.Min(most, length + MsOf(aSession));
        return after.To is { } to ? Math.Min(most, MsOf(to)) : most;
    }

    // Faster than 10 %, where the protocol says how fast and a therapist set the limit of the week aside.
    private bool GoesOnBeyond(int day) =>
        SetAside("I5", day) && followed!.Ladder.Protocol!.After is { } after && (after.PercentPerWeek is not null || after.PerWeek is not null || after.PerSession is not null);

    // Then the absolute band holds, and I6 unless that is set aside as well.
    private long LengthBeyond(int start, long reference, long parts)
    {
        var over = SetAside("I6", start) ? policy.OverrideSessionPercent : policy.StepPercent;
        var band = Math.Min(LongestRun(start) * (100 + over) / 100, MostDone(start).Running + Ms(policy.OverrideRunning));
        return Math.Min(band, AsTheProtocolGoesOn(reference, parts));
    }

    // Heavy, light and medium days in turn. Each way up again within a week is a rise (I8), so that an exception is needed for it.
    private int Share(int number, int day) =>
        followed?.Ladder.Protocol!.After is { Rotation: { IsEmpty: false } rotation } && SetAside("I8", day) ? rotation[number % rotation.Length] : 100;

    /// <summary>How many long runs a week comes to, in percent.</summary>
    private long PartsOfAWeek(int runsInWeek, int day)
    {
        long parts = 0;
        for (var number = 0; number < runsInWeek; number++) parts += Share(number, day);
        return Math.Max(1, parts);
    }

    private long MsOf(Quantity quantity) => quantity.IsTime ? (long)(quantity.Seconds * 1000m) : (long)(quantity.Metres * 1000m) * Minute / SpeedInForce;

    // At expiry, or undone, the level held stays where it has been run; a step that is still to come is not taken.
    private void Settle(int day)
    {
        if (entryStart is null || continuous || lastRow < 0 || held <= lastRow) return;
        if (Blocked(held, day, false) is not ("I2" or "I3" or "I4" or "I6")) return;
        (held, successes) = (lastRow, 0);
    }

    private void EndOverride(OverrideUndone undone)
    {
        var left = overrides.RemoveAll(given => given.Sequence == undone.Override);
        if (left.Count == overrides.Count) return;
        overrides = left;
        Settle(undone.Day.DayNumber);
    }

    // The limits whose override this run needs: with one of them in force the day would have another run, or none.
    private ImmutableArray<string> Acting(int day, PlannedStep planned)
    {
        var acting = ImmutableArray.CreateBuilder<string>();
        foreach (var limit in OverrideGiven.MayBeSetAside)
        {
            if (!SetAside(limit, day)) continue;
            keptToSee = limit;
            if (PlanRun(day) is not { } other || other != planned) acting.Add(limit);
            keptToSee = null;
        }
        return acting.ToImmutable();
    }

    /// <summary>What a protocol asks for after symptoms; the stricter of it and of D3 to D5 applies.</summary>
    private SymptomStep? Asked(DecisionKind kind) => followed?.Ladder.Protocol!.OnSymptoms is not { } steps ? null : kind switch
    {
        DecisionKind.Stop => steps.Stop,
        DecisionKind.StepBack => steps.StepBack,
        DecisionKind.Repeat => steps.Repeat,
        _ => null,
    };
}

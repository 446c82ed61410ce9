using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Engine.Plans;

/// <summary>The continuous phase: weeks of equal runs.</summary>
internal sealed partial class Walker
{
    /// <summary>The label of a run in the continuous phase.</summary>
    public const string ContinuousLabel = "Continuous";

    private const long Minute = 60_000;

    private bool continuous;
    private long length;
    private int easierCount;
    private int goalWeeks;
    private bool fourRuns;

    /// <summary>The length of a run in the week under way, in milliseconds.</summary>
    public long Length => length;

    /// <summary>The larger of the last week and the mean of the last four.</summary>
    private long Reference()
    {
        if (weeks.Count == 0) return 0;
        long sum = 0;
        var count = Math.Min(weeks.Count, policy.WeeksBack);
        for (var i = 1; i <= count; i++) sum += weeks[^i].Value;
        return Math.Max(weeks[^1].Value, sum / count);
    }

    private (long Length, bool Easier) LengthFor(int start, int runsInWeek, long reference, bool first)
    {
        var n = Math.Max(1, runsInWeek);
        var last = weeks[^1];
        var level11 = Ladder[Ladder.Last].RunningMs;
        if (!first && easierCount >= Math.Min(policy.EasierWeekEvery, followed?.Ladder.Protocol!.After?.EasierWeekEvery ?? int.MaxValue) - 1) return (Math.Max(Ms(policy.ShortTimes), Round(Math.Min(length, reference * policy.EasierWeekPercent / 100 / n))), true);
        var formula = Math.Max(level11, Round(MostFor(start, n, reference)));
        if (runsInWeek > last.RunsAWeek && !first) return (Math.Min(formula, length), false);
        var allWell = start > heldUntil && repeatedOn < last.Start && steppedDownOn < last.Start && last.Planned > 0 && last.Planned >= last.RunsAWeek && last.Successes == last.Planned && RisesWithin(start) < RisesAllowed(start, Ladder.Last);
        if (!allWell) return (Math.Min(formula, Math.Max(length, level11)), false);
        return last.Easier && !first ? (Math.Min(formula, Math.Max(level11, LengthBeforeEasier())), false) : (formula, false);
    }

    private long MostFor(int day, int runsInWeek, long reference)
    {
        var parts = PartsOfAWeek(runsInWeek, day);
        var beyond = followed is not null && GoesOnBeyond(day);
        var most = beyond ? LengthBeyond(day, reference, parts)
            : Math.Min(LoadCaps.Percent(reference, policy) * 100 / parts, LoadCaps.Percent(LongestRun(day), policy));
        if (!beyond || !SetAside("I3", day)) most = Math.Min(most, LoadCaps.Interval(Math.Max(1, MostContinuous(day)), policy));
        return followed is null ? most : Math.Min(most, AsTheProtocolGoesOn(reference, parts));
    }

    // A fourth run a week was asked for by hand; it begins once four runs of level 11 fit, in a week that raises nothing else.
    private bool FourRunsFit(long reference)
    {
        var asked = int.PopCount(wideMask);
        return asked > runsAWeek && (followed is null || length > Ladder[Ladder.Last].RunningMs) && LoadCaps.Percent(reference, policy) / asked >= Ladder[Ladder.Last].RunningMs;
    }

    private long LengthBeforeEasier()
    {
        for (var i = weeks.Count - 1; i >= 0; i--)
            if (!weeks[i].Easier) return weeks[i].Continuous ? weeks[i].Length : Ladder[Ladder.Last].RunningMs;
        return length;
    }

    // Level 11 counts as one run of its 33 minutes.
    private long LongestRun(int day)
    {
        long longest = 0;
        for (var i = runs.Count - 1; i >= 0 && day - runs[i].Day <= policy.LongestDays; i--) longest = Math.Max(longest, AsOneRun(runs[i]));
        return longest == 0 ? length : longest;
    }

    private long MostContinuous(int day)
    {
        long most = day - steppedDownOn <= policy.MostDoneDays ? steppedDownInterval : 0;
        for (var i = runs.Count - 1; i >= steppedDownRuns && day - runs[i].Day <= policy.MostDoneDays; i--) most = Math.Max(most, AsOneRun(runs[i]));
        return most == 0 ? length : most;
    }

    private long AsOneRun(RunRecord run) =>
        run.Row == RunRecord.Continuous || (run.Row == Ladder.Last && (run.IsOneStretch || !hasChanged)) ? run.CountedRunning : run.CountedInterval;

    /// <summary>One or two levels down in the continuous phase, from the last planned run; under level 11 it is the ladder again.</summary>
    private void Shorten(int levels, int day)
    {
        var percent = levels switch { 0 => 100, 1 => policy.OneDownPercent, _ => policy.TwoDownPercent };
        var shorter = Round(Math.Min(length, lastPlanned) * percent / 100);
        if (shorter < Ladder[Ladder.Last].RunningMs)
        {
            // The coming week may be an easier one: who steps down does not get more than it would have had (I10).
            var row = Ladder.HighestWithin(TimeSpan.FromMilliseconds(Math.Min(shorter, ComingWeek().Length)), TimeSpan.MaxValue, Ladder.Last - 1);
            (continuous, fourRuns) = (false, false);
            StepTo(row, day);
            return;
        }
        length = shorter;
        RememberStepDown(day, shorter, shorter);
    }

    // The week after the one under way, as things stand.
    private Walker ComingWeek()
    {
        var coming = CloneUnderTheseNumbers();
        coming.RollWeeks(weeks[^1].Start + DaysInWeek);
        return coming;
    }

    private long Round(long ms)
    {
        if (currency == Facts.Currency.Distance)
        {
            var distance = ms * runningSpeed / Minute / Mm(policy.RoundedDistance) * Mm(policy.RoundedDistance);
            return (distance * Minute + runningSpeed - 1) / runningSpeed;
        }
        var to = Ms(ms >= Ms(policy.LongTimesFrom) ? policy.LongTimes : policy.ShortTimes);
        return ms / to * to;
    }

    private int RisesWithin(int day)
    {
        var rises = 0;
        for (var i = runs.Count - 1; i >= 0 && day - runs[i].Day < DaysInWeek; i--)
            if (runs[i].Rise) rises++;
        return rises;
    }
}

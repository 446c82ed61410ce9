using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Limits;

/// <summary>I2 to I8, I11, I15 and the band of O1, run by run as a plan proposes them.</summary>
internal sealed class LoadCheck(PolicyCalendar policies, RunsOnRecord record, Plan plan, ImmutableArray<Violation>.Builder found)
{
    private readonly decimal speed = plan.Stage == PlanStage.Continuous && record.OwnSpeed is { } own ? own : NominalSpeeds.Default.Running.MetresPerMinute;
    private readonly List<CountedRun> proposals = [];
    private Policy policy = policies.On(plan.Today);

    public void Check(PlanDay day)
    {
        var run = CountedRun.Proposed(day.Date, day.Run!);
        policy = policies.On(run.Day);
        var lastDay = record.Runs.Count == 0 ? (int?)null : record.Runs[^1].Day;
        var longest = record.Longest(run.Day, speed);
        var before = Most(run.Day);
        record.Add(run);
        proposals.Add(run);
        if (lastDay is { } last) CheckGap(run, last);
        if (run.Planned!.Running > TimeSpan.Zero)
        {
            if (run.First) CheckEntry(run, longest);
            else CheckStep(run, before, longest);
        }
        if (run.Rise) CheckRise(run, before);
    }

    /// <summary>What can be said only when every run of a week is known.</summary>
    public void Finish()
    {
        if (proposals.Count == 0) return;
        var weeks = new Weeks(policies, record);
        var continuous = plan.Stage == PlanStage.Continuous;
        foreach (var run in proposals)
        {
            continuous |= run.IsContinuous;
            policy = policies.On(run.Day);
            var week = weeks.Of(run);
            if (week < 0) continue;
            var asked = 0;
            for (var day = weeks.Start(week); day < weeks.Start(week) + 7; day++) asked = Math.Max(asked, record.Choices.RunsAWeek(day, continuous ? 4 : 3));
            if (weeks.PlannedUpTo(run) > asked) Report("I11", run, Measure.Count(weeks.PlannedUpTo(run)), Measure.Count(asked));
            if (week == 0) continue;
            if (run.Rise && weeks.Planned(week) > Math.Max(weeks.Planned(week - 1), record.Choices.RunsAWeek(weeks.Start(week - 1), continuous ? 4 : 3)) && !record.Choices.SetAside("I2", run.Day))
                Report("I2", run, Measure.Count(weeks.Planned(week)), Measure.Count(weeks.Planned(week - 1)));
            if (run.Planned!.Running == TimeSpan.Zero || record.Choices.SetAside("I5", run.Day)) continue;
            var load = weeks.LoadUpTo(run) + (run.Rise && !continuous && !run.IsOneStretch ? run.Planned.Running * weeks.LeftAfter(run) : TimeSpan.Zero);
            var cap = Loads.Raised(weeks.LargestBefore(week, policy.WeeksBack), policy.WeekStep, policy);
            if (continuous)
            {
                // A week of the continuous phase may be one of level 11, after weeks that were cut short.
                var reference = weeks.Reference(week) + Loads.Share(weeks.Reference(week), policy.StepPercent);
                cap = run.IsContinuous ? reference : Loads.Max(cap, reference);
            }
            if (!Loads.Within(load, cap, policy)) Report("I5", run, Measure.Of(load), Measure.Of(cap));
        }
    }

    // The most fully done in one run of the last 28 days. A step down caps what was done up to it (I3, I4), not for the absolute band.
    private MostDone Most(int day)
    {
        TimeSpan interval = default, running = default, stretch = default, all = default;
        var (intervalCap, runningCap) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        TimeSpan? recovery = null;
        var repeats = 0;
        for (var i = record.Runs.Count - 1; i >= 0 && day - record.Runs[i].Day <= policy.MostDoneDays; i--)
        {
            var run = record.Runs[i];
            if (run.Planned is null) continue;
            all = Loads.Max(all, run.Counted);
            repeats = Math.Max(repeats, run.Planned.Runs.Length);
            if (run.Recovery is { } rest && (recovery is null || rest < recovery)) recovery = rest;
            if (record.SetbackOf(run) is { } setback)
            {
                var below = Below(run, setback.Levels);
                (intervalCap, runningCap) = (Loads.Min(intervalCap, below.Interval), Loads.Min(runningCap, below.Running));
            }
            interval = Loads.Max(interval, Loads.Min(run.Interval, intervalCap));
            stretch = Loads.Max(stretch, Loads.Min(run.Stretch, Loads.Max(intervalCap, runningCap)));
            running = Loads.Max(running, Loads.Min(run.Counted, runningCap));
        }
        return new(interval, running, stretch, all, repeats, recovery);
    }

    // What the level below a run asks for: of the built-in ladder, of the continuous phase, else no more than the run itself.
    private (TimeSpan Interval, TimeSpan Running) Below(CountedRun run, int levels)
    {
        if (run.IsContinuous)
        {
            var then = policies.On(run.Day);
            var shorter = Loads.Share(run.Planned!.Running, levels == 1 ? then.OneDownPercent : then.TwoDownPercent);
            return (shorter, shorter);
        }
        var ladder = record.Choices.HasTenA(run.Day) ? TenA : Plain;
        var row = ladder.Find(run.Planned!.Level);
        if (row < 0 || run.Planned.Protocol is not null || ladder[row].Session.Running != run.Planned.Running) return (run.PlannedInterval, run.Planned.Running);
        var lower = ladder[ladder.Down(row, levels)].Timeline;
        return (lower.LongestRun, lower.Running);
    }

    private static readonly Ladder Plain = Ladder.BuiltIn(LadderVariants.None);
    private static readonly Ladder TenA = Ladder.BuiltIn(LadderVariants.TenA);

    private void CheckGap(CountedRun run, int lastDay)
    {
        var close = record.Choices.FourAsked(run.Day) && (run.IsContinuous || plan.Stage == PlanStage.Continuous || lastDay > plan.Today.DayNumber);
        var gap = run.Day - lastDay;
        var least = (int)Math.Ceiling((record.Choices.SetAside("I7", run.Day) ? policy.OverrideBetweenRuns : close ? policy.BetweenFourRuns : policy.BetweenRuns).TotalDays);
        if (gap < least) Report("I7", run, Measure.Days(gap), Measure.Days(least));
    }

    private void CheckEntry(CountedRun run, decimal longest)
    {
        var over = record.Choices.SetAside("I6", run.Day) ? policy.OverrideSessionPercent : policy.StepPercent;
        CheckDistance("I6", run, run.MetresAt(speed), longest * (100 + over) / 100m);
        var share = record.Choices.WiderEntry(run.Day) ? policy.FirstSessionOverridePercent : policy.FirstSessionPercent;
        CheckDistance("I15", run, NominalSpeeds.Default.Running.Over(run.Planned!.Running).Metres, record.UsualRun * share / 100m);
    }

    private void CheckStep(CountedRun run, MostDone before, decimal longest)
    {
        var choices = record.Choices;
        var interval = Loads.Raised(run.IsContinuous ? before.Stretch : before.Interval, policy.IntervalStep, policy);
        if (!choices.SetAside("I3", run.Day) && !Loads.Within(run.Interval, interval, policy)) Report("I3", run, Measure.Of(run.Interval), Measure.Of(interval));
        var session = Loads.Raised(before.Running, policy.SessionStep, policy);
        if (!run.IsContinuous && !choices.SetAside("I4", run.Day) && !Loads.Within(run.Running, session, policy)) Report("I4", run, Measure.Of(run.Running), Measure.Of(session));
        if (!choices.SetAside("I6", run.Day)) CheckDistance("I6", run, run.MetresAt(speed), longest * (100 + policy.StepPercent) / 100m);
        if (!choices.Overridden(run.Day)) return;
        if (LevelsBeyond(run) is var levels && levels > policy.OverrideLevels) Report("O1", run, Measure.Count(levels), Measure.Count(policy.OverrideLevels));
        CheckDistance("O1", run, run.MetresAt(speed), longest * (100 + policy.OverrideSessionPercent) / 100m);
        var band = before.RunningOfAll + policy.OverrideRunning;
        if (!Loads.Within(run.Running, band, policy)) Report("O1", run, Measure.Of(run.Running), Measure.Of(band));
    }

    // The band in levels, where all are of the project's ladder: a protocol's levels are compared by what they ask for. The
    // gentle levels lead to level 1 or 2, whichever of them was done.
    private int LevelsBeyond(CountedRun run)
    {
        var row = RowOf(run);
        if (row < 0) return 0;
        var most = -1;
        for (var i = record.Runs.Count - 2; i >= 0 && run.Day - record.Runs[i].Day <= policy.MostDoneDays; i--)
        {
            if (record.Runs[i].Planned is not { } planned) continue;
            var done = RowOf(record.Runs[i]);
            if (done < 0) return 0;
            if (planned.Running <= record.Runs[i].Counted || done == 0) most = Math.Max(most, done);
        }
        return most < 0 ? 0 : row - Math.Max(most, Plain.First - 1);
    }

    private static int RowOf(CountedRun run) =>
        run.Planned is { Protocol: null } planned && Plain.Find(planned.Level) is >= 0 and var row && Plain[row].Session.Running == planned.Running ? row : -1;

    private void CheckRise(CountedRun run, MostDone before)
    {
        var choices = record.Choices;
        if (!choices.SetAside("I8", run.Day))
        {
            var allowed = choices.Pace(run.Day, run.Planned!) switch { Pace.Steady => policy.SteadyRises, Pace.Even => policy.EvenRises, _ => int.MaxValue };
            var rises = record.Runs.AsEnumerable().Reverse().TakeWhile(other => run.Day - other.Day < 7).Count(static other => other.Rise);
            if (rises > allowed) Report("I8", run, Measure.Count(rises), Measure.Count(allowed));
        }
        if (choices.SetAside("I2", run.Day) || before.Repeats == 0 || run.IsContinuous || AfterAWalk(run)) return;
        var raised = (run.PlannedInterval > before.Interval ? 1 : 0) + (run.Planned!.Runs.Length > before.Repeats ? 1 : 0) + (run.Recovery < before.Recovery ? 1 : 0);
        if (raised > 1) Report("I2", run, Measure.Count(raised), Measure.Count(1));
    }

    // The first running after level 0 raises everything from nothing.
    private bool AfterAWalk(CountedRun run) =>
        record.Runs.FindLast(other => other.Day < run.Day && other.Planned is not null) is { Planned.Runs.IsEmpty: true };

    private void CheckDistance(string limit, CountedRun run, decimal metres, decimal bound)
    {
        if (!Loads.Within(metres, bound, policy)) Report(limit, run, Measure.Of(Distance.FromMetres(metres)), Measure.Of(Distance.FromMetres(bound)));
    }

    private void Report(string limit, CountedRun run, Measure value, Measure bound) => found.Add(new(limit, DateOnly.FromDayNumber(run.Day), value, bound));

    /// <summary>What a runner has done lately.</summary>
    /// <param name="Interval">The longest interval since the last step down.</param>
    /// <param name="Running">The most running in a run since then.</param>
    /// <param name="Stretch">The longest stretch without a walk since then.</param>
    /// <param name="RunningOfAll">The most running in a run, whatever came after.</param>
    /// <param name="Repeats">The most intervals planned.</param>
    /// <param name="Recovery">The shortest walk planned between intervals; null without any.</param>
    private readonly record struct MostDone(TimeSpan Interval, TimeSpan Running, TimeSpan Stretch, TimeSpan RunningOfAll, int Repeats, TimeSpan? Recovery);
}

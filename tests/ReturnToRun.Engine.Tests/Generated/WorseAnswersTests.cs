using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>I10 point by point: one answer about the run judged made worse or left out, everything else as it was.</summary>
public sealed class WorseAnswersTests
{
    // How many of the changes are looked at in each moment: one in so many.
    private const int OneIn = 5;

    [Fact]
    public void A_worse_or_missing_answer_about_the_last_run_never_gives_a_higher_level_an_earlier_run_or_a_larger_cap() => Moments.Keep(1, static moment =>
        Judged(moment) is not { } run ? [] : Compared(moment, run));

    private static RunLogged? Judged(Moment moment)
    {
        RunLogged? last = null;
        var logs = 0;
        foreach (var fact in moment.History.Facts)
        {
            if (fact is not RunLogged run) continue;
            if (last is not null && run.Day < last.Day) continue;
            (last, logs) = (run, run.Day == last?.Day ? logs + 1 : 1);
        }
        return last is { Supersedes: null } && logs == 1 && moment.Today.DayNumber - last.Day.DayNumber is >= 0 and <= 3 ? last : null;
    }

    private static IEnumerable<string?> Compared(Moment moment, RunLogged run)
    {
        // Less done is a run measured anew, and the runner's own speed with it: that comparison is left out.
        var unmeasured = run with { MeasuredRunning = null };
        var history = moment.History with { Facts = moment.History.Facts.Replace(run, unmeasured) };
        var was = PlanEngine.Plan(history, moment.Today, 28);
        if (was.Stage is not (PlanStage.WalkRun or PlanStage.Continuous)) yield break;
        var number = (int)(moment.Life % OneIn);
        foreach (var (name, facts) in Changes.Worse(history, unmeasured, was))
        {
            if (number++ % OneIn != 0) continue;
            var then = PlanEngine.Plan(history with { Facts = facts }, moment.Today, 28);
            yield return Better(history, then, was, run) is { } better ? $"On {moment.Today:yyyy-MM-dd}, {name} of the run of {run.Day:yyyy-MM-dd}: {better}" : null;
        }
    }

    private static string? Better(History history, Plan then, Plan was, RunLogged judged)
    {
        var (next, before) = (Next(then), Next(was));
        if (Held(then) > Held(was)) return $"level {then.Position?.Level} instead of {was.Position?.Level}";
        if (next is null) return null;
        // A plan that would be complete in a week has no more runs.
        if (before is null && PlanEngine.Finish(history, was.Today)?.Soonest <= was.Today.AddDays(7)) return null;
        if (before is null) return $"a run on {next.Date:yyyy-MM-dd} where there was none";
        if (next.Date < before.Date) return $"a run on {next.Date:yyyy-MM-dd} before {before.Date:yyyy-MM-dd}";
        // An hour on an earlier date holds nothing back.
        if (next.Date == before.Date && next.Run!.NotBefore < before.Run!.NotBefore && before.Run.NotBefore > Story.At(before.Date, 0)) return $"{before.Run.NotBefore?.UnixSeconds - next.Run.NotBefore?.UnixSeconds} seconds earlier";
        if (next.Date == then.Today && next.Run!.Release == Release.Released && before.Run!.Release != Release.Released) return "a run released";
        var caps = was.Days.TakeWhile(day => day.Date <= next.Date).Select(static day => day.Run).OfType<PlannedRun>().Where(static run => run.Release != Release.Done).ToList();
        // The runner's own Quick levels lie beside the ladder, and the level they join asks for no more than they do.
        var quick = judged.Planned is { Level: ['Q', ..] } own ? own : null;
        var running = Max(caps.Max(static run => run.Timeline.Running), quick?.Running);
        var interval = Max(caps.Max(Stretch), quick?.Runs.Max());
        // With five repeats a level may have less running than the one below it.
        if (was.Stage == PlanStage.Continuous && FourRuns(was) && !FourRuns(then) && Week(then) <= Week(was)) return null;
        if (next.Run!.Timeline.Running > running && !caps.Exists(cap => Row(next.Run.Level) < Row(cap.Level))) return $"{next.Run.Timeline.Running} on {next.Date:yyyy-MM-dd} ({next.Run.Level} {next.Run.LoweredBy}), it was {running} ({before.Run!.Level} {before.Run.LoweredBy})";
        if (Stretch(next.Run) > interval) return $"intervals of {Stretch(next.Run)} on {next.Date:yyyy-MM-dd} ({next.Run.Level}), it was {interval} ({before.Run!.Level})";
        return null;
    }

    // Level 11 counts as one run of its 33 minutes (I3).
    private static TimeSpan Stretch(PlannedRun run) => run.Level is "11" or "Continuous" ? run.Timeline.Running : run.Timeline.LongestRun;

    private static TimeSpan Max(TimeSpan a, TimeSpan? b) => b > a ? b.Value : a;

    // A week of four runs has shorter ones than a week of three: there the week is compared.
    private static bool FourRuns(Plan plan) => plan.Days.SkipWhile(static day => day.Run is null or { Release: Release.Done }).Take(7).Count(static day => day.Run is not null) > 3;

    private static TimeSpan Week(Plan plan) =>
        plan.Days.SkipWhile(static day => day.Run is null or { Release: Release.Done }).Take(7).Aggregate(TimeSpan.Zero, static (sum, day) => sum + (day.Run?.Timeline.Running ?? default));

    private static PlanDay? Next(Plan plan) => plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done });

    private static readonly Ladder s_ladder = Ladder.BuiltIn(LadderVariants.TenA | LadderVariants.ElevenSteps);

    // The runner's own Quick levels lie beside the ladder: there the running says all.
    private static int? Held(Plan plan) => plan.Position is { } position ? position.Level == "Continuous" ? int.MaxValue : Row(position.Level) : null;

    private static int? Row(string level) => level == "11" ? s_ladder.Last : s_ladder.Find(level) is >= 0 and var row ? row : null;
}

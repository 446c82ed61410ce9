using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>The numbers change in the middle of a life: a clinic publishes others, a runner joins one or leaves it.</summary>
public sealed class OtherNumbersTests
{
    [Fact]
    public void I1_to_I15_hold_on_every_day_by_the_numbers_of_that_day() => EveryLife.Keeps(EveryLife.Count, number =>
    {
        string? fault = null;
        LiveWithChanges(number, static (_, _, _) => null, (history, plan) =>
        {
            if (fault is null && LimitCheck.Violations(history, plan) is [var violation, ..]) fault = $"on {plan.Today:yyyy-MM-dd}: {violation}";
        });
        return fault;
    });

    [Fact]
    public void No_decision_that_was_shown_is_made_again_by_newer_numbers() => EveryLife.Keeps(EveryLife.Count, number => LiveWithChanges(number, static (life, before, _) =>
    {
        var now = PlanEngine.Plan(life.History, life.Today).Decisions;
        return now.Select(Whole).SequenceEqual(before.Decisions.Select(Whole)) ? null : string.Join("\n", before.Decisions.Zip(now).Where(p => Whole(p.First) != Whole(p.Second)).Select(p => Whole(p.First) + "\n" + Whole(p.Second)));
    }));

    [Fact]
    public void Numbers_from_a_later_day_on_change_nothing_before_it() => EveryLife.Keeps(EveryLife.Count, number => LiveWithChanges(number, static (life, before, followed) =>
    {
        var now = PlanEngine.Plan(life.History, life.Today).Days;
        for (var i = 0; i < now.Length && now[i].Date < followed.Day; i++)
            if (Says(now[i]) != Says(before.Days[i])) return $"{followed.Day:yyyy-MM-dd} changed {now[i].Date:yyyy-MM-dd}: {Says(before.Days[i])} became {Says(now[i])}";
        return null;
    }));

    [Fact]
    public void I10_other_numbers_never_make_the_coming_session_harder() => EveryLife.Keeps(EveryLife.Count, number => LiveWithChanges(number, static (life, before, followed) =>
    {
        // Numbers that were set aside before anybody ran by them are as if they had never been.
        if (followed.Day > life.Today || life.History.Facts.Any(fact => fact is PolicyFollowed && fact.Day >= life.Today && fact.Sequence < followed.Sequence)) return null;
        var (was, now) = (Next(before), Next(PlanEngine.Plan(life.History, life.Today)));
        if (was is null || now is null || before.Position?.EntryStarted is null) return null;
        return now.Timeline.Running <= was.Timeline.Running && now.Timeline.LongestRun <= was.Timeline.LongestRun ? null
            : $"{life.Today:yyyy-MM-dd}: {was.Level}, {was.Timeline.Running} became {now.Level}, {now.Timeline.Running}";
    }));

    private static PlannedRun? Next(Plan plan) => plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done })?.Run;

    private static string Says(Progression.Decision decision) => $"{decision.Day:MM-dd} {decision.Rule} {decision.Kind} {decision.NextLevel}";

    private static string Whole(Progression.Decision decision) => System.Text.Json.JsonSerializer.Serialize(decision);

    private static string Says(PlanDay day) => $"{day.Run?.Level} {day.Run?.Timeline.Running} {day.Run?.Release} {day.Run?.NotBefore} {day.WalkTest}";

    // Lives some days, then follows other numbers before anything of the day is recorded, and so on.
    private static string? LiveWithChanges(int number, Func<Life, Plan, PolicyFollowed, string?> check, Action<History, Plan>? shown = null)
    {
        var chance = new Chance((ulong)number ^ 0xC11A1C);
        var (life, days) = Lives.Of((ulong)number);
        for (var lived = 0; lived < days;)
        {
            var some = chance.Between(1, 9);
            life.Live(some, shown);
            lived += some;
            var before = PlanEngine.Plan(life.History, life.Today);
            var followed = life.Follow(chance.Percent(30) ? Policy.Default : Lives.Tighter(chance), chance.Pick(0, 0, 0, 1, 3, 8));
            if (check(life, before, followed) is { } fault) return fault;
        }
        return null;
    }
}

using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Testing.Generators;

namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>A whole life judged by a number at the tight end of its range, beside the same life by the project's own.</summary>
public sealed class TighterNumbersTests
{
    // For each life some thirty plans are made.
    private const int Most = 500;

    /// <summary>Numbers after which a tighter life may have more on one day, by the rules themselves (docs/adr/0058-policy-as-a-fact.md): it is on another level, week or entry by then.</summary>
    private static readonly HashSet<string> s_otherWay =
    [
        "FullCheckAfterDays", "RestPain", "StopPain", "TrendRise", "LayOffOneLevel", "StepPercent", "IntervalStep", "SessionStep", "WeekStep", "WeeksBack", "BetweenFourRuns", "FirstSessionPercent",
        "SteadyRises", "EvenRises", "SteadySuccesses", "EvenSuccesses", "BriskSuccesses", "FirstLevelSuccesses", "LastLevelSuccesses", "EasierWeekEvery", "EasierWeekPercent",
        "QuickWithinDays", "QuickPain", "QuickJoinInterval", "FoundationCardioDays",
    ];

    [Fact]
    public void I10_a_tighter_number_gives_no_earlier_run_no_more_running_and_no_longer_interval() => EveryLife.Keeps(Math.Min(EveryLife.Count, Most), number =>
    {
        var (life, days) = Lives.Of((ulong)number);
        life.Live(days);
        var history = life.History with { Policy = Policy.Default };
        var loose = Next(PlanEngine.Plan(history, life.Today, 28));
        foreach (var one in PolicyNumbers.All.Where(static one => one.IsSettable && !s_otherWay.Contains(one.Name)))
        {
            var end = one.Default == one.Lowest ? one.Highest : one.Lowest;
            if (Next(PlanEngine.Plan(history with { Policy = PolicyNumbers.With(Policy.Default, one.Name, end.Value) }, life.Today, 28)) is not { } tight) continue;
            if (loose is null || tight.Date < loose.Date || tight.Run!.Timeline.Running > loose.Run!.Timeline.Running || tight.Run.Timeline.LongestRun > loose.Run.Timeline.LongestRun)
                return $"{one.Name} at {end.Value}: {loose?.Date:yyyy-MM-dd} {loose?.Run?.Level} became {tight.Date:yyyy-MM-dd} {tight.Run!.Level}";
        }

        return null;
    });

    private static PlanDay? Next(Plan plan) => plan.Days.FirstOrDefault(static day => day.Run is { Release: not Release.Done });
}

using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing;

namespace ReturnToRun.Benchmarks;

/// <summary>
/// How the cost of each question to the engine grows with the history it is asked about: 10, 100 and 1000 logged runs, each
/// with its answers. A plan of 12 weeks with 100 is to stay under 0.2 ms, and nothing may grow faster than the history.
/// </summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private const int Year = 365;
    private static readonly DateOnly Monday = new(2019, 3, 4);
    private History history = new([], Policy.Default);
    private ImmutableArray<Fact>[] knownOn = [];
    private DateOnly today;
    private Plan plan = null!;
    private Decision decision = null!;
    private Supposition supposed = new();

    [Params(10, 100, 1000)]
    public int Logs { get; set; }

    [GlobalSetup]
    public void TellTheStory()
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(80));
        story.Live(Monday.AddDays(7 * 3), (_, run) => run.Level == "3" ? Answers.LowBack(4) : Answers.Good);
        while (story.History.Facts.OfType<RunLogged>().Count() < Logs) story.Live(story.Today.AddDays(7), (day, _) => day.DayOfYear % 5 == 0 ? Answers.LowBack(3) : Answers.LowBack(1));
        (history, today) = (story.History, story.Today);
        plan = PlanEngine.Plan(history, today);
        decision = plan.Decisions[^1];
        supposed = new() { DaysMissed = 7, NextRun = new() { Worst = PainBySite.LowBack(Pain.Of(4)) } };
        knownOn = [.. Enumerable.Range(0, Year).Select(back => history.Facts.Where(fact => fact.RecordedOn <= today.AddDays(-back)).ToImmutableArray())];
    }

    [Benchmark(Description = "Plan, 12 weeks ahead")]
    public Plan Plan() => PlanEngine.Plan(history, today);

    [Benchmark(Description = "Last decision, with what would change it")]
    public NearestChange? Decision() => Questions.NearestChange(history, today, decision);

    [Benchmark(Description = "What if: a week missed, then 4/10")]
    public WhatIfAnswer WhatIfOneMisses() => WhatIf.Of(history, today, supposed);

    [Benchmark(Description = "Audit of a plan against every limit")]
    public ImmutableArray<Violation> Audit() => LimitCheck.Violations(history, plan);

    [Benchmark(Description = "Predicted finish")]
    public FinishRange? Finish() => PlanEngine.Finish(history, today);

    /// <summary>The plan of each of the last 365 days again, from what was known on it.</summary>
    [Benchmark(Description = "A year of replay, day by day")]
    public int Replay()
    {
        var runs = 0;
        for (var back = 0; back < Year; back++)
            if (PlanEngine.Plan(history with { Facts = knownOn[back] }, today.AddDays(-back), days: 1).Days[0].Run is not null) runs++;
        return runs;
    }
}

using BenchmarkDotNet.Attributes;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing;

namespace ReturnToRun.Benchmarks;

/// <summary>What a plan costs. The goal is under 0.2 ms for 12 weeks ahead with 100 logged runs.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private History history = new([], Engine.Policies.Policy.Default);
    private DateOnly today;

    /// <summary>Logged runs, each with its morning answers.</summary>
    [Params(10, 100, 1000)]
    public int Logs { get; set; }

    [GlobalSetup]
    public void TellTheStory()
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(80));
        story.Live(Monday.AddDays(7 * 3), (_, run) => run.Level == "3" ? Answers.LowBack(4) : Answers.Good);
        while (story.History.Facts.OfType<RunLogged>().Count() < Logs) story.Live(story.Today.AddDays(7), (day, _) => day.DayOfYear % 5 == 0 ? Answers.LowBack(3) : Answers.LowBack(1));
        (history, today) = (story.History, story.Today);
    }

    [Benchmark(Description = "Plan, 12 weeks ahead")]
    public Plan Plan() => PlanEngine.Plan(history, today);

    [Benchmark(Description = "Predicted finish")]
    public FinishRange? Finish() => PlanEngine.Finish(history, today);
}

using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Plans;

public sealed class ShownDecisionTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static Story FirstWeek() => new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]).Live(Monday.AddDays(7));

    private static Plan With(Story story, Func<Decision, Decision> asShown, long version) => PlanEngine.Plan(
        story.History with { Shown = [new(asShown(FirstWeek().Plan.Decisions[^1]), version)] }, story.Today);

    [Fact]
    public void What_an_older_engine_decided_and_showed_stands()
    {
        var story = FirstWeek();
        Assert.Equal(("D7", "2"), (story.Plan.Decisions[^1].Rule, story.Plan.Decisions[^1].NextLevel));

        var plan = With(story, decision => decision with { EngineVersion = 0, Rule = "D8", Kind = DecisionKind.Hold }, story.NextSequence - 1);

        Assert.Equal(("D8", "1"), (plan.Decisions[^1].Rule, plan.Decisions[^1].NextLevel));
        Assert.Equal("1", plan.Days[0].Run!.Level);
        Assert.Equal(0, plan.Decisions[^1].EngineVersion);
    }

    [Fact]
    public void An_answer_that_came_after_it_wasShown_decides_anew()
    {
        var story = FirstWeek();

        var plan = With(story, decision => decision with { EngineVersion = 0, Rule = "D8", Kind = DecisionKind.Hold }, story.NextSequence - 4);

        Assert.Equal(("D7", "2"), (plan.Decisions[^1].Rule, plan.Decisions[^1].NextLevel));
    }

    [Fact]
    public void What_the_present_engine_showed_is_what_it_says_again()
    {
        var story = FirstWeek();

        var plan = PlanEngine.Plan(story.History with { Shown = [.. story.Plan.Decisions.Select(decision => new ShownDecision(decision, story.NextSequence - 1))] }, story.Today);

        Assert.Equal(story.Plan.Decisions.Select(decision => (decision.Rule, decision.NextLevel)), plan.Decisions.Select(decision => (decision.Rule, decision.NextLevel)));
    }
}

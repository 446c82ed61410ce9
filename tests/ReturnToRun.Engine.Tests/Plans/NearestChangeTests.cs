using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Plans;

public sealed class NearestChangeTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static Story AfterWeekOne(Answers third) =>
        new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]).Live(Monday.AddDays(7), (day, _) => day == Monday.AddDays(4) ? third : Answers.Good);

    [Fact]
    public void A_repeat_for_4_of_10_would_have_been_progress_at_2_of_10()
    {
        var story = AfterWeekOne(Answers.LowBack(4));
        var decision = story.Plan.Decisions[^1];
        Assert.Equal(DecisionKind.Repeat, decision.Kind);

        var change = Questions.NearestChange(story.History, story.Today, decision, kinder: true)!;

        Assert.Equal((EvidenceKind.WorstPain, 4, 2, DecisionKind.Progress), (change.Kind, change.Was.Value, change.Instead.Value, change.Decision));
    }

    [Fact]
    public void A_step_back_for_1_of_10_in_the_morning_would_have_been_progress_without_it()
    {
        var story = AfterWeekOne(Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(1)) });
        var decision = story.Plan.Decisions[^1];
        Assert.Equal(DecisionKind.StepBack, decision.Kind);

        var change = Questions.NearestChange(story.History, story.Today, decision, kinder: true)!;

        Assert.Equal((EvidenceKind.MorningPain, 1, 0, Site.LowBack, DecisionKind.Progress), (change.Kind, change.Was.Value, change.Instead.Value, change.Site, change.Decision));
    }

    [Fact]
    public void An_owed_morning_answer_is_named_as_what_would_let_the_plan_go_on()
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]).Live(Monday.AddDays(4));
        story.Run(story.TodaysRun!, Answers.Good).NextDay();
        var decision = story.Plan.Decisions[^1];
        Assert.Equal("D8", decision.Rule);

        var change = Questions.NearestChange(story.History, story.Today, decision, kinder: true)!;

        Assert.Equal((EvidenceKind.MorningMissing, DecisionKind.Progress), (change.Kind, change.Decision));
    }

    [Fact]
    public void The_nearest_change_of_a_success_is_one_point_in_a_leg_that_had_no_pain()
    {
        var story = AfterWeekOne(Answers.Good);
        var decision = story.Plan.Decisions[^1];
        Assert.Equal(DecisionKind.Progress, decision.Kind);

        var change = Questions.NearestChange(story.History, story.Today, decision)!;

        Assert.Equal((EvidenceKind.WorstPain, 1, Site.Leg, DecisionKind.Stop), (change.Kind, change.Instead.Value, change.Site, change.Decision));
    }
}

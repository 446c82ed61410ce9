using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>The end of the ladder and the continuous phase at their numbers.</summary>
public sealed class ContinuousTests
{
    [Theory]
    [InlineData("one week at level 11", 8, false)]
    [InlineData("two weeks at level 11", 9, true)]
    public void With_neither_a_week_before_nor_a_goal_two_weeks_of_99_minutes_complete_the_plan(string name, int weeks, bool complete)
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri).Live(Cases.Monday.AddDays(7 * weeks));

        Assert.True(story.Plan.Stage == PlanStage.Complete == complete, name);
        Assert.Equal(99, story.History.Facts.OfType<RunLogged>().TakeLast(3).Sum(run => run.Running.TotalMinutes));
    }

    // Minutes of each week as planned on the first day, all going well.
    private static List<int> Weeks(int kilometres)
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, weekBefore: Distance.FromKilometres(kilometres));
        return [.. PlanEngine.Plan(story.History, Cases.Monday, 300).Days.GroupBy(day => (day.Date.DayNumber - Cases.Monday.DayNumber) / 7).OrderBy(week => week.Key).Select(week => (int)week.Sum(day => day.Run?.Timeline.Running.TotalMinutes ?? 0))];
    }

    [Fact]
    public void I5_a_week_grows_by_at_most_10_percent_every_fourth_is_easier_at_80_and_the_one_after_it_only_catches_up()
    {
        var weeks = Weeks(60);

        var easier = Enumerable.Range(8, 28).Where(week => weeks[week] < weeks[week - 1]).ToList();

        Assert.Equal([11, 15, 19, 23, 27, 31, 35], easier);
        Assert.All(Enumerable.Range(9, 26).Except(easier).Except(easier.Select(week => week + 1)), week => Assert.InRange(weeks[week], weeks[week - 1], weeks[week - 1] * 1.105));
        Assert.All(easier.Where(week => week < 35), week =>
        {
            Assert.Equal(Math.Max(99, 3 * (weeks[week - 1] * 80 / 100 / 3)), weeks[week]);
            Assert.Equal(weeks[week - 1], weeks[week + 1]);
        });
    }

    [Theory]
    [InlineData("75 % of 20 km a week", 20.0, true)]
    [InlineData("less of 20.3 km", 20.3, false)]
    public void At_75_percent_of_the_former_week_normal_training_is_in_reach(string name, double kilometres, bool told)
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, weekBefore: Distance.FromKilometres((decimal)kilometres)).Live(Cases.Monday.AddDays(7 * 9));

        Assert.True(story.Plan.Notices.Any(notice => notice.Kind == NoticeKind.NormalTrainingInReach) == told, name);
    }

    [Theory]
    [InlineData("25 days after the first", 25, true)]
    [InlineData("28 days after it", 28, false)]
    public void A_third_entry_to_level_0_within_28_days_pauses(string name, int third, bool pauses)
    {
        var rising = Answers.LowBack(1) with { Course = PainCourse.Rising };
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, irritated: true);
        story.Live(Cases.Monday.AddDays(third + 1), (day, run) => run.Level != "G1" ? Answers.Good : day <= Cases.Monday.AddDays(9) || day == Cases.Monday.AddDays(third) ? rising : Answers.LowBack(3));

        Assert.Equal(3, story.Plan.Decisions.Count(decision => decision is { Level: "G1", NextLevel: "0" }));
        Assert.True(story.Plan.Stage == PlanStage.Paused == pauses, name);
    }

    [Fact]
    public void A_step_back_at_level_0_pauses()
    {
        var rising = Answers.LowBack(1) with { Course = PainCourse.Rising };
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, irritated: true).Live(Cases.Monday.AddDays(3), (_, _) => rising);

        Assert.Equal((PlanStage.Paused, "D4"), (story.Plan.Stage, story.Plan.Restraint?.Rule));
    }
}

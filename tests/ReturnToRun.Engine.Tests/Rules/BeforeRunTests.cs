using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>P1 and L1 at both sides of their numbers.</summary>
public sealed class BeforeRunTests
{
    private static Story Asked(int walkTest, int pain, bool limp = false, int? limit = null)
    {
        var usual = Cases.Back(walkTest);
        var story = new Story(Cases.Monday);
        if (limit is { } personal) story.Add(new PersonalPainLimitSet { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Limit = Pain.Of(personal) });
        story.Ready(Cases.MonWedFri, walkTestPain: usual);
        return story.Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = Cases.Back(pain), NewLimp = limp });
    }

    [Theory]
    [InlineData("2 of 10 where 2 is usual", 2, 2, false)]
    [InlineData("3 of 10 where 2 is usual", 2, 3, true)]
    [InlineData("1 of 10 where 0 is usual", 0, 1, false)]
    [InlineData("2 of 10 where 0 is usual", 0, 2, true)]
    public void P1_pain_above_2_or_more_than_1_above_baseline_calls_the_run_off(string name, int walkTest, int pain, bool calledOff) =>
        Assert.True(Asked(walkTest, pain).TodaysRun is null == calledOff, name);

    [Fact]
    public void P1_a_new_limp_calls_the_run_off() => Assert.Null(Asked(0, 0, limp: true).TodaysRun);

    [Theory]
    [InlineData("3 of 10", 3, false)]
    [InlineData("4 of 10", 4, true)]
    public void P1_a_personal_limit_of_3_lets_3_run_and_4_not(string name, int pain, bool calledOff) =>
        Assert.True(Asked(3, pain, limit: 3).TodaysRun is null == calledOff, name);

    [Fact]
    public void A_personal_limit_is_never_more_than_3_of_10() => Assert.Null(Asked(3, 4, limit: 5).TodaysRun);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void P1_3_days_in_a_row_pause(int days, bool pauses)
    {
        var story = Cases.Ready();
        for (var day = 0; day < days; day++)
            story.GoTo(Cases.Monday.AddDays(day)).Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = Cases.Back(3), NewLimp = false });

        Assert.Equal(pauses, story.Plan.Restraint is { Kind: DecisionKind.Pause, Rule: "P1" });
    }

    [Fact]
    public void P1_asks_again_the_next_day()
    {
        var story = Asked(0, 3).NextDay().Morning(PainBySite.None);

        Assert.Equal(Release.Released, story.TodaysRun!.Release);
    }

    [Theory]
    [InlineData(7, "6")]
    [InlineData(8, "5")]
    [InlineData(13, "5")]
    [InlineData(14, "4")]
    [InlineData(27, "4")]
    public void L1_7_dates_cost_nothing_8_to_13_one_level_and_14_to_27_two(int dates, string level)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(28));
        Assert.Equal("6", story.Plan.Position!.Level);
        var last = story.History.Facts.OfType<RunLogged>().Last();

        story.LogOn(last.Day.AddDays(dates), last.Planned);

        Assert.Equal(level, story.Plan.Position!.Level);
    }

    [Theory]
    [InlineData(27, PlanStage.WalkRun)]
    [InlineData(28, PlanStage.Foundation)]
    public void L1_28_dates_ask_for_the_full_check_again(int dates, PlanStage stage)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(28));
        story.GoTo(story.History.Facts.OfType<RunLogged>().Last().Day.AddDays(dates));

        Assert.Equal((stage, stage == PlanStage.Foundation), (story.Plan.Stage, story.Plan.Clearance.FullCheckOwed));
    }

    [Fact]
    public void L1_a_new_entry_is_never_above_what_two_levels_down_would_have_given()
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, irritated: true, weekBefore: Distance.FromKilometres(20)).Live(Cases.Monday.AddDays(7));
        Assert.Equal("G2", story.Plan.Position!.Level);

        story.GoTo(Cases.Monday.AddDays(42)).Ready(Cases.MonWedFri, daysWithoutRunning: 36);

        Assert.Equal("0", story.TodaysRun!.Level);
    }

    [Theory]
    [InlineData("half of it", 2, false)]
    [InlineData("less than half", 1, true)]
    public void L1_counts_from_the_last_run_with_at_least_half_its_running_done(string name, int intervalsOf3, bool costs)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(25)).Live(Cases.Monday.AddDays(26), (_, _) => Answers.Good with { Intervals = intervalsOf3 });
        var (level, session) = (story.Plan.Position!.Level, story.History.Facts.OfType<RunLogged>().Last().Planned);

        story.LogOn(Cases.Monday.AddDays(25 + 6), session);

        Assert.True(costs == (story.Plan.Position!.Level != level), name);
    }

    [Theory]
    [InlineData("10 dates", 10, 80)]
    [InlineData("14 dates", 14, 50)]
    public void L1_one_level_down_in_the_continuous_phase_is_80_percent_and_two_are_50(string name, int dates, int percent)
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, weekBefore: Distance.FromKilometres(60)).Live(Cases.Monday.AddDays((7 * 35) + 5));
        var last = story.History.Facts.OfType<RunLogged>().Last();
        Assert.True(last.Running * percent / 100 >= TimeSpan.FromMinutes(33), $"{last.Running}");

        story.GoTo(last.Day.AddDays(dates)).Morning(PainBySite.None).Check(CheckKind.Weekly);

        Assert.True(story.TodaysRun!.Timeline.Running == TimeSpan.FromMinutes(Math.Floor(last.Running.TotalMinutes * percent / 100)), name);
    }
}

using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Suppositions;

public sealed class ChoosingTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);
    private static readonly Guid Thea = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    [Fact]
    public void A_step_down_or_up_by_one_is_within_the_recommended_band()
    {
        var story = At("4");
        foreach (var level in (string[])["1", "3", "4", "5"])
        {
            var answer = Ask(story, new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = level });

            Assert.Equal(Band.Recommended, answer.Band);
            Assert.Empty(answer.Limits);
            Assert.Equal(level, answer.Answer.Then.Position!.Level);
        }
    }

    [Fact]
    public void Two_and_three_levels_up_need_an_override_of_what_they_go_beyond_and_four_are_refused()
    {
        var story = At("4");
        foreach (var level in (string[])["6", "7"])
        {
            var answer = Ask(story, new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = level });

            Assert.Equal(Band.Beyond, answer.Band);
            Assert.Contains("I2", answer.Limits);
            Assert.Contains("I3", answer.Limits);
            Assert.DoesNotContain("I7", answer.Limits);
            Assert.Equal(level, answer.Answer.Then.Position!.Level);
            Assert.Equal(Thea, Assert.IsType<OverrideGiven>(answer.Steering[0]).By);
        }
        var four = Ask(story, new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = "8" });
        Assert.Equal((Band.Absolute, NotGranted.TooManyLevels), (four.Band, four.Why));
    }

    [Fact]
    public void A_level_of_no_ladder_and_a_level_before_the_first_run_are_refused()
    {
        var story = At("4");
        Assert.Equal(Band.Absolute, Ask(story, new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = "nowhere" }).Band);

        var ready = Begun();
        Assert.Equal(NotGranted.NoSuchLevel, Ask(ready, new LevelSet { Sequence = 0, Day = ready.Today, RecordedOn = ready.Today, Level = "3" }).Why);
    }

    [Fact]
    public void Brisk_needs_I5_set_aside_and_the_plan_then_says_where_it_acts()
    {
        var story = At("4");

        var answer = Ask(story, new PaceChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pace = Pace.Brisk, By = Author.Therapist });

        Assert.Equal(Band.Beyond, answer.Band);
        Assert.Equal(["I5"], answer.Limits);
        Assert.Equal(Pace.Brisk, answer.Answer.Then.Pace);
        Assert.Contains(answer.Answer.Then.Days, static day => day.Run?.SetAside.Contains("I5") == true);
    }

    [Fact]
    public void Speed_needs_I12_set_aside_until_it_opens_and_days_that_leave_no_48_hours_are_refused()
    {
        var story = At("4");
        var speed = Ask(story, new HarderTerrainChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Control = HarderControl.Speed, By = Author.Therapist });
        Assert.Equal(Band.Beyond, speed.Band);
        Assert.Equal(["I12"], speed.Limits);

        var weekend = Ask(story, new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [DayOfWeek.Saturday, DayOfWeek.Sunday], RunsPerWeek = 2 });
        Assert.Equal((Band.Absolute, NotGranted.DaysTooClose), (weekend.Band, weekend.Why));
    }

    [Fact]
    public void A_plan_is_what_the_look_at_the_choice_showed_once_it_is_made()
    {
        var story = At("4");
        var answer = Ask(story, new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = "6" });

        foreach (var fact in answer.Steering) story.Add(fact);

        Assert.Equal(Runs(answer.Answer.Then), Runs(story.Plan));
    }

    private static ChoiceAnswer Ask(Story story, Fact fact) => Choosing.Of(story.History, story.Today, [fact], story.Today.AddDays(28), Thea);

    private static IEnumerable<(DateOnly, string?, TimeSpan?)> Runs(Plan plan) => plan.Days.Select(static day => (day.Date, day.Run?.Level, day.Run?.Timeline.Running));

    private static Story Begun() => new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(20));

    // Has just run at a level, and holds it.
    private static Story At(string level)
    {
        var story = Begun();
        while (story.Plan.Position!.Level != level || story.History.Facts.OfType<RunLogged>().LastOrDefault()?.Planned!.Level != level) story.Live(story.Today.AddDays(1));
        return story;
    }
}

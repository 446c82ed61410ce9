using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Plans;

public sealed class FinishTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_runner_who_wants_20_km_a_week_is_told_a_range_on_every_day_of_the_first_eight_weeks()
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(20));
        for (var i = 0; i < 56; i++)
        {
            var finish = PlanEngine.Finish(story.History, story.Today);
            Assert.True(finish is not null && finish.Soonest <= finish.Later, $"{story.Today:yyyy-MM-dd}: {finish}");
            story.Live(story.Today.AddDays(1));
        }
    }
}

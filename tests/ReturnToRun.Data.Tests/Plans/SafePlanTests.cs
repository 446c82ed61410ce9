using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Tests.Plans;

public sealed class SafePlanTests
{
    private static readonly Story s_story = new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri).Live(new(2026, 11, 20));

    [Fact]
    public void A_plan_within_every_limit_is_shown_as_the_engine_made_it()
    {
        var safe = SafePlan.Of(s_story.History, s_story.Today);
        Assert.Empty(safe.Violations);
        Assert.Contains(safe.Plan.Days, static day => day.Run is not null);
    }

    [Fact]
    public void From_the_first_day_that_breaks_a_limit_there_is_no_run_and_no_routine_and_the_limit_says_why()
    {
        var plan = s_story.Plan;
        var broken = plan.Days.Where(static day => day.Run is not null).ElementAt(2).Date;
        var safe = SafePlan.Checked(plan, [new("I8", broken.AddDays(9)), new("I5", broken)]);

        Assert.Equal(plan.Days.Length, safe.Plan.Days.Length);
        Assert.Equal(2, safe.Plan.Days.Count(static day => day.Run is not null));
        Assert.All(safe.Plan.Days.Where(day => day.Date >= broken), static day =>
        {
            Assert.Null(day.Run);
            Assert.Empty(day.Routine);
            Assert.Equal([new DayReason("I5", ReasonKind.Rest)], day.Why);
        });
    }
}

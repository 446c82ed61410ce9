namespace ReturnToRun.Engine.Tests.Plans;

public sealed class FactsVersionTests
{
    [Fact]
    public void A_plan_says_up_to_which_fact_it_was_made()
    {
        var story = new Story(new(2026, 3, 2)).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]);

        Assert.Equal(story.History.Facts.Max(static fact => fact.Sequence), story.Plan.FactsVersion);
        Assert.Equal(0, new Story(new(2026, 3, 2)).Plan.FactsVersion);
    }
}

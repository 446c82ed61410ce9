namespace ReturnToRun.Journeys;

public sealed class QuickJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Quick_is_refused_in_words_and_the_plan_begins_the_standard_way()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToAsync("/about-you");
        await runner.ChooseAsync("Your entry", "Quick");
        await runner.PressAsync("Save");

        await runner.ShouldBeAtAsync("/plan");
        await runner.ShouldSayAsync("The quick entry does not fit");
        await runner.ShouldSayAsync("less than four weeks without running");
        await runner.ShouldSayAsync("Standard entry");
        await runner.ShouldSayAsync("one minute running, one walking");
        await runner.ShouldBeWellMadeAsync();
    }
}

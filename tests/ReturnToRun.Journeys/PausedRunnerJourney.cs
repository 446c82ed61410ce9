namespace ReturnToRun.Journeys;

public sealed class PausedRunnerJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Six_of_ten_stops_the_runner_and_the_second_time_within_14_days_pauses_them_with_the_reason()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        site.GoToEvening();
        await LogSixOfTenAsync(runner);
        await runner.ShouldSayAsync("Stop, rest, and one step back.");
        await runner.ShouldSayAsync("6/10");
        await runner.ShouldBeWellMadeAsync();

        // Two days off, and the next day that suits is Friday.
        while (site.Today.DayOfWeek != DayOfWeek.Friday)
        {
            site.GoToNextMorning();
            await runner.GoToAsync("/morning");
            await runner.SayThatAllIsWellAsync();
        }
        site.GoToEvening();
        await LogSixOfTenAsync(runner);

        await runner.ShouldBeHeadedAsync("Your plan is paused");
        await runner.ShouldSayAsync("Why, and what comes next");
        await runner.ShouldSayAsync("D3");
        await runner.ShouldNotSayAsync("Start session");
        await runner.ShouldBeWellMadeAsync();
        await runner.GoToAsync("/plan");
        await runner.ShouldSayAsync("Your plan is paused");
        await runner.ShouldSayAsync("6/10");
        await runner.ShouldBeWellMadeAsync();
        await runner.GoToAsync("/log");
        await runner.ShouldNotSayAsync("All of it, as planned");
    }

    private static async Task LogSixOfTenAsync(Visit runner)
    {
        await runner.GoToAsync("/log");
        await runner.LogAsPlannedAsync(worst: 6);
    }
}

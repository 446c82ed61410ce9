namespace ReturnToRun.Journeys;

/// <summary>Phones that are short, or whose browser keeps its bars.</summary>
public sealed class SmallPhoneJourneys(Site site) : IClassFixture<Site>
{
    private const string HowFarBelow = "document.querySelector('.going .stop').getBoundingClientRect().bottom - innerHeight";

    public static TheoryData<Screen> Phones => [new Screen(320, 568), new Screen(390, 664)];

    [Theory]
    [MemberData(nameof(Phones))]
    public async Task The_button_for_when_it_hurts_is_on_the_screen_from_the_first_moment_to_the_last(Screen phone)
    {
        await using var runner = await site.RunnerAsync(site.Ready(), phone);
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await ShouldBeSeenAsync(runner, "the run");
        await runner.PressAsync("Pause");
        await ShouldBeSeenAsync(runner, "the run, paused");

        await runner.GoToAsync("/timer/routine");
        await runner.PressAsync("Start");
        for (var step = 0; step < 20; step++)
        {
            await ShouldBeSeenAsync(runner, $"step {step} of the routine");
            await runner.Page.Locator("#done").ClickAsync();
        }
    }

    private static async Task ShouldBeSeenAsync(Visit runner, string when)
    {
        var below = await runner.Page.EvaluateAsync<double>(HowFarBelow);
        Assert.True(below <= 0, $"In {when} it is {below:0} px below the screen.");
    }
}

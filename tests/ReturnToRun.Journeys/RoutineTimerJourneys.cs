using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

public sealed class RoutineTimerJourneys(Site site) : IClassFixture<Site>
{
    private static readonly string? s_pictures = Environment.GetEnvironmentVariable("RETURN_TO_RUN_SCREENSHOTS");

    [Fact]
    public async Task The_routine_is_led_through_also_with_the_server_gone_and_ends_at_its_log()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToAsync("/routine");
        await runner.FollowAsync("Lead me through it");
        await runner.ShouldBeHeadedAsync("Your routine, step by step");
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.PressAsync("Start");
        await Assertions.Expect(Kind(runner)).ToHaveTextAsync("Take your place");
        await runner.PressAsync("It hurts my back");
        var hurt = await runner.Page.Locator("[data-figure='0']").GetAttributeAsync("data-name");

        for (var pressed = 0; await runner.Page.Locator("#done").IsVisibleAsync(); pressed++)
        {
            Assert.True(pressed < 500, "The routine does not end.");
            await runner.Page.Locator("#done").ClickAsync();
        }
        await runner.ShouldBeHeadedAsync("That was the routine");
        await runner.ShouldSayAsync(hurt!);
        Assert.Equal(0, await runner.Page.EvaluateAsync<int>("localStorage.length"));
        await runner.Page.Context.SetOfflineAsync(false);
        await runner.FollowAsync("Log the routine");
        await runner.ShouldBeAtAsync("/routine");
    }

    [Fact]
    public async Task A_hold_is_counted_down_paused_and_found_again_after_a_reload_to_the_second()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToAsync("/timer/routine");
        await runner.PressAsync("Start");
        for (var pressed = 0; await runner.Page.Locator(".going").GetAttributeAsync("data-kind") is not ("hold" or "rest"); pressed++)
        {
            Assert.True(pressed < 50, "There is nothing to be timed.");
            await runner.Page.Locator("#done").ClickAsync();
        }
        await runner.PressAsync("Pause");
        await Assertions.Expect(Kind(runner)).ToHaveTextAsync("Paused");
        var left = await runner.Page.Locator("#left").TextContentAsync();
        await runner.Page.Clock.FastForwardAsync("10:00");
        await runner.Page.ReloadAsync();
        await Assertions.Expect(runner.Page.Locator("#left")).ToHaveTextAsync(left!);

        await runner.PressAsync("Go on");
        var before = await Kind(runner).TextContentAsync() + await runner.Page.Locator("#detail").TextContentAsync();
        await runner.Page.Clock.RunForAsync("00:31");
        Assert.NotEqual(before, await Kind(runner).TextContentAsync() + await runner.Page.Locator("#detail").TextContentAsync());
    }

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_routines_timer_fits_and_can_be_used_by_everybody(Screen screen)
    {
        await using var runner = await site.RunnerAsync(site.Ready(), screen);
        await runner.GoToAsync("/timer/routine");
        await runner.ShouldBeWellMadeAsync();
        await runner.PressAsync("Start");
        foreach (var state in (string[])["first", "second", "third"])
        {
            await runner.ShouldFitTheWidthAsync();
            await runner.ShouldBeAccessibleInBothThemesAsync(async theme =>
            {
                if (s_pictures is { Length: > 0 } folder)
                    await runner.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"routine-{state}-{screen.Width}-{theme}.png"), FullPage = true });
            });
            await runner.Page.Locator("#done").ClickAsync();
        }
    }

    private static ILocator Kind(Visit runner) => runner.Page.Locator("#kind");
}

using Microsoft.Playwright;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Journeys;

public sealed class RoutineTimerJourneys(Site site) : IClassFixture<Site>
{
    private static readonly string? s_pictures = Environment.GetEnvironmentVariable("RETURN_TO_RUN_SCREENSHOTS");

    [Fact]
    public async Task The_routine_is_led_through_and_logged_with_the_server_gone_and_sent_once_when_it_is_back()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToAsync("/routine");
        await runner.ShouldKeepTheSessionsAsync();
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.FollowAsync("Lead me through it");
        await runner.PressAsync("Start");
        var hurt = await runner.Page.Locator("#name").TextContentAsync();
        await runner.PressAsync("It hurts my back");
        var leftOut = await runner.Page.Locator("#name").TextContentAsync();
        await runner.PressAsync("Leave this one out");
        await runner.GoThroughTheRoutineAsync();

        // What the timer saw is there after a reload too, and can be put right.
        await runner.Page.ReloadAsync();
        await runner.ShouldBeHeadedAsync("That was the routine");
        await runner.ShouldSayAsync("Leave alone for today what hurt your back.");
        await Assertions.Expect(Of(runner, hurt!)).ToHaveValueAsync("hurt-left");
        await Assertions.Expect(Of(runner, leftOut!)).ToHaveValueAsync("left-out");
        await Of(runner, leftOut!).SelectOptionAsync("Done");
        await runner.ShouldBeWellMadeAsync();
        await runner.PressAsync("Save");
        await runner.ShouldSayAsync("Not sent yet");
        await runner.ShouldSayAsync("No connection to the server");
        await runner.ShouldSayAsync("Your routine of");
        await runner.ShouldFitTheWidthAsync();
        await runner.ShouldStandStillAsync();
        await runner.ShouldBeAccessibleInBothThemesAsync();

        // The server stores it, and its answer is lost on the way.
        await runner.LoseTheAnswerAsync("**/routine/send", () => runner.Page.Context.SetOfflineAsync(false));
        await runner.PressAsync("Send it now");
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldKeepNothingOfItAsync();

        var done = Assert.Single(await site.FactsOfAsync<RoutineDone>(runner.Email!));
        Assert.Single(done.Exercises.Where(static one => one.LowBackPain).Select(static one => one.Exercise).Distinct());
        await runner.GoToAsync("/routine");
        await runner.ShouldSayAsync("Logged for today.");
    }

    [Fact]
    public async Task A_side_that_hurt_is_said_of_that_side_and_a_routine_that_was_not_done_is_thrown_away()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToAsync("/timer/routine");
        await runner.PressAsync("Start");
        await runner.ShouldComeToAsync("right side");
        var name = await runner.Page.Locator("#name").TextContentAsync();
        await runner.PressAsync("Next");
        await runner.PressAsync("It hurts my back");
        await runner.GoThroughTheRoutineAsync();

        await Assertions.Expect(Of(runner, name!)).ToHaveValueAsync("hurt-right");
        await runner.PressAsync("I did not do it: throw this away");
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldKeepNothingOfItAsync();
        Assert.Empty(await site.FactsOfAsync<RoutineDone>(runner.Email!));
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
        await runner.PressAsync("It hurts my back");
        await runner.GoThroughTheRoutineAsync();
        await runner.ShouldFitTheWidthAsync();
        await runner.ShouldBeAccessibleInBothThemesAsync(async theme =>
        {
            if (s_pictures is { Length: > 0 } folder)
                await runner.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"routine-over-{screen.Width}-{theme}.png"), FullPage = true });
        });
    }

    private static ILocator Of(Visit runner, string exercise) => runner.Page.GetByLabel(exercise, new() { Exact = true });

    private static ILocator Kind(Visit runner) => runner.Page.Locator("#kind");
}

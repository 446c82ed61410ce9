using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>What the service worker keeps for where there is no network, and what it no longer keeps.</summary>
public sealed class KeptTimersJourneys(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_routines_timer_loads_without_a_network_where_its_page_was_seen_before_and_goes_on_after_a_reload()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToAsync("/routine");
        await runner.ShouldKeepTheSessionsAsync();
        await runner.Page.Context.SetOfflineAsync(true);

        await runner.FollowAsync("Lead me through it");
        await runner.ShouldBeHeadedAsync("Your routine, step by step");
        await runner.PressAsync("Start");
        await Assertions.Expect(runner.Page.Locator("[data-figure='0'] svg").First).ToBeVisibleAsync();
        var first = await runner.Page.Locator("#name").TextContentAsync();
        await runner.PressAsync("Leave this one out");
        var second = await runner.Page.Locator("#name").TextContentAsync();
        Assert.NotEqual(first, second);
        await runner.ShouldBeWellMadeAsync();

        await runner.Page.ReloadAsync();
        await Assertions.Expect(runner.Page.Locator("#name")).ToHaveTextAsync(second!);
        await runner.GoThroughTheRoutineAsync();
    }

    [Fact]
    public async Task Without_a_network_and_on_another_day_there_is_no_routine_on_the_phone_and_the_page_says_why()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToAsync("/timer/routine");
        await runner.ShouldKeepTheSessionsAsync();
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.Page.Clock.FastForwardAsync("24:00:00");

        await runner.GoToAsync("/timer/routine");
        await runner.ShouldBeHeadedAsync("No routine here yet");
        await runner.ShouldBeWellMadeAsync();
    }

    [Fact]
    public async Task A_warning_sign_told_on_this_phone_leaves_nothing_to_be_timed_on_it_without_a_network()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToTheTimerAsync();
        await runner.ShouldKeepTheSessionsAsync();
        await runner.GoToAsync("/something-changed");
        await runner.ChooseAsync("Emergency signs", "Bladder");
        await runner.PressAsync("Save");
        await runner.ShouldBeHeadedAsync("Get emergency help now");

        await runner.Page.Context.SetOfflineAsync(true);
        foreach (var (path, heading) in ((string, string)[])[("/timer", "No session here yet"), ("/timer/routine", "No routine here yet")])
        {
            await runner.GoToAsync(path);
            await runner.ShouldBeHeadedAsync(heading);
        }
    }

    [Fact]
    public async Task A_lock_that_another_device_brought_reaches_this_phone_where_its_timer_is_opened_once_more()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.GoToTheTimerAsync();
        await runner.ShouldKeepTheSessionsAsync();
        await using var elsewhere = await site.VisitAsync();
        await elsewhere.TakeOverAsync(runner);
        await elsewhere.GoToAsync("/something-changed");
        await elsewhere.ChooseAsync("Emergency signs", "Bladder");
        await elsewhere.PressAsync("Save");
        await elsewhere.ShouldBeHeadedAsync("Get emergency help now");

        await runner.GoToAsync("/timer");
        await runner.ShouldSayAsync("Your plan is locked");
        await runner.ShouldBecomeTrueAsync("(await (await caches.match('/timer/sessions')).json()).sessions.length === 0");
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.GoToAsync("/timer");
        await runner.ShouldBeHeadedAsync("No session here yet");
    }
}

using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>A new release of the program while a phone keeps the old one.</summary>
public sealed class NextReleaseJourneys(Site site) : IClassFixture<Site>
{
    private const string Caches = "caches.keys().then(keys => keys.filter(key => key.startsWith('shells-')))";

    [Fact]
    public async Task A_new_release_replaces_what_the_phone_keeps_and_loses_neither_a_session_that_goes_on_nor_a_run_that_waits()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.ShouldKeepTheSessionsAsync();
        var before = Assert.Single(await runner.Page.EvaluateAsync<string[]>(Caches));
        await runner.PressAsync("Start");
        await runner.Page.Clock.FastForwardAsync("12:00");

        // In the middle of the session.
        site.Release("Second");
        await UpdateAsync(runner, "Second");
        Assert.NotEqual(before, Assert.Single(await runner.Page.EvaluateAsync<string[]>(Caches)));
        await runner.ShouldKeepTheSessionsAsync();
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.Page.ReloadAsync();
        await runner.ShouldTimeAsync("Walk");
        await runner.Page.Clock.FastForwardAsync("30:00");
        await runner.ShouldSayAsync("in 3 of 3 intervals");
        await runner.SaveTheTimedRunAsync();
        await runner.ShouldSayAsync("Not sent yet");

        // While the run waits on the phone.
        await runner.Page.Context.RouteAsync("**/log/send", static route => route.AbortAsync());
        await runner.Page.Context.SetOfflineAsync(false);
        site.Release("Third");
        await UpdateAsync(runner, "Third");
        Assert.Single(await runner.Page.EvaluateAsync<string[]>(Caches));
        await runner.Page.Context.SetOfflineAsync(true);
        await runner.GoToAsync("/timer");
        await Assertions.Expect(runner.Page).ToHaveTitleAsync("Third timer – Return to Run");
        await runner.GoToAsync("/on-this-device");
        await runner.ShouldSayAsync("Not sent yet");

        await runner.Page.Context.UnrouteAllAsync();
        await runner.Page.Context.SetOfflineAsync(false);
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldKeepNothingOfItAsync();
        await runner.GoToAsync("/log");
        await runner.ShouldHaveEarlierRunsAsync(1);
    }

    /// <summary>What a browser does by itself when a page is opened, without waiting for when it likes to; the new worker then has the page.</summary>
    private static async Task UpdateAsync(Visit runner, string release)
    {
        await runner.Page.EvaluateAsync("navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => 1)");
        await runner.ShouldBecomeTrueAsync($"(await caches.keys()).every(key => !key.startsWith('shells-') || key.startsWith('shells-{release}-')) && (await navigator.serviceWorker.getRegistration()).active === navigator.serviceWorker.controller");
    }
}

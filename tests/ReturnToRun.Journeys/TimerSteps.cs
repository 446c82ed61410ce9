using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>What a runner does at the timer.</summary>
internal static class TimerSteps
{
    /// <summary>From today's page over the question before the run to the timer.</summary>
    public static async Task GoToTheTimerAsync(this Visit visit)
    {
        await visit.GoToAsync("/today");
        await visit.FollowAsync("Start session");
        await visit.SayThatAllIsWellAsync();
        await visit.ShouldBeAtAsync("/timer");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>The service worker has what it keeps.</summary>
    public static async Task ShouldWorkOfflineAsync(this Visit visit)
    {
        await visit.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => 1)");
        await visit.ShouldKeepAsync("/timer/offline");
    }

    /// <summary>How far the session is by the timer's own clock.</summary>
    public static async Task<TimeSpan> PositionAsync(this Visit visit) =>
        TimeSpan.FromMilliseconds(await visit.Page.EvaluateAsync<double>("import(document.querySelector('script[src*=TimerScreen]').src).then(timer => timer.position())"));

    /// <summary>
    /// Minutes go by on a phone that sleeps in a pocket for most of each and is awake for its last ten seconds, where what
    /// comes next is counted down.
    /// </summary>
    public static async Task PassAsync(this Visit visit, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await visit.Page.Clock.FastForwardAsync(50_000);
            await visit.Page.Clock.RunForAsync(10_000);
        }
    }

    public static Task ShouldTimeAsync(this Visit visit, string kind) => Assertions.Expect(visit.Page.Locator("#kind")).ToHaveTextAsync(kind);

    /// <summary>Puts the tab behind another, or before it again.</summary>
    public static Task HideAsync(this Visit visit, bool hidden) => visit.Page.EvaluateAsync(
        "state => { Object.defineProperty(document, 'visibilityState', { value: state, configurable: true }); document.dispatchEvent(new Event('visibilitychange')) }", hidden ? "hidden" : "visible");

    /// <summary>Answers the log of a run without pain and saves it.</summary>
    public static async Task SaveTheTimedRunAsync(this Visit visit)
    {
        await visit.ShouldBeHeadedAsync("How was the run?");
        await visit.ChooseAsync("Pain, limp or weakness?", "None");
        await visit.RateAsync("How hard was it?", 3);
        await visit.PressAsync("Save");
    }

    /// <summary>Passes over steps of the routine until one says this.</summary>
    public static async Task ShouldComeToAsync(this Visit visit, string detail)
    {
        for (var pressed = 0; !(await visit.Page.Locator("#detail").TextContentAsync())!.Contains(detail, StringComparison.Ordinal); pressed++) await visit.PassTheStepAsync(pressed);
    }

    /// <summary>Passes over what is left of the routine.</summary>
    public static async Task GoThroughTheRoutineAsync(this Visit visit)
    {
        for (var pressed = 0; await visit.Page.Locator("#done").IsVisibleAsync(); pressed++) await visit.PassTheStepAsync(pressed);
        await visit.ShouldBeHeadedAsync("That was the routine");
    }

    private static async Task PassTheStepAsync(this Visit visit, int pressed)
    {
        Assert.True(pressed < 500, "The routine does not end.");
        await visit.Page.Locator("#done").ClickAsync();
    }

    /// <summary>What is sent arrives, and the answer does not.</summary>
    public static async Task LoseTheAnswerAsync(this Visit visit, string path, Func<Task> send)
    {
        TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.Page.Context.RouteAsync(path, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
            lost.TrySetResult();
        });
        await send();
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await visit.Page.Context.UnrouteAllAsync();
    }

    /// <summary>Nothing of a run is left on the device: no session, no entry in the outbox.</summary>
    public static async Task ShouldKeepNothingOfItAsync(this Visit visit)
    {
        const string Left = """
            async () => {
              const opening = indexedDB.open('return-to-run', 1);
              opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'key' });
              const db = await new Promise(done => opening.onsuccess = () => done(opening.result));
              const counting = db.transaction('outbox').objectStore('outbox').count();
              const entries = await new Promise(done => counting.onsuccess = () => done(counting.result));
              db.close();
              return entries + localStorage.length;
            }
            """;
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(Left));
    }
}

namespace ReturnToRun.Journeys;

/// <summary>What is on the device.</summary>
internal static class KeptSteps
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>The service worker has its shells and the document of what is coming.</summary>
    public static async Task ShouldKeepTheSessionsAsync(this Visit visit)
    {
        await visit.ShouldWorkOfflineAsync();
        await visit.ShouldKeepAsync("/timer/sessions");
    }

    /// <summary>The service worker has something for an address.</summary>
    public static Task ShouldKeepAsync(this Visit visit, string path) => visit.ShouldBecomeTrueAsync($"!!(await caches.match('{path}'))");

    /// <summary>Waits in the page: Playwright's own waiting takes the promise of an answer for a yes.</summary>
    public static Task ShouldBecomeTrueAsync(this Visit visit, string condition) =>
        visit.Page.EvaluateAsync($"async () => {{ while (!({condition})) await new Promise(requestAnimationFrame) }}").WaitAsync(s_patience);
}

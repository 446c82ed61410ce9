using ReturnToRun.Testing;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Benchmarks;

/// <summary>How long the page Today takes: the whole program on a port, a SQLite file, a runner in the middle of a plan, signed in.</summary>
internal static class TodayTiming
{
    private const int WarmUp = 50, Measured = 200;

    public static async Task RunAsync()
    {
        using var data = new TemporaryFolder();
        await using var app = new RunningApp(data.File("today.db"), history: true);
        app.UseKestrel(0);
        app.StartServer();
        using var browser = await app.SignInAsync(DemoPeople.Runner);
        foreach (var page in (string[])["/health/live", "/today", "/plan"]) await Timing.SayAsync(page, WarmUp, Measured, () => Timing.GetAsync(browser, page));
    }
}

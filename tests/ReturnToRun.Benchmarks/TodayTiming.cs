using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
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
        await using var app = new RunningApp(data.File("today.db"));
        app.UseKestrel(0);
        app.StartServer();
        using var browser = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = app.ClientOptions.BaseAddress });
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.Email", DemoPeople.Runner.Email), new("Form.Password", DemoPeople.Password)]);
        using var signIn = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var signedIn = await browser.SendAsync(signIn);
        foreach (var page in (string[])["/health/live", "/today", "/plan"])
        {
            for (var i = 0; i < WarmUp; i++) await TimeAsync(browser, page);
            List<double> times = [];
            var used = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Measured; i++) times.Add(await TimeAsync(browser, page));
            var each = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / Measured;
            times.Sort();
            Console.WriteLine(FormattableString.Invariant($"{page}: median {times[Measured / 2]:0.0} ms, p95 {times[Measured * 95 / 100]:0.0} ms of {Measured} requests after {WarmUp}; {each:0.0} ms of processor time each, the asking included"));
        }
    }

    private static async Task<double> TimeAsync(HttpClient browser, string page)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await browser.GetAsync(page);
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath != page) throw new InvalidOperationException($"{page} led to {answer.RequestMessage!.RequestUri}.");
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private sealed class RunningApp(string database) : WebApplicationFactory<Web.App>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:Default", $"Data Source={database}");
            builder.ConfigureLogging(static logging => logging.SetMinimumLevel(LogLevel.Warning));
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Testing;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Benchmarks;

/// <summary>How long a therapist of a big clinic waits for the caseload, a runner with a year of history, and a search.</summary>
internal static class ClinicTiming
{
    private const int WarmUp = 10, Measured = 50;

    public static async Task RunAsync()
    {
        using var data = new TemporaryFolder();
        await using var app = new RunningApp(data.File("clinic.db"), history: false);
        app.UseKestrel(0);
        app.StartServer();
        var started = Stopwatch.GetTimestamp();
        var runner = await new BigClinic(app.Services).MakeAsync();
        Console.WriteLine(FormattableString.Invariant($"{BigClinic.Runners} runners, {BigClinic.Logs} logged runs and {BigClinic.Exercises} exercises made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s; the file has {new FileInfo(data.File("clinic.db")).Length / 1_000_000} MB"));

        using var browser = await app.SignInAsync(DemoPeople.Therapist);
        foreach (var page in (string[])["/caseload", $"/runners/{runner}"]) Console.WriteLine(FormattableString.Invariant($"{page}: {await WeighAsync(browser, page)} bytes, gzip"));
        await Timing.SayAsync("/caseload", WarmUp, Measured, () => Timing.GetAsync(browser, "/caseload"));
        await Timing.SayAsync("/runners/…, a year", WarmUp, Measured, () => Timing.GetAsync(browser, $"/runners/{runner}"));
        await SearchAsync(app.Services);
    }

    private static async Task<int> WeighAsync(HttpClient browser, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var answer = await browser.SendAsync(request);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    // What a circuit does at each letter, without the drawing.
    private static async Task SearchAsync(IServiceProvider services)
    {
        await using var circuit = services.CreateAsyncScope();
        var user = (await circuit.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Therapist.Email))!;
        var principal = await circuit.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserRow>>().CreateAsync(user);
        ((IHostEnvironmentAuthenticationStateProvider)circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        var caseload = circuit.ServiceProvider.GetRequiredService<CaseloadService>();
        var asked = CaseloadQuestion.Read(null, null, null) with { Name = "ner 04" };
        await Timing.SayAsync("search", WarmUp, Measured, async () =>
        {
            if (await caseload.ReadAsync(asked, CancellationToken.None) is not { Found: 10 }) throw new InvalidOperationException("The search does not find ten.");
        });
    }
}

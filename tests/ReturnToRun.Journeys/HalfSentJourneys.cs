using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Journeys;

/// <summary>A log that is cut off on its way, or whose answer is.</summary>
public sealed class HalfSentJourneys(Site site) : IClassFixture<Site>
{
    private const string Waiting = """
        new Promise(done => {
          const opening = indexedDB.open('return-to-run', 1);
          opening.onsuccess = () => opening.result.transaction('outbox').objectStore('outbox').getAll().onsuccess = found => done(new URLSearchParams(found.target.result[0].fields).toString());
        })
        """;

    [Fact]
    public async Task A_run_that_was_cut_off_on_its_way_and_whose_answer_was_lost_then_is_one_log()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.Page.Clock.InstallAsync();
        await runner.GoToTheTimerAsync();
        await runner.PressAsync("Start");
        await runner.PassAsync(minutes: 41);
        await runner.Page.Context.RouteAsync("**/log/send", static route => route.AbortAsync());
        await runner.SaveTheTimedRunAsync();
        await runner.ShouldSayAsync("Not sent yet");

        // Half of it arrives, and then the connection is gone.
        await SendHalfAsync(runner, await runner.Page.EvaluateAsync<string>(Waiting));
        // All of it arrives, and the answer does not.
        await runner.Page.Context.UnrouteAllAsync();
        await runner.LoseTheAnswerAsync("**/log/send", () => runner.PressAsync("Send it now"));
        await runner.PressAsync("Send it now");
        await runner.ShouldBeAtAsync("/today");
        await runner.ShouldKeepNothingOfItAsync();

        Assert.Equal(TimeSpan.FromMinutes(3), Assert.Single(await site.FactsOfAsync<RunLogged>(runner.Email!)).Running);
    }

    private static async Task SendHalfAsync(Visit runner, string body)
    {
        var address = new Uri(runner.Page.Url);
        var cookies = string.Join("; ", (await runner.Page.Context.CookiesAsync()).Select(static cookie => $"{cookie.Name}={cookie.Value}"));
        using TcpClient connection = new(address.Host, address.Port);
        await using var wire = connection.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /log/send HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: {address.GetLeftPart(UriPartial.Authority)}\r\nSec-Fetch-Site: same-origin\r\nCookie: {cookies}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body[..(body.Length / 2)]}"));
        await wire.FlushAsync();
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Web.Tests.Features.Exports;

public sealed partial class ImportTests(StoryApp app) : IClassFixture<StoryApp>
{
    /// <summary>A walk of five minutes, then running at 150 m/min for the given seconds, then a walk of five minutes; one point a ten seconds.</summary>
    private static string Gpx(string start, int runningSeconds)
    {
        var begun = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        var text = new StringBuilder("""<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>""");
        var metres = 0.0;
        for (var second = 0; second <= 600 + runningSeconds; second += 10)
        {
            text.Append(CultureInfo.InvariantCulture, $"""<trkpt lat="{51 + (metres / 111_195):0.0000000}" lon="0"><time>{begun.AddSeconds(second):yyyy-MM-dd'T'HH:mm:ss'Z'}</time></trkpt>""");
            metres += second >= 300 && second < 300 + runningSeconds ? 25 : 15;
        }
        return text.Append("</trkseg></trk></gpx>").ToString();
    }

    private static async Task<string> SendAsync(RunnerAtBrowser runner, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent("files"), "_handler" } };
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var answer = await runner.Visitor.Browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task A_run_from_a_watch_stands_beside_the_planned_one_and_fills_in_everything_but_how_it_felt()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        var planned = (await runner.StoredAsync()).Plan.Days[0].Run!.Session;
        var page = await SendAsync(runner, ("morning.gpx", Gpx("2026-11-18T08:00:00Z", (int)planned.Running.TotalSeconds)));
        Assert.Contains("Taken over.", page, StringComparison.Ordinal);
        Assert.Contains("Planned:", page, StringComparison.Ordinal);
        var log = await runner.OpenAsync(LogLink().Match(page).Value, "log");
        Assert.Equal("08:00", log.Typed["Form.Start.Time"]);
        Assert.Equal(HttpStatusCode.OK, (await log.SendAsync(("Form.Done", "planned"), ("Form.Effort", "3"))).Status);
        Assert.DoesNotContain((await runner.StoredAsync()).History.Facts, static fact => fact is RunLogged);
        Assert.Equal(HttpStatusCode.Found, (await log.SendAsync(("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "3"))).Status);
        var stored = Assert.Single((await runner.StoredAsync()).History.Facts.OfType<RunLogged>());
        Assert.Equal(planned.Runs, stored.Planned!.Runs);
        Assert.InRange(stored.MeasuredRunning!.Value.Metres / (decimal)stored.Running.TotalMinutes, 140, 160);
    }

    [Fact]
    public async Task The_distance_goes_into_a_log_that_is_there_and_nothing_else_of_it_changes()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        await runner.LogAsync();
        var before = Assert.Single((await runner.StoredAsync()).History.Facts.OfType<RunLogged>());
        var page = await SendAsync(runner, ("run.gpx", Gpx("2026-11-18T08:00:00Z", (int)before.Running.TotalSeconds)));
        var id = DistanceButton().Match(page).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Found, (await runner.Visitor.PostAsync("/import", "runs", ("Distance", id))).Status);
        var after = (await runner.StoredAsync()).History.Facts.OfType<RunLogged>().Last();
        Assert.Equivalent(before with { Sequence = after.Sequence, RecordedOn = after.RecordedOn, Supersedes = before.Sequence, MeasuredRunning = after.MeasuredRunning }, after, strict: true);
        Assert.InRange(after.MeasuredRunning!.Value.Metres / (decimal)after.Running.TotalMinutes, 140, 160);
        Assert.DoesNotContain("to the log", (await runner.GetAsync("/import")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_run_again_is_not_taken_over_twice_whatever_the_file_is_called()
    {
        using var runner = await app.BeginAsync();
        var file = Gpx("2026-11-15T08:00:00Z", 600);
        await SendAsync(runner, ("a.gpx", file));
        Assert.Contains("There already. Nothing was doubled.", await SendAsync(runner, ("b.gpx", file)), StringComparison.Ordinal);
        Assert.Single(Regex.Matches((await runner.GetAsync("/import")).Html, "<article"));
    }

    [Fact]
    public async Task Of_several_files_each_tells_its_own_mistake_and_the_others_are_taken_over()
    {
        using var runner = await app.BeginAsync();
        var whole = Gpx("2026-11-14T08:00:00Z", 600);
        var page = await SendAsync(runner, ("good.gpx", whole), ("<b>cut.gpx", whole[..^40]), ("photo.jpg", "not a run"));
        Assert.Contains("Taken over.", page, StringComparison.Ordinal);
        Assert.Contains("it is cut off or damaged.", page, StringComparison.Ordinal);
        Assert.Contains("Expected a FIT, GPX or TCX file", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>cut", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches((await runner.GetAsync("/import")).Html, "<article"));
    }

    [Fact]
    public async Task A_file_of_two_megabytes_is_taken_and_one_of_thirty_is_refused_in_words()
    {
        using var runner = await app.BeginAsync();
        Assert.Contains("Taken over.", await SendAsync(runner, ("large.gpx", Gpx("2026-11-13T08:00:00Z", 600) + new string(' ', 2_000_000))), StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new StringContent("files"), "_handler" }, { new ByteArrayContent(new byte[27_000_000]), "Files", "x.gpx" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var answer = await runner.Visitor.Browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task What_a_watch_said_can_be_thrown_away_by_its_owner_only()
    {
        using var runner = await app.BeginAsync();
        using var stranger = await app.BeginAsync();
        var page = await SendAsync(runner, ("run.gpx", Gpx("2026-11-12T08:00:00Z", 600)));
        var id = Regex.Match(page, "name=\"Removed\" value=\"([^\"]+)\"").Groups[1].Value;
        await stranger.Visitor.PostAsync("/import", "runs", ("Removed", id));
        Assert.DoesNotContain("08:00", (await stranger.OpenAsync($"/log?activity={id}", "log")).Typed.Values);
        Assert.Single(Regex.Matches((await runner.GetAsync("/import")).Html, "<article"));
        await runner.Visitor.PostAsync("/import", "runs", ("Removed", id));
        Assert.DoesNotContain("<article", (await runner.GetAsync("/import")).Html, StringComparison.Ordinal);
    }

    [GeneratedRegex("/log\\?activity=[0-9a-f-]+")]
    private static partial Regex LogLink();

    [GeneratedRegex("name=\"Distance\" value=\"([^\"]+)\"")]
    private static partial Regex DistanceButton();
}

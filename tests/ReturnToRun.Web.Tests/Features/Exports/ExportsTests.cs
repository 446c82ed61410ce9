using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReturnToRun.Web.Tests.Features.Exports;

public sealed partial class ExportsTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string Sharp = "No running";

    private static async Task<string> AddressAsync(RunnerAtBrowser runner)
    {
        var made = await runner.SendAsync("/exports", "feed");
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return new Uri(Secret().Match(made.Html).Value).PathAndQuery;
    }

    [Fact]
    public async Task A_calendar_is_read_without_signing_in_by_who_holds_its_address()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        var address = await AddressAsync(runner);
        using var program = app.App.Visitor();
        var feed = await program.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, feed.Status);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", feed.Html, StringComparison.Ordinal);
        Assert.Contains("TZID:Europe/London\r\n", feed.Html, StringComparison.Ordinal);
        // The clock stands at nine on Wednesday 18 November; runs are reckoned with at six.
        Assert.Contains("DTSTART;TZID=Europe/London:20261118T180000\r\n", feed.Html, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Morning question\r\n", feed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_shown_once_and_a_new_one_ends_it()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        var first = await AddressAsync(runner);
        Assert.DoesNotContain("/calendar/", (await runner.GetAsync("/exports")).Html, StringComparison.Ordinal);
        var second = await AddressAsync(runner);
        using var program = app.App.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(second)).Status);
        Assert.Equal(HttpStatusCode.Found, (await runner.SendAsync("/exports", "feed-off")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/calendar/x.ics")).Status);
    }

    [Fact]
    public async Task Nothing_about_health_is_in_a_calendar_and_a_plan_that_pauses_takes_its_runs_back()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        var before = (await runner.GetAsync("/exports/calendar.ics")).Html;
        Assert.Equal(HttpStatusCode.Found, (await runner.SendAsync("/something-changed", "something-changed", ("Form.Yes", "U1"))).Status);
        Assert.NotNull((await runner.StoredAsync()).Plan.Restraint);
        var after = (await runner.GetAsync("/exports/calendar.ics")).Html;
        Assert.Equal(Regex.Count(before, "BEGIN:VEVENT"), Regex.Count(after, "STATUS:CANCELLED"));
        Assert.Equal(Uids(before), Uids(after));
        Assert.DoesNotContain("SEQUENCE:0", after, StringComparison.Ordinal);
        foreach (var word in (string[])["pain", "pause", "lock", "injur", "back", "symptom", "level", "clearance", Sharp])
            Assert.DoesNotContain(word, before + after, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_released_session_goes_to_a_watch_and_a_paused_plan_has_none()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        using var fit = await runner.Visitor.Browser.GetAsync("/exports/session.fit");
        Assert.Equal("run-2026-11-18.fit", fit.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(".FIT"u8.ToArray(), (await fit.Content.ReadAsByteArrayAsync())[8..12]);
        Assert.Equal("no-store", fit.Headers.CacheControl!.ToString());
        Assert.Contains("<sportType>run</sportType>", (await runner.GetAsync("/exports/session.zwo")).Html, StringComparison.Ordinal);
        await runner.SendAsync("/something-changed", "something-changed", ("Form.Yes", "U1"));
        Assert.Equal(HttpStatusCode.NotFound, (await runner.GetAsync("/exports/session.fit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await runner.GetAsync("/exports/session.zwo")).Status);
        Assert.Contains("There is no session to send", (await runner.GetAsync("/exports")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_session_leaves_while_an_answer_is_owed_or_the_run_is_provisional()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        await runner.LogAsync();
        runner.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.NotFound, (await runner.GetAsync("/exports/session.fit")).Status);
        Assert.Contains("An answer is missing first", (await runner.GetAsync("/exports")).Words, StringComparison.Ordinal);
        runner.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.NotFound, (await runner.GetAsync("/exports/session.fit")).Status);
    }

    [Fact]
    public async Task Everything_is_one_ZIP_of_files_that_the_dictionary_names()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        await runner.SendAsync("/log", "log", ("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "3"), ("Form.Note", "=1+1, \"well\""));
        using var zip = new ZipArchive(await runner.Visitor.Browser.GetStreamAsync("/exports/everything.zip"));
        Assert.Equal(["READ-ME.txt", "account.json", "data-dictionary.csv", "decisions.json", "diary.json", "from-a-watch.csv", "low-impact.csv", "measures.csv", "messages.json", "mornings.csv", "plans.json", "questions-shown.json", "routine.csv", "running-form.csv", "runs.csv", "sides.csv"], zip.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal));
        var dictionary = Text(zip, "data-dictionary.csv");
        foreach (var name in zip.Entries.Select(static entry => entry.FullName).Where(static name => name is not ("READ-ME.txt" or "data-dictionary.csv"))) Assert.Contains(name, dictionary, StringComparison.Ordinal);
        var stored = await runner.StoredAsync();
        using var diary = JsonDocument.Parse(Text(zip, "diary.json"));
        Assert.Equal(stored.History.Facts.Length, diary.RootElement.GetArrayLength());
        Assert.Contains("\"'=1+1, \"\"well\"\"\"", Text(zip, "runs.csv"), StringComparison.Ordinal);
        using var account = JsonDocument.Parse(Text(zip, "account.json"));
        Assert.Equal("Robin", account.RootElement.GetProperty("name").GetString());
        Assert.DoesNotContain("assword\": \"", Text(zip, "account.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hand_out_holds_the_plan_the_exercises_and_what_to_do_when_it_hurts()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        var page = await runner.GetAsync("/exports/print");
        Assert.Contains("Wed 18 Nov", page.Words, StringComparison.Ordinal);
        Assert.Contains("When it hurts", page.Words, StringComparison.Ordinal);
        Assert.Contains(", pain above 2 of 10", page.Words, StringComparison.Ordinal);
        Assert.Contains("At once, call 999", page.Words, StringComparison.Ordinal);
        Assert.Contains("<svg", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_therapist_prints_the_same_hand_out_as_the_runner_does_and_an_admin_does_not()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        using var therapist = await app.App.VisitorAsync(ReturnToRun.Web.Features.Demo.DemoPeople.Therapist);
        var desk = await Messages.MessagesTests.LetInAsync(runner, therapist);
        Assert.Contains($"href=\"{desk}/handout\"", (await therapist.GetAsync(desk)).Html, StringComparison.Ordinal);

        var sheet = (await therapist.GetAsync($"{desk}/handout")).Words;
        Assert.Equal((await runner.GetAsync("/exports/print")).Words, sheet);
        Assert.Contains("At once, call 999", sheet, StringComparison.Ordinal);

        using var stranger = await app.App.VisitorAsync(ReturnToRun.Web.Features.Demo.DemoPeople.Admin);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync($"{desk}/handout")).Status);
    }

    [Theory]
    [InlineData("/exports")]
    [InlineData("/exports/calendar.ics")]
    [InlineData("/exports/session.fit")]
    [InlineData("/exports/everything.zip")]
    [InlineData("/exports/print")]
    public async Task Nobody_else_gets_anything(string path)
    {
        using var stranger = app.App.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await stranger.GetAsync(path)).Status);
        using var therapist = await app.App.VisitorAsync(ReturnToRun.Web.Features.Demo.DemoPeople.Therapist);
        Assert.NotEqual(HttpStatusCode.OK, (await therapist.GetAsync(path)).Status);
    }

    private static string[] Uids(string calendar) => [.. Regex.Matches(calendar, "UID:(.*)\r\n").Select(static match => match.Groups[1].Value)];

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("http://localhost/calendar/[A-Za-z0-9_-]+\\.ics")]
    private static partial Regex Secret();
}

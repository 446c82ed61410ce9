using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReturnToRun.Formats.Protocols;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Protocols;

public sealed partial class ProtocolsPageTests : IDisposable
{
    private readonly TestApp _app = new();

    [Fact]
    public async Task An_admin_uploads_checks_publishes_archives_and_takes_a_file_along()
    {
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);
        var added = await SendAsync(admin, "add", ("ours.json", File("ours", 5)), ("second.json", File("second", 5)));
        Assert.Contains("Added. Nobody is given it until it is published", added.Words, StringComparison.Ordinal);
        Assert.Contains("ours.json : The clinic’s own ours, 2 levels, ", added.Words, StringComparison.Ordinal);
        var address = Address().Match(added.Html).Value;

        var page = await admin.GetAsync(address);
        Assert.Contains("not published · version 1", page.Words, StringComparison.Ordinal);
        Assert.Contains("The longest interval is 5 min; after the level before, 2 min is the limit.", page.Words, StringComparison.Ordinal);
        var published = await admin.PostAsync(address, "protocol", ("Act", "publish"));
        Assert.Equal($"{address}?done=published", published.Location);
        Assert.Contains("published · version 1", (await admin.GetAsync(published.Location!)).Words, StringComparison.Ordinal);

        using var file = await admin.Browser.GetAsync($"{address}/file");
        Assert.Equal(File("ours", 5), await file.Content.ReadAsStringAsync());
        Assert.Equal("ours-1.json", file.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal($"{address}?done=archived", (await admin.PostAsync(address, "protocol", ("Act", "archive"))).Location);
        Assert.Contains("archived", (await admin.GetAsync("/protocols")).Words, StringComparison.Ordinal);
        var audit = (await admin.GetAsync("/audit")).Words;
        foreach (var what in (string[])["Protocol uploaded", "Protocol published", "Protocol archived"]) Assert.Contains(what, audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_is_the_next_version_beside_the_one_that_is_published()
    {
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);
        var first = Address().Match((await SendAsync(admin, "add", ("ours.json", File("ours", 5)))).Html).Value;
        await admin.PostAsync(first, "protocol", ("Act", "publish"));

        Assert.Contains("There already: nothing has changed", (await SendAsync(admin, "add", ("ours.json", File("ours", 5)))).Words, StringComparison.Ordinal);
        var second = Address().Match((await SendAsync(admin, "add", ("ours.json", File("ours", 4)))).Html).Value;

        Assert.NotEqual(first, second);
        var page = (await admin.GetAsync(second)).Words;
        Assert.Contains("not published · version 2", page, StringComparison.Ordinal);
        Assert.Matches($"2 \\(this one\\) not published Uploaded on .* by {DemoPeople.Admin.Name}. 1 published", page);
    }

    [Fact]
    public async Task Of_files_of_which_one_has_a_mistake_none_is_stored_and_each_mistake_has_its_place()
    {
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);

        var sent = (await SendAsync(admin, "add", ("good.json", File("good", 5)), ("bad.json", File("bad", 5).Replace("5 min", "5 mins", StringComparison.Ordinal)), ("not.json", "<xml>"), ("same.json", File("good", 6)))).Words;

        Assert.Contains("Nothing was stored", sent, StringComparison.Ordinal);
        Assert.Contains("bad.json levels[1].session[0].run : unknown unit in \"5 mins\". Did you mean \"min\"?", sent, StringComparison.Ordinal);
        Assert.Contains("not.json line 1, byte 1 : expected JSON", sent, StringComparison.Ordinal);
        Assert.Contains("same.json id : expected an id of its own, found that of good.json.", sent, StringComparison.Ordinal);
        Assert.Contains("Your clinic has none of its own yet", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_stores_nothing_and_an_id_of_the_program_s_own_is_refused()
    {
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);
        Assert.Contains("No mistakes", (await SendAsync(admin, "check", ("ours.json", File("ours", 5)))).Words, StringComparison.Ordinal);
        Assert.Contains("“oxford-2024” is the id of a protocol that comes with Return to Run.", (await SendAsync(admin, "add", ("x.json", File("oxford-2024", 5)))).Words, StringComparison.Ordinal);
        Assert.Contains("Choose a file first.", (await SendAsync(admin, "add")).Words, StringComparison.Ordinal);
        Assert.Contains("Your clinic has none of its own yet", (await admin.GetAsync("/protocols")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_therapist_reads_what_is_published_and_changes_nothing()
    {
        using var admin = await _app.VisitorAsync(DemoPeople.Admin);
        var published = Address().Match((await SendAsync(admin, "add", ("ours.json", File("ours", 5)))).Html).Value;
        await admin.PostAsync(published, "protocol", ("Act", "publish"));
        var draft = Address().Match((await SendAsync(admin, "add", ("draft.json", File("draft", 5)))).Html).Value;
        using var therapist = await _app.VisitorAsync(DemoPeople.Therapist);

        var page = await therapist.GetAsync(published);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Archive", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Add protocols", (await therapist.GetAsync("/protocols")).Words, StringComparison.Ordinal);
        await therapist.PostAsync(published, "protocol", ("Act", "archive"));
        Assert.DoesNotContain("Added.", (await SendAsync(therapist, "add", ("mine.json", File("mine", 5)))).Words, StringComparison.Ordinal);
        Assert.Contains("published", (await admin.GetAsync(published)).Words, StringComparison.Ordinal);
        foreach (var hidden in (string[])[draft, $"{draft}/file", "/protocols/nobody", $"/protocols/{Guid.Empty}"])
            Assert.Equal(HttpStatusCode.NotFound, (await therapist.GetAsync(hidden)).Status);
        Assert.Contains("Nothing to compare", (await therapist.GetAsync($"/protocols/compare?p={draft.Split('/')[^1]}")).Words, StringComparison.Ordinal);

        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        Assert.Equal(HttpStatusCode.NotFound, (await runner.GetAsync(published)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await runner.GetAsync($"{published}/file")).Status);
    }

    [Fact]
    public async Task Several_are_compared_week_by_week_with_flags_in_words_and_the_figures_in_tables()
    {
        using var therapist = await _app.VisitorAsync(DemoPeople.Therapist);

        var page = await therapist.GetAsync("/protocols/compare?p=oxford-2024&p=couch-to-5k&p=nobody&p=oxford-2024");

        Assert.Contains("a step beyond a limit", page.Words, StringComparison.Ordinal);
        Assert.Contains("beyond I", page.Words, StringComparison.Ordinal);
        foreach (var title in (string[])["Running in a session", "Length of a session", "Distance of a session", "Running in a week"]) Assert.Contains(title, page.Words, StringComparison.Ordinal);
        Assert.Contains(ProtocolLibrary.Find("oxford-2024")!.Title, page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await therapist.GetAsync("/protocols/compare?p=gentle&p=standard&p=oxford-2024&p=couch-to-5k&p=army-fm-7-22")).Status);
    }

    [Fact]
    public async Task Each_protocol_of_the_program_has_a_page_and_a_file_that_reads_back()
    {
        using var therapist = await _app.VisitorAsync(DemoPeople.Therapist);
        foreach (var own in ProtocolLibrary.All)
        {
            Assert.Contains(own.Title, (await therapist.GetAsync($"/protocols/{own.Id}")).Words, StringComparison.Ordinal);
            Assert.Equal(Encoding.UTF8.GetString(ProtocolWriter.Write(own)), (await therapist.GetAsync($"/protocols/{own.Id}/file")).Html);
        }
    }

    public void Dispose() => _app.Dispose();

    private static string File(string id, int minutes) => $$"""
        { "format": "return-to-run/protocol/1", "id": {{JsonSerializer.Serialize(id)}}, "title": "The clinic’s own {{id}}", "source": { "citation": "Made up." },
          "levels": [ { "label": "A", "session": [ { "run": "1 min" } ] }, { "label": "B", "session": [ { "run": "{{minutes}} min" } ], "restDays": 1, "advance": { "weeks": 1 } } ] }
        """;

    private static async Task<Visitor.Answer> SendAsync(Visitor visitor, string act, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent("protocols"), "_handler" }, { new StringContent(act), "Act" } };
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "Files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/protocols") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var answer = await visitor.Browser.SendAsync(request);
        return new(answer.StatusCode, null, await answer.Content.ReadAsStringAsync(), []);
    }

    [GeneratedRegex("/protocols/[0-9a-f-]{36}(?=\">Look at it)")]
    private static partial Regex Address();
}

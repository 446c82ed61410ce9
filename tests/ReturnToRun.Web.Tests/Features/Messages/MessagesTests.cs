using System.Net;
using System.Text.RegularExpressions;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Messages;

public sealed partial class MessagesTests(StoryApp app) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task A_runner_and_a_therapist_write_to_each_other_and_each_is_told_what_is_new()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await LetInAsync(runner, therapist);

        Assert.Equal("/messages?sent", (await runner.SendAsync("/messages", "message", ("Form.Text", "It pulls\r\nafter <b>stairs</b>."))).Location);
        var card = await therapist.GetAsync(desk);
        Assert.Contains("1 new", card.Words, StringComparison.Ordinal);
        Assert.Contains("It pulls\nafter <b>stairs</b>.", card.Words, StringComparison.Ordinal);

        Assert.Equal($"{desk}?done=sent", (await therapist.PostAsync(desk, "message", ("Form.Text", "Take them slowly."))).Location);
        Assert.DoesNotContain("1 new", (await therapist.GetAsync(desk)).Words, StringComparison.Ordinal);
        Assert.Contains("1 new", (await runner.GetAsync("/progress")).Words, StringComparison.Ordinal);
        Assert.Contains("A message for you", (await MidwayAsync(runner)).Words, StringComparison.Ordinal);

        var page = await runner.GetAsync("/messages");
        Assert.Contains("Take them slowly.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Read by Thea Demo", page.Words, StringComparison.Ordinal);
        Assert.Contains("So far, one new", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("A message for you", (await runner.GetAsync("/today")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_who_reads_that_it_is_not_read_at_once_and_which_number_to_call_and_is_not_kept()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        await LetInAsync(runner, therapist);
        using var answer = await runner.Visitor.Browser.GetAsync("/messages");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("Thea Demo reads this, all of it", html, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:999\"", html, StringComparison.Ordinal);
        Assert.Contains("maxlength=\"2000\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_2001_characters_is_refused_in_words_kept_in_the_field_and_not_sent()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await LetInAsync(runner, therapist);
        var text = new string('x', 2001);
        var refused = await runner.SendAsync("/messages", "message", ("Form.Text", text));
        Assert.Contains("It has 2001 characters; 2000 are the most", refused.Words, StringComparison.Ordinal);
        Assert.Contains(text, refused.Html, StringComparison.Ordinal);
        Assert.Contains("Write something first", (await runner.SendAsync("/messages", "message", ("Form.Text", " \r\n"))).Words, StringComparison.Ordinal);
        Assert.Contains("It has 2001 characters", (await therapist.PostAsync(desk, "message", ("Form.Text", text))).Words, StringComparison.Ordinal);
        Assert.Contains("No messages yet", (await therapist.GetAsync(desk)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_sent_twice_from_one_page_is_there_once()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        await LetInAsync(runner, therapist);
        var form = await runner.OpenAsync("/messages", "message");
        foreach (var _ in (int[])[1, 2]) Assert.Equal("/messages?sent", (await form.SendAsync(("Form.Text", "Only once, please."))).Location);
        Assert.Single(Regex.Matches((await runner.GetAsync("/messages")).Html, "Only once, please."));
    }

    [Fact]
    public async Task After_a_consent_is_withdrawn_the_therapist_reads_and_writes_nothing_and_the_runner_is_told_that_nobody_would_read()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await LetInAsync(runner, therapist);
        var form = await runner.OpenAsync("/messages", "message");
        var thea = Regex.Match((await runner.GetAsync("/settings/people")).Html, "name=\"Therapist\" value=\"([0-9a-f-]{36})\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Found, (await runner.Visitor.PostAsync("/settings/people", "withdraw", ("Therapist", thea))).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await therapist.GetAsync(desk)).Status);
        foreach (var name in (string[])["message", "note", "read"]) Assert.Equal(HttpStatusCode.NotFound, (await therapist.PostAsync(desk, name, ("Form.Text", "Hello?"), ("Note.Text", "Gone."), ("UpTo", "1"))).Status);
        Assert.Contains("Nobody would read it", (await form.SendAsync(("Form.Text", "Anybody?"))).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello?", (await runner.GetAsync("/messages")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_kept_corrected_and_never_shown_to_the_runner()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await LetInAsync(runner, therapist);
        Assert.Equal($"{desk}?done=noted", (await therapist.PostAsync(desk, "note", ("Note.Text", "Fears bending"))).Location);
        var link = Regex.Match((await therapist.GetAsync(desk)).Html, "\\?note=([0-9a-f-]{36})").Groups[1].Value;
        var editing = await therapist.GetAsync($"{desk}?note={link}");
        Assert.Matches($"name=\"Note.Supersedes\" value=\"{link}\"", editing.Html);

        Assert.Equal($"{desk}?done=noted", (await therapist.PostAsync(desk, "note", ("Note.Text", "Fears lifting"), ("Note.Supersedes", link))).Location);
        Assert.Contains("Somebody corrected this note", (await therapist.PostAsync(desk, "note", ("Note.Text", "Fears both"), ("Note.Supersedes", link))).Words, StringComparison.Ordinal);
        var words = (await therapist.GetAsync(desk)).Words;
        Assert.Contains("Fears lifting", words, StringComparison.Ordinal);
        Assert.Contains("Corrected; what it said before", words, StringComparison.Ordinal);
        foreach (var path in (string[])["/messages", "/today", "/progress", "/settings/people"]) Assert.DoesNotContain("Fears", (await runner.GetAsync(path)).Words, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(await runner.Visitor.Browser.GetStreamAsync("/exports/everything.zip"));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("Fears", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_that_was_written_is_in_the_audit()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await LetInAsync(runner, therapist);
        await therapist.PostAsync(desk, "message", ("Form.Text", "Numbness again?"));
        await therapist.PostAsync(desk, "note", ("Note.Text", "Numbness again."));
        using var admin = await app.App.VisitorAsync(DemoPeople.Admin);
        var audit = await admin.GetAsync("/audit");
        Assert.Contains("Wrote a message", audit.Words, StringComparison.Ordinal);
        Assert.Contains("Wrote a private note", audit.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Numbness", audit.Words, StringComparison.Ordinal);
    }

    internal static async Task<string> LetInAsync(RunnerAtBrowser runner, Visitor therapist)
    {
        var code = Code().Match((await runner.Visitor.PostAsync("/settings/people", "invite")).Html).Groups[1].Value;
        return (await therapist.PostAsync($"/invite/{code}", "accept")).Location!;
    }

    // Today tells of it once there is a day to show.
    private static async Task<Visitor.Answer> MidwayAsync(RunnerAtBrowser runner)
    {
        await runner.BecomeReadyAsync();
        return await runner.GetAsync("/today");
    }

    [GeneratedRegex("href=\"/invite/([0-9A-Z]{10})\"")]
    private static partial Regex Code();
}

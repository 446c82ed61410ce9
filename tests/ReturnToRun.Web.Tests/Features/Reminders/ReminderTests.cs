using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Features.Reminders;

namespace ReturnToRun.Web.Tests.Features.Reminders;

public sealed class ReminderTests : IAsyncDisposable
{
    private readonly FakeSmtp _server = new();
    private readonly StoryApp _story;

    public ReminderTests() => _story = new(new Dictionary<string, string>
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = _server.Port.ToString(CultureInfo.InvariantCulture),
        ["Smtp:Tls"] = "false",
        ["Smtp:From"] = "return-to-run@example.org",
        ["PublicUrl"] = "http://localhost",
    });

    private async Task<int> RoundAsync(string utc)
    {
        _story.Clock.Set(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture));
        await using var scope = _story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderRound>().SendAsync(TestContext.Current.CancellationToken);
    }

    private async Task<RunnerAtBrowser> AskingAsync()
    {
        var runner = await _story.BeginAsync();
        await runner.BecomeReadyAsync();
        Assert.Equal(HttpStatusCode.Found, (await runner.SendAsync("/settings", "reminders", ("Mails.Morning", "true"), ("Mails.Session", "true"))).Status);
        return runner;
    }

    // Long lines and letters beyond ASCII come encoded.
    private static string Body(string mail)
    {
        var text = mail[(mail.IndexOf("\n\r\n", StringComparison.Ordinal) is var at && at >= 0 ? at : mail.IndexOf("\n\n", StringComparison.Ordinal))..];
        return mail.Contains("base64", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(text.Where(static sign => !char.IsWhiteSpace(sign))))) : text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_told_of_an_hour_before_the_usual_time_and_once()
    {
        using var runner = await AskingAsync();
        Assert.Equal(0, await RoundAsync("2026-11-18T16:55:00Z"));
        Assert.Equal(1, await RoundAsync("2026-11-18T17:00:00Z"));
        Assert.Equal(0, await RoundAsync("2026-11-18T17:05:00Z"));
        var mail = Assert.Single(_server.Mails);
        Assert.Contains("Subject: Today:", mail, StringComparison.Ordinal);
        Assert.Contains("http://localhost/today", Body(mail), StringComparison.Ordinal);
        foreach (var word in (string[])["pain", "injur", "back", "symptom", "level"]) Assert.DoesNotContain(word, Body(mail), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_morning_question_is_told_of_while_it_is_owed_and_not_at_night()
    {
        using var runner = await AskingAsync();
        await runner.LogAsync();
        Assert.Equal(0, await RoundAsync("2026-11-19T07:25:00Z"));
        Assert.Equal(1, await RoundAsync("2026-11-19T07:30:00Z"));
        Assert.Contains("http://localhost/morning", Body(Assert.Single(_server.Mails)), StringComparison.Ordinal);
        Assert.Equal(0, await RoundAsync("2026-11-20T05:00:00Z"));
        Assert.Equal(1, await RoundAsync("2026-11-20T09:00:00Z"));
        Assert.Equal(0, await RoundAsync("2026-11-21T14:00:00Z"));
    }

    [Fact]
    public async Task A_plan_that_stands_still_brings_only_the_advice_to_see_someone_once_a_week()
    {
        using var runner = await AskingAsync();
        await runner.SendAsync("/something-changed", "something-changed", ("Form.Yes", "U1"));
        Assert.Equal(0, await RoundAsync("2026-11-18T17:30:00Z"));
        Assert.Equal(1, await RoundAsync("2026-11-19T08:00:00Z"));
        Assert.Contains("please see someone", Body(Assert.Single(_server.Mails)), StringComparison.Ordinal);
        Assert.Equal(0, await RoundAsync("2026-11-25T08:00:00Z"));
        Assert.Equal(1, await RoundAsync("2026-11-26T08:00:00Z"));
    }

    [Fact]
    public async Task The_link_in_an_e_mail_ends_them_without_signing_in_after_a_question()
    {
        using var runner = await AskingAsync();
        await RoundAsync("2026-11-18T17:00:00Z");
        Assert.True(_server.Mails.TryDequeue(out var mail));
        var link = new Uri(Regex.Match(Body(mail), "http://localhost/reminders/stop/\\S+").Value).PathAndQuery;
        using var stranger = _story.App.Visitor();
        Assert.Contains("No more e-mails?", (await stranger.GetAsync(link)).Words, StringComparison.Ordinal);
        Assert.Contains("You get none from now on", (await stranger.PostAsync(link, "stop")).Words, StringComparison.Ordinal);
        Assert.Contains("You get none from now on", (await stranger.PostAsync("/reminders/stop/none-of-ours", "stop")).Words, StringComparison.Ordinal);
        await runner.LogAsync();
        Assert.Equal(0, await RoundAsync("2026-11-19T08:00:00Z"));
    }

    [Fact]
    public async Task A_message_is_told_of_once_by_day_and_without_a_word_of_it()
    {
        using var runner = await AskingAsync();
        using var therapist = await _story.App.VisitorAsync(Web.Features.Demo.DemoPeople.Therapist);
        var desk = await Messages.MessagesTests.LetInAsync(runner, therapist);
        Assert.Equal(HttpStatusCode.Found, (await runner.SendAsync("/settings", "reminders", ("Mails.Message", "true"))).Status);
        await therapist.PostAsync(desk, "message", ("Form.Text", "How is the back?"));
        Assert.Equal(0, await RoundAsync("2026-11-18T22:00:00Z"));
        Assert.Equal(1, await RoundAsync("2026-11-19T08:00:00Z"));
        var body = Body(Assert.Single(_server.Mails));
        Assert.Contains("http://localhost/messages", body, StringComparison.Ordinal);
        foreach (var word in (string[])["back", "Thea", "How"]) Assert.DoesNotContain(word, body, StringComparison.Ordinal);
        Assert.Equal(0, await RoundAsync("2026-11-20T08:00:00Z"));
    }

    [Fact]
    public async Task Both_can_be_switched_off_again()
    {
        using var runner = await AskingAsync();
        Assert.Equal(HttpStatusCode.Found, (await runner.SendAsync("/settings", "reminders")).Status);
        Assert.Equal(0, await RoundAsync("2026-11-18T17:00:00Z"));
    }

    public async ValueTask DisposeAsync()
    {
        _story.Dispose();
        await _server.DisposeAsync();
    }
}

using System.Net;

namespace ReturnToRun.Web.Tests.Features.Settings;

public sealed class SettingsTests(StoryApp app) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task The_week_and_the_hours_are_chosen_once_and_used_by_plan_and_calendar()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        Assert.Contains("Week of 16 November", (await runner.GetAsync("/plan")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await runner.SendAsync("/settings", "hours", ("Hours.WeekBegins", "Sunday"), ("Hours.MorningAt", "06:15"), ("Hours.RunAt", "12:00"))).Status);
        Assert.Contains("Week of 15 November", (await runner.GetAsync("/plan")).Words, StringComparison.Ordinal);
        var calendar = (await runner.GetAsync("/exports/calendar.ics")).Html;
        Assert.Contains("DTSTART;TZID=Europe/London:20261118T120000", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/London:20261119T061500", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_is_none_is_said_so_and_nothing_is_saved()
    {
        using var runner = await app.BeginAsync();
        var answer = await runner.SendAsync("/settings", "hours", ("Hours.WeekBegins", "Monday"), ("Hours.MorningAt", "25:00"), ("Hours.RunAt", "12:00"));
        Assert.Contains("Give a time, for example 07:30.", answer.Words, StringComparison.Ordinal);
        Assert.Equal("18:00", (await runner.OpenAsync("/settings", "hours")).Typed["Hours.RunAt"]);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_so() =>
        Assert.Contains("This server sends no e-mail", (await (await app.BeginAsync()).GetAsync("/settings")).Words, StringComparison.Ordinal);

    [Fact]
    public async Task An_account_is_deleted_at_once_after_its_password_and_not_without_it()
    {
        using var runner = await app.BeginAsync();
        await runner.BecomeReadyAsync();
        Assert.Contains("That is not your password", (await runner.SendAsync("/settings/delete", "delete", ("Password", "another one"))).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await runner.GetAsync("/today")).Status);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings/delete")
        {
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
            Content = new FormUrlEncodedContent([new("_handler", "delete"), new("Password", "a runner's password")]),
        };
        using var gone = await runner.Visitor.Browser.SendAsync(request);
        Assert.Contains("Everything about you is gone", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("\"cache\", \"storage\"", gone.Headers.GetValues("Clear-Site-Data").Single());
        Assert.StartsWith("/sign-in", (await runner.GetAsync("/today")).Location, StringComparison.Ordinal);
    }
}

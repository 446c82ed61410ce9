using System.Globalization;
using System.Net;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;

namespace ReturnToRun.Web.Tests.Features.Timer;

public sealed class TimerStories(StoryApp story) : IClassFixture<StoryApp>
{
    private static readonly (string, string)[] s_good = [("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "3")];

    [Fact]
    public async Task Without_a_clearance_there_is_nothing_to_time_and_the_page_says_what_comes_first()
    {
        using var runner = await story.BeginAsync();

        Assert.Contains("No running yet", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
        Assert.Empty(await SessionsAsync(runner));
    }

    [Fact]
    public async Task Before_the_question_is_answered_the_timer_asks_for_it_and_releases_nothing()
    {
        using var runner = await Ready(asked: false);

        var page = await runner.GetAsync("/timer");
        Assert.Contains("First one question", page.Words, StringComparison.Ordinal);
        Assert.Contains("href=\"/before-run\"", page.Html, StringComparison.Ordinal);
        Assert.All(await SessionsAsync(runner), session => Assert.False(session.GetProperty("released").GetBoolean()));
    }

    [Fact]
    public async Task A_good_answer_before_the_run_leads_to_the_timer_and_releases_the_session_of_today_alone()
    {
        using var runner = await Ready(asked: false);

        Assert.Equal("/timer", (await runner.SendAsync("/before-run", "before-run", ("Form.How", "well"))).Location);
        Assert.DoesNotContain("href=\"/before-run\"", (await runner.GetAsync("/timer")).Html, StringComparison.Ordinal);
        var sessions = await SessionsAsync(runner);
        Assert.True(sessions.Count > 1);
        Assert.Equal("2026-11-18", Assert.Single(sessions, session => session.GetProperty("released").GetBoolean()).GetProperty("day").GetString());
        Assert.Equal(40 * 60, sessions[0].GetProperty("segments").EnumerateArray().Sum(segment => segment.GetProperty("seconds").GetDecimal()));
    }

    [Fact]
    public async Task Pain_before_the_run_leaves_nothing_to_time()
    {
        using var runner = await Ready(asked: false);
        Assert.Equal("/today", (await runner.SendAsync("/before-run", "before-run", ("Form.How", "details"), ("Form.Pain.LowBack", "7"), ("Form.Limp", "false"))).Location);

        Assert.Contains("No run today", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await SessionsAsync(runner), session => session.GetProperty("released").GetBoolean());
    }

    [Fact]
    public async Task After_the_run_on_the_next_day_and_while_a_morning_is_owed_the_timer_refuses_with_the_reason()
    {
        using var runner = await Ready();
        await runner.LogAsync();
        Assert.Contains("You did it already", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
        runner.Clock.Advance(TimeSpan.FromDays(1));
        var owed = await runner.GetAsync("/timer");
        Assert.Contains("An answer is missing first", owed.Words, StringComparison.Ordinal);
        Assert.Contains("href=\"/morning\"", owed.Html, StringComparison.Ordinal);
        await runner.MorningAsync();
        Assert.Contains("No run today", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_48_hours_have_passed_the_timer_says_from_when_on()
    {
        using var runner = await Ready();
        runner.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal("/today", (await runner.SendAsync("/log", "log", [.. s_good, ("Form.Start.Time", "17:00")])).Location);
        foreach (var _ in (int[])[1, 2])
        {
            runner.Clock.Set(new(runner.Clock.Now.UtcDateTime.Date.AddDays(1).AddHours(9), TimeSpan.Zero));
            await runner.MorningAsync();
        }
        await runner.SendAsync("/before-run", "before-run", ("Form.How", "well"));

        Assert.Contains("From 17:00", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), (await SessionsAsync(runner))[0].GetProperty("from").GetInt64());
        runner.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Contains("Getting the session", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_weekly_questions_are_due_the_timer_sends_there()
    {
        using var runner = await Ready(asked: false);
        runner.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Contains("The safety questions first", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await SessionsAsync(runner), static session => session.GetProperty("released").GetBoolean());
    }

    [Fact]
    public async Task A_warning_sign_closes_the_timer()
    {
        using var runner = await Ready();
        var form = await runner.OpenAsync("/something-changed", "something-changed");
        await form.SendAsync(("Form.Yes", "E1"));
        Assert.Equal(PlanStage.Locked, (await runner.StoredAsync()).Plan.Stage);

        Assert.Contains("Your plan is locked", (await runner.GetAsync("/timer")).Words, StringComparison.Ordinal);
        using var document = JsonDocument.Parse((await runner.GetAsync("/timer/sessions")).Html);
        Assert.Equal((0, JsonValueKind.Null), (document.RootElement.GetProperty("sessions").GetArrayLength(), document.RootElement.GetProperty("routine").ValueKind));
    }

    [Fact]
    public async Task The_document_for_the_device_holds_segments_times_and_the_routine_of_today_and_nothing_else()
    {
        using var runner = await Ready();

        var answer = await runner.GetAsync("/timer/sessions");
        using var document = JsonDocument.Parse(answer.Html);
        Assert.Equal(["account", "now", "sessions", "routine"], document.RootElement.EnumerateObject().Select(static one => one.Name));
        var routine = document.RootElement.GetProperty("routine");
        Assert.Equal(["key", "account", "day", "until", "version", "steps", "exercises"], routine.EnumerateObject().Select(static one => one.Name));
        Assert.All(routine.GetProperty("exercises").EnumerateArray(), static exercise =>
        {
            Assert.Equal(["exercise", "name", "sided", "look"], exercise.EnumerateObject().Select(static one => one.Name));
            Assert.Contains("<svg", exercise.GetProperty("look").GetString(), StringComparison.Ordinal);
        });
        Assert.All(document.RootElement.GetProperty("sessions").EnumerateArray(), static session =>
            Assert.Equal(["day", "when", "words", "released", "from", "until", "version", "cue", "cadence", "segments"], session.EnumerateObject().Select(static one => one.Name)));
    }

    [Fact]
    public async Task A_run_sent_by_a_device_twice_is_one_log_with_the_second_it_began()
    {
        using var runner = await Ready();
        var (began, fields) = await TimedAsync(runner);

        Assert.Equal("saved", await SendAsync(runner, fields));
        Assert.Equal("saved", await SendAsync(runner, fields));
        var run = Assert.Single((await runner.StoredAsync()).History.Facts.OfType<RunLogged>());
        Assert.Equal(began, run.StartedAt.ToDateTimeOffset());
        Assert.Equal(run.Planned!.Runs, run.RunsDone);
    }

    [Fact]
    public async Task What_was_really_done_is_logged_interval_by_interval()
    {
        using var runner = await Ready();
        var (_, fields) = await TimedAsync(runner);
        (string, string)[] done = [("Form.Done", "each"), ("Form.Intervals[0].Run.Minutes", "1"), ("Form.Intervals[0].Run.Seconds", "0"), ("Form.Intervals[0].Between.Minutes", "2"),
            ("Form.Intervals[0].Between.Seconds", "0"), ("Form.Intervals[1].Run.Minutes", "0"), ("Form.Intervals[1].Run.Seconds", "42")];

        Assert.Equal("saved", await SendAsync(runner, [.. fields.Where(static field => field.Item1 != "Form.Done"), .. done]));
        var run = Assert.Single((await runner.StoredAsync()).History.Facts.OfType<RunLogged>());
        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(42)], run.RunsDone);
        Assert.Equal([TimeSpan.FromMinutes(2)], run.RecoveriesDone);
    }

    [Fact]
    public async Task What_was_said_before_the_run_is_in_its_log()
    {
        using var runner = await Ready(asked: false);
        await runner.SendAsync("/before-run", "before-run", ("Form.How", "details"), ("Form.Pain.LowBack", "1"), ("Form.Limp", "false"));
        var (_, fields) = await TimedAsync(runner);

        Assert.Equal("saved", await SendAsync(runner, fields));
        Assert.Equal(PainBySite.LowBack(Pain.Of(1)), Assert.Single((await runner.StoredAsync()).History.Facts.OfType<RunLogged>()).Before);
    }

    [Fact]
    public async Task A_session_logged_by_hand_meanwhile_is_told_and_may_be_replaced_by_what_was_timed()
    {
        using var runner = await Ready();
        var (_, fields) = await TimedAsync(runner);
        await runner.LogAsync(worst: 2);

        var answer = await PostAsync(runner, fields);
        Assert.Equal(("twin", HttpStatusCode.Conflict), (answer.State, answer.Status));
        Assert.Contains("logged already", answer.Words, StringComparison.Ordinal);
        Assert.Equal("saved", await SendAsync(runner, [.. fields, ("Form.Corrects", answer.Corrects!.Value.ToString(CultureInfo.InvariantCulture))]));
        Assert.Equal("saved", await SendAsync(runner, [.. fields, ("Form.Corrects", answer.Corrects!.Value.ToString(CultureInfo.InvariantCulture))]));
        var runs = (await runner.StoredAsync()).History.Facts.OfType<RunLogged>().ToList();
        Assert.Equal((2, runs[0].Sequence), (runs.Count, runs[1].Supersedes));
    }

    [Fact]
    public async Task A_run_that_waited_while_the_plan_was_locked_is_stored_against_the_plan_that_was_shown()
    {
        using var runner = await Ready();
        var (_, fields) = await TimedAsync(runner);
        var form = await runner.OpenAsync("/something-changed", "something-changed");
        await form.SendAsync(("Form.Yes", "E1"));

        var answer = await PostAsync(runner, fields);
        Assert.Equal("saved", answer.State);
        Assert.Contains("Your plan changed after you had started", answer.Words, StringComparison.Ordinal);
        Assert.Equal("1", Assert.Single((await runner.StoredAsync()).History.Facts.OfType<RunLogged>()).Planned!.Level);
    }

    [Fact]
    public async Task A_run_of_another_account_is_not_stored_under_this_one()
    {
        using var runner = await Ready();
        using var other = await Ready();
        var (_, fields) = await TimedAsync(runner);

        Assert.Equal("other", await SendAsync(other, fields));
        Assert.Empty((await other.StoredAsync()).History.Facts.OfType<RunLogged>());
        Assert.Equal("saved", await SendAsync(runner, fields));
    }

    [Fact]
    public async Task Signed_out_the_answer_is_401_and_signed_in_again_the_same_run_is_one_log()
    {
        using var runner = await Ready();
        var (_, fields) = await TimedAsync(runner);
        var signedOut = await runner.SendAsync("/sign-out", "sign-out");
        Assert.Equal("/sign-in?after=out", signedOut.Location);

        Assert.Equal(HttpStatusCode.Unauthorized, (await runner.Visitor.PostAsync(DiaryEndpoints.Send, "", fields)).Status);
        using var again = await runner.ElsewhereAsync();
        Assert.Equal("saved", await SendAsync(again, fields));
        Assert.Single((await again.StoredAsync()).History.Facts.OfType<RunLogged>());
    }

    [Fact]
    public async Task Nonsense_is_refused_in_words_and_stores_nothing()
    {
        using var runner = await Ready();
        var (_, fields) = await TimedAsync(runner);

        var answer = await PostAsync(runner, [.. fields.Where(static field => field.Item1 is not "Form.Effort" and not "StartedAt"), ("Form.Effort", "11"), ("StartedAt", "4102444800000")]);
        Assert.Equal(("refused", HttpStatusCode.UnprocessableEntity), (answer.State, answer.Status));
        Assert.Contains("That day has not come yet", answer.Words, StringComparison.Ordinal);
        Assert.Empty((await runner.StoredAsync()).History.Facts.OfType<RunLogged>());
    }

    private async Task<RunnerAtBrowser> Ready(bool asked = true)
    {
        var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        if (asked) Assert.Equal("/timer", (await runner.SendAsync("/before-run", "before-run", ("Form.How", "well"))).Location);
        return runner;
    }

    private static async Task<List<JsonElement>> SessionsAsync(RunnerAtBrowser runner)
    {
        using var document = JsonDocument.Parse((await runner.GetAsync("/timer/sessions")).Html);
        return [.. document.RootElement.GetProperty("sessions").EnumerateArray().Select(static session => session.Clone())];
    }

    /// <summary>A session timed on a device from now to its end, as the device sends it.</summary>
    private static async Task<(DateTimeOffset Began, (string, string)[] Fields)> TimedAsync(RunnerAtBrowser runner)
    {
        using var document = JsonDocument.Parse((await runner.GetAsync("/timer/sessions")).Html);
        var began = runner.Clock.Now.AddSeconds(7);
        runner.Clock.Advance(TimeSpan.FromMinutes(50));
        return (began,
        [
            ("Account", document.RootElement.GetProperty("account").GetString()!), ("StartedAt", began.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ("Form.Key", Guid.CreateVersion7(began).ToString()), ("Form.BasedOn", document.RootElement.GetProperty("sessions")[0].GetProperty("version").GetInt64().ToString(CultureInfo.InvariantCulture)), .. s_good,
        ]);
    }

    private static async Task<string> SendAsync(RunnerAtBrowser runner, (string, string)[] fields) => (await PostAsync(runner, fields)).State;

    private static async Task<(HttpStatusCode Status, string State, string? Words, long? Corrects)> PostAsync(RunnerAtBrowser runner, (string, string)[] fields)
    {
        var sent = await runner.Visitor.PostAsync(DiaryEndpoints.Send, "", fields);
        var answer = JsonSerializer.Deserialize<SentAnswer>(sent.Html, JsonSerializerOptions.Web)!;
        return (sent.Status, answer.State, answer.Words, answer.Corrects);
    }
}

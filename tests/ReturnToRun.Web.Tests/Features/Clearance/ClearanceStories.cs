using System.Net;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Tests.Features.Clearance;

public sealed class ClearanceStories(StoryApp story) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task A_new_runner_is_led_from_the_check_to_the_walk_test_and_to_a_plan()
    {
        using var runner = await story.BeginAsync();
        Assert.Contains("First, a safety check", (await runner.GetAsync("/clearance")).Words, StringComparison.Ordinal);

        Assert.Equal("/clearance/finish", await runner.AnswerCheckAsync());
        Assert.Equal("/clearance", (await runner.FinishCheckAsync("2026-11-12")).Location);
        var outcome = (await runner.GetAsync("/clearance")).Words;
        Assert.Contains("Build up first", outcome, StringComparison.Ordinal);
        Assert.Contains("Tell us about you", outcome, StringComparison.Ordinal);

        Assert.Equal("/clearance", (await runner.DescribeAsync()).Location);
        Assert.Contains("Do the walk test", (await runner.GetAsync("/clearance")).Words, StringComparison.Ordinal);
        Assert.Equal("/clearance", (await runner.SendAsync("/clearance/walk-test", "walk-test", ("Form.Completed", "true"), ("Form.Felt", "none"))).Location);
        Assert.Contains("how you feel the morning after", (await runner.GetAsync("/clearance")).Words, StringComparison.Ordinal);

        runner.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("It completes the test", (await runner.GetAsync("/morning")).Words, StringComparison.Ordinal);
        Assert.Equal("/today", (await runner.MorningAsync()).Location);
        Assert.Contains("You are ready to run", (await runner.GetAsync("/clearance")).Words, StringComparison.Ordinal);
        Assert.Equal(PlanStage.WalkRun, (await runner.StoredAsync()).Plan.Stage);
    }

    [Theory]
    [InlineData("E1"), InlineData("E5"), InlineData("E9")]
    public async Task An_emergency_answer_takes_over_at_once_and_is_kept_though_the_check_is_left(string item)
    {
        using var runner = await story.BeginAsync();
        Assert.Equal("/clearance", await runner.AnswerCheckAsync(item));

        var page = (await runner.GetAsync("/clearance")).Words;
        Assert.Contains("Get emergency help now", page, StringComparison.Ordinal);
        Assert.Contains("Call 999", page, StringComparison.Ordinal);
        Assert.Contains("112", page, StringComparison.Ordinal);
        Assert.Equal(PlanStage.Locked, (await runner.StoredAsync()).Plan.Stage);
    }

    [Fact]
    public async Task A_locked_runner_reaches_no_session_whatever_address_is_typed_and_still_their_answers()
    {
        using var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        var log = await runner.OpenAsync("/log", "log");
        await runner.SendAsync("/something-changed", "something-changed", ("Form.Yes", "E2"));

        foreach (var path in (string[])["/log", "/log?day=2026-11-18", "/morning", "/before-run", "/clearance/questions", "/clearance/finish", "/clearance/weekly", "/clearance/walk-test"])
            Assert.Equal((path, "/clearance"), (path, (await runner.GetAsync(path)).Location));
        Assert.Equal("/clearance", (await log.SendAsync(("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "2"))).Location);
        var stored = await runner.StoredAsync();
        Assert.DoesNotContain(stored.History.Facts, static fact => fact is RunLogged);
        Assert.All(stored.Plan.Days, static day => Assert.Null(day.Run));

        Assert.Contains("Bladder", WebUtility.HtmlDecode((await runner.GetAsync("/clearance/print")).Words), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await runner.GetAsync("/clearance/cleared-by")).Status);
        Assert.Equal(HttpStatusCode.OK, (await runner.GetAsync("/something-changed")).Status);
    }

    [Fact]
    public async Task No_later_answer_undoes_an_emergency()
    {
        using var runner = await story.BeginAsync();
        await runner.AnswerCheckAsync("E6");
        await runner.SendAsync("/something-changed", "something-changed", ("Form.None", "true"));
        await runner.SendAsync("/clearance/cleared-by", "cleared-by", ("Form.Name", "Ada"), ("Form.Role", "doctor"), ("Form.GivenOn", "2026-11-16"));
        Assert.Equal(PlanStage.Locked, (await runner.StoredAsync()).Plan.Stage);
    }

    [Fact]
    public async Task A_warning_sign_pauses_at_once_and_the_check_may_go_on()
    {
        using var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        for (var page = await runner.OpenAsync("/clearance/questions", "answer"); page.Hidden["Form.Step"] != "U3"; page = await runner.OpenAsync("/clearance/questions", "answer"))
            await page.SendAsync(("Form.Answer", page.Hidden["Form.Step"] == "U2" ? "true" : "false"));

        Assert.Equal(PlanStage.Paused, (await runner.StoredAsync()).Plan.Stage);
        Assert.Contains("Your plan is paused", (await runner.GetAsync("/clearance/questions")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_health_history_that_a_clinician_knows_of_is_no_alarm()
    {
        using var runner = await story.BeginAsync();
        await runner.AnswerCheckAsync("U7a", "C4a");
        await runner.FinishCheckAsync("2026-11-12", "U7", "C4");
        var stored = await runner.StoredAsync();
        Assert.Null(stored.Plan.Restraint);
        Assert.Equal(Outcome.Foundation, stored.Plan.Clearance.Outcome);
    }

    [Fact]
    public async Task A_health_history_that_nobody_knows_of_pauses()
    {
        using var runner = await story.BeginAsync();
        await runner.AnswerCheckAsync("U7a");
        await runner.FinishCheckAsync(null);
        Assert.Equal(Outcome.Urgent, (await runner.StoredAsync()).Plan.Clearance.Outcome);
        Assert.Contains("See a clinician today", (await runner.GetAsync("/clearance")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_goes_on_at_another_device_and_begins_anew_after_a_day()
    {
        using var runner = await story.BeginAsync();
        await (await runner.OpenAsync("/clearance/questions", "answer")).SendAsync(("Form.Answer", "false"));
        using var phone = await runner.ElsewhereAsync();
        Assert.Equal("E2", (await phone.OpenAsync("/clearance/questions", "answer")).Hidden["Form.Step"]);

        runner.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal("E1", (await phone.OpenAsync("/clearance/questions", "answer")).Hidden["Form.Step"]);
    }

    [Fact]
    public async Task An_answer_can_be_gone_back_to()
    {
        using var runner = await story.BeginAsync();
        for (var i = 0; i < 3; i++) await (await runner.OpenAsync("/clearance/questions", "answer")).SendAsync(("Form.Answer", "false"));
        var back = await runner.OpenAsync("/clearance/questions?n=2", "answer");
        Assert.Equal("E2", back.Hidden["Form.Step"]);
        Assert.Equal("/clearance/questions?n=3", (await back.SendAsync(("Form.Answer", "false"))).Location);
    }

    [Fact]
    public async Task The_last_screen_sent_twice_is_one_check()
    {
        using var runner = await story.BeginAsync();
        await runner.AnswerCheckAsync();
        var last = await runner.OpenAsync("/clearance/finish", "finish");
        Assert.Equal("/clearance", (await last.SendAsync(("Form.Given", "false"))).Location);
        Assert.Equal("/clearance", (await last.SendAsync(("Form.Given", "false"))).Location);
        Assert.Single((await runner.StoredAsync()).History.Facts.OfType<ClearanceChecked>());
    }

    [Fact]
    public async Task A_refused_clearance_keeps_what_was_typed()
    {
        using var runner = await story.BeginAsync();
        await runner.AnswerCheckAsync();
        var refused = await runner.SendAsync("/clearance/finish", "finish", ("Form.Given", "true"), ("Form.Name", "Dr <Ada>"), ("Form.Role", "doctor"), ("Form.GivenOn", "2027-01-01"));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("That day has not come yet", refused.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"Dr &lt;Ada&gt;\"", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain((await runner.StoredAsync()).History.Facts, static fact => fact is ClearanceGiven or ClearanceChecked);
    }

    [Fact]
    public async Task After_a_pause_a_clearance_from_before_it_does_not_help_and_a_new_one_with_a_full_check_does()
    {
        using var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        await runner.SendAsync("/something-changed", "something-changed", ("Form.Yes", "U1"));
        Assert.Contains("the whole check again", (await runner.GetAsync("/clearance")).Words, StringComparison.Ordinal);

        runner.Clock.Advance(TimeSpan.FromDays(2));
        await runner.AnswerCheckAsync();
        var early = await runner.FinishCheckAsync("2026-11-18");
        Assert.Contains("your plan was stopped", early.Words, StringComparison.Ordinal);
        Assert.Equal("/clearance", (await runner.FinishCheckAsync("2026-11-19")).Location);
        Assert.Null((await runner.StoredAsync()).Plan.Restraint);
    }

    [Fact]
    public async Task The_weekly_page_lists_the_warning_signs_once_and_takes_none_of_these()
    {
        using var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        runner.Clock.Advance(TimeSpan.FromDays(6));
        Assert.True((await runner.StoredAsync()).Plan.Clearance.NextWeeklyCheck <= new DateOnly(2026, 11, 24));
        Assert.Equal("/today", (await runner.SendAsync("/clearance/weekly", "weekly", ("Form.None", "true"))).Location);
        Assert.Equal(new(2026, 12, 1), (await runner.StoredAsync()).Plan.Clearance.NextWeeklyCheck);
    }

    [Theory]
    [InlineData("/clearance/questions", "answer", "Form.Answer", "perhaps")]
    [InlineData("/something-changed", "something-changed", "Form.Yes", "E99")]
    [InlineData("/clearance/weekly", "weekly", "Form.None", "maybe")]
    public async Task Nonsense_is_answered_in_words(string path, string form, string field, string value)
    {
        using var runner = await story.BeginAsync();
        var answer = await runner.SendAsync(path, form, (field, value));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Please look at this again", answer.Words, StringComparison.Ordinal);
        Assert.Empty((await runner.StoredAsync()).History.Facts);
    }

    [Fact]
    public async Task The_text_that_was_shown_is_kept_with_the_answers()
    {
        using var runner = await story.BeginAsync();
        await runner.AnswerCheckAsync();
        await runner.FinishCheckAsync(null);
        Assert.Contains("E1 Is there numbness", await runner.ShownTextAsync(), StringComparison.Ordinal);
    }
}

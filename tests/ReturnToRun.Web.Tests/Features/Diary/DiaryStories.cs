using System.Net;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Diary;

public sealed class DiaryStories(StoryApp story) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task Without_a_clearance_the_log_explains_and_leads_to_the_check()
    {
        using var runner = await story.BeginAsync();
        var page = await runner.GetAsync("/log");
        Assert.Contains("No run is planned for you now", page.Words, StringComparison.Ordinal);
        Assert.Contains("href=\"/clearance\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("All of it", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_day_is_logged_with_three_taps()
    {
        using var runner = await Ready();
        var page = await runner.GetAsync("/log");
        Assert.Contains("3 times 1 running and 1 walking", page.Words, StringComparison.Ordinal);
        Assert.Equal("/today", (await runner.LogAsync()).Location);
        var run = (await Runs(runner)).Single();
        Assert.Equal("1", run.Planned!.Level);
        Assert.Equal(TimeSpan.FromMinutes(3), run.Running);
        Assert.Equal(Pain.None, run.Worst.Worst);
    }

    [Fact]
    public async Task Six_of_ten_stops_and_a_second_time_pauses()
    {
        using var runner = await Ready();
        await runner.LogAsync(worst: 6);
        Assert.Equal(DecisionKind.Stop, (await runner.StoredAsync()).Plan.Decisions[^1].Kind);
        for (var days = 0; (await runner.StoredAsync()).Plan.Days[0].Run is not { Release: Release.Released }; days++)
        {
            Assert.True(days < 14);
            runner.Clock.Advance(TimeSpan.FromDays(1));
            await AnswerAllAsync(runner);
        }
        await runner.LogAsync(worst: 6);
        var plan = (await runner.StoredAsync()).Plan;
        Assert.Equal((PlanStage.Paused, "D3"), (plan.Stage, plan.Restraint!.Rule));
        Assert.Equal("/today", (await runner.GetAsync("/before-run")).Location);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_log()
    {
        using var runner = await Ready();
        var form = await runner.OpenAsync("/log", "log");
        Assert.Equal("/today", (await form.SendAsync(GoodDay)).Location);
        Assert.Equal("/today", (await form.SendAsync(GoodDay)).Location);
        Assert.Single(await Runs(runner));
    }

    [Fact]
    public async Task Two_tabs_make_one_log_and_the_second_is_told_and_may_correct()
    {
        using var runner = await Ready();
        var (first, second) = (await runner.OpenAsync("/log", "log"), await runner.OpenAsync("/log", "log"));
        await first.SendAsync(GoodDay);
        var told = await second.SendAsync(("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "7"), ("Form.Note", "hot day"));
        Assert.Contains("This run is logged already", told.Words, StringComparison.Ordinal);
        Assert.Contains("hot day", told.Words, StringComparison.Ordinal);
        Assert.Single(await Runs(runner));

        var again = new OpenForm(runner.Visitor, "/log", "log", told.Html);
        Assert.Equal("/today", (await again.SendAsync(("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "7"))).Location);
        var runs = await Runs(runner);
        Assert.Equal(runs[0].Sequence, runs[1].Supersedes);
    }

    [Fact]
    public async Task A_log_is_corrected_and_the_decision_is_made_again()
    {
        using var runner = await Ready();
        await runner.LogAsync();
        var first = (await Runs(runner)).Single();
        var page = await runner.OpenAsync($"/log?correct={first.Sequence}", "log");
        Assert.Equal("/today", (await page.SendAsync(("Form.Done", "planned"), ("Form.Felt", "some"), ("Form.Worst.Knee", "7"), ("Form.Course", "Sharp"),
            ("Form.Limp", "true"), ("Form.Weakness", "false"), ("Form.Effort", "3"))).Location);
        Assert.Equal(first.Sequence, (await Runs(runner))[^1].Supersedes);
        Assert.Equal(DecisionKind.Stop, (await runner.StoredAsync()).Plan.Decisions[^1].Kind);
    }

    [Fact]
    public async Task A_run_of_yesterday_is_logged_against_what_was_planned_for_yesterday()
    {
        using var runner = await Ready();
        runner.Clock.Advance(TimeSpan.FromDays(1));
        var form = await runner.OpenAsync("/log", "log");
        Assert.Equal("2026-11-18", form.Hidden["Form.ShownFor"]);
        Assert.Equal("/today", (await form.SendAsync([.. GoodDay, ("Form.Start.Time", "18:00")])).Location);
        Assert.Equal("1", (await Runs(runner)).Single().Planned!.Level);
    }

    [Fact]
    public async Task Another_day_than_the_page_showed_is_asked_about_before_anything_is_stored()
    {
        using var runner = await Ready();
        var answer = await runner.SendAsync("/log", "log", [.. GoodDay, ("Form.Start.Date", "2026-11-17"), ("Form.Start.Time", "08:00")]);
        Assert.Contains("Another day, another plan", answer.Words, StringComparison.Ordinal);
        Assert.Contains("No run was planned for this day", answer.Words, StringComparison.Ordinal);
        Assert.Empty(await Runs(runner));
    }

    [Fact]
    public async Task A_start_in_the_future_is_refused_and_everything_typed_is_kept()
    {
        using var runner = await Ready();
        var answer = await runner.SendAsync("/log", "log", ("Form.Start.Time", "23:00"), ("Form.Done", "planned"), ("Form.Felt", "some"), ("Form.Worst.Knee", "2"),
            ("Form.Course", "Eased"), ("Form.Limp", "false"), ("Form.Weakness", "false"), ("Form.Effort", "5"), ("Form.Note", "new shoes"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("later than now", answer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"23:00\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("new shoes", answer.Words, StringComparison.Ordinal);
        Assert.Matches("id=\"form-worst-knee\"[^§]*?<option value=\"2\" selected", answer.Html);
        Assert.Empty(await Runs(runner));
    }

    [Fact]
    public async Task A_form_of_nonsense_is_answered_in_words_and_stores_nothing()
    {
        using var runner = await Ready();
        var answer = await runner.SendAsync("/log", "log", ("Form.Key", "x"), ("Form.BasedOn", "-1"), ("Form.Corrects", "abc"), ("Form.ShownFor", "never"), ("Form.Start.Date", "2026-02-30"),
            ("Form.Start.Time", "25:61"), ("Form.Done", "<b>"), ("Form.Intervals[0].Run.Minutes", "999999999999"), ("Form.Felt", "?"), ("Form.Effort", "11"), ("Form.Distance", "NaN"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Please look at this again", answer.Words, StringComparison.Ordinal);
        Assert.Empty(await Runs(runner));
    }

    [Fact]
    public async Task Pain_before_a_run_calls_it_off()
    {
        using var runner = await Ready();
        Assert.Equal("/today", (await runner.SendAsync("/before-run", "before-run", ("Form.How", "details"), ("Form.Pain.LowBack", "7"), ("Form.Limp", "false"))).Location);
        var plan = (await runner.StoredAsync()).Plan;
        Assert.Equal(("P1", DecisionKind.CallOff), (plan.Decisions[^1].Rule, plan.Decisions[^1].Kind));
        Assert.NotEqual(Release.Released, plan.Days[0].Run?.Release);
    }

    [Fact]
    public async Task All_well_before_a_run_lets_it_begin()
    {
        using var runner = await Ready();
        Assert.Equal("/timer", (await runner.SendAsync("/before-run", "before-run", ("Form.How", "well"))).Location);
        Assert.Equal(Release.Released, (await runner.StoredAsync()).Plan.Days[0].Run!.Release);
    }

    [Fact]
    public async Task Owed_mornings_are_asked_oldest_first_and_then_today()
    {
        using var runner = await Ready();
        await runner.LogAsync();
        runner.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("2026-11-19", (await runner.OpenAsync("/morning", "morning")).Hidden["Form.Day"]);
        Assert.Equal("/morning", (await runner.MorningAsync()).Location);
        Assert.Equal("2026-11-20", (await runner.OpenAsync("/morning", "morning")).Hidden["Form.Day"]);
        Assert.Equal("/today", (await runner.MorningAsync()).Location);
    }

    [Fact]
    public async Task While_a_morning_is_owed_the_log_says_so()
    {
        using var runner = await Ready();
        await runner.LogAsync();
        runner.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains("An answer is missing first", (await runner.GetAsync("/log?day=2026-11-20")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_morning_steps_back()
    {
        using var runner = await Ready();
        await runner.LogAsync();
        runner.Clock.Advance(TimeSpan.FromDays(1));
        await runner.SendAsync("/morning", "morning", ("Form.How", "details"), ("Form.Pain.LowBack", "4"), ("Form.Stiffness", "45"), ("Form.Woken", "true"), ("Form.Weakness", "false"));
        Assert.Equal(DecisionKind.StepBack, (await runner.StoredAsync()).Plan.Decisions[^1].Kind);
    }

    [Fact]
    public async Task A_morning_answered_at_two_devices_tells_the_second()
    {
        using var runner = await Ready();
        await runner.LogAsync();
        runner.Clock.Advance(TimeSpan.FromDays(1));
        var (first, second) = (await runner.OpenAsync("/morning", "morning"), await runner.OpenAsync("/morning", "morning"));
        await first.SendAsync(("Form.How", "well"));
        Assert.Contains("answered already", (await second.SendAsync(("Form.How", "well"))).Words, StringComparison.Ordinal);
        Assert.Equal(2, (await runner.StoredAsync()).History.Facts.OfType<MorningAnswered>().Count());
    }

    [Fact]
    public async Task Quick_without_what_it_asks_for_is_refused_in_words()
    {
        using var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync("Quick");
        var plan = (await runner.StoredAsync()).Plan;
        Assert.Equal(Profile.Standard, plan.Profile);
        var says = NoticeWords.Of(plan.Notices.Single(static notice => notice.Kind == NoticeKind.QuickRefused), RunnerFormat.Default).Title;
        Assert.Contains(says, (await runner.GetAsync("/about-you")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_leave_no_48_hours_are_refused_and_the_day_to_add_is_named()
    {
        using var runner = await story.BeginAsync();
        var answer = await runner.SendAsync("/about-you", "about-you", ("Form.InjuryBegan", "2026-08-03"), ("Form.LastRun", "2026-08-03"), ("Form.EasilyIrritated", "false"),
            ("Form.Days", "Saturday"), ("Form.Days", "Sunday"), ("Form.RunsPerWeek", "2"), ("Form.Entry", "Standard"));
        Assert.Contains("Saturday and Sunday are too close", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Tuesday", answer.Words, StringComparison.Ordinal);
    }

    private static (string, string)[] GoodDay => [("Form.Done", "planned"), ("Form.Felt", "none"), ("Form.Effort", "3")];

    private async Task<RunnerAtBrowser> Ready()
    {
        var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        return runner;
    }

    private static async Task<RunLogged[]> Runs(RunnerAtBrowser runner) => [.. (await runner.StoredAsync()).History.Facts.OfType<RunLogged>()];

    private static async Task AnswerAllAsync(RunnerAtBrowser runner)
    {
        while ((await runner.StoredAsync()).Plan.Owed.Any()) await runner.MorningAsync();
        if ((await runner.StoredAsync()) is { Plan.Clearance.NextWeeklyCheck: { } due } view && due <= view.Today)
            await runner.SendAsync("/clearance/weekly", "weekly", ("Form.None", "true"));
    }
}

using Bunit;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Features.Today;
using ReturnToRun.Web.Tests.Features.Plans;

namespace ReturnToRun.Web.Tests.Features.Today;

public sealed class TodayTests : BunitContext
{
    [Fact]
    public void A_released_run_is_shown_as_a_picture_in_words_in_figures_and_with_one_main_button()
    {
        var page = Today(Runners.Ready());

        Assert.Equal("Level 1: one minute running, one walking", Heading(page));
        Assert.StartsWith("40 minutes: 5 walking, then 3 times 1 running and 1 walking", page.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["3 min", "40 min", "4.1 km"], page.FindAll(".figures dd").Select(figure => figure.Words()));
        Assert.Equal("/before-run", page.Link("Start session").GetAttribute("href"));
        Assert.Single(MainButtons(page));
    }

    [Fact]
    public void Once_the_question_before_the_run_is_answered_the_timer_is_next_and_logging_by_hand_stays()
    {
        var page = Today(Runners.Ready().View() with { AskedBeforeRun = true });

        Assert.Equal(("Start the timer", "/timer"), (Assert.Single(MainButtons(page)).Words(), Assert.Single(MainButtons(page)).GetAttribute("href")));
        Assert.Equal("/log", page.Link("Log the run").GetAttribute("href"));
    }

    [Fact]
    public void Why_this_session_names_the_rule_its_words_and_where_it_comes_from()
    {
        var why = Today(Runners.Ready()).FindAll("details").First(details => details.QuerySelector("summary")!.Words() == "Why this session?").Words();

        Assert.Contains("Your first run. It is meant to feel easy.", why, StringComparison.Ordinal);
        Assert.Contains("SRC-6 Walk and run in turns.", why, StringComparison.Ordinal);
        Assert.Contains("From: Therapeutic Associates", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_48_hours_have_passed_the_hour_is_shown_in_the_runners_clock_and_there_is_no_start()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(2));

        var early = Today(story.View(hour: 9));

        Assert.Contains("From 18:00.", early.Words(), StringComparison.Ordinal);
        Assert.Empty(MainButtons(early));
        Assert.Single(MainButtons(Today(story.View(hour: 18))));
    }

    [Fact]
    public void The_morning_question_comes_first_and_nothing_can_be_started_before_it()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(2), (_, _) => Answers.Good with { NextMorning = null, SecondMorning = null });

        var page = Today(story);

        Assert.Equal("How was your back on the morning of Tuesday 8 September?", page.FindAll("h2")[0].Words());
        Assert.Equal("/morning", Assert.Single(MainButtons(page)).GetAttribute("href"));
        Assert.Contains("Not released yet.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_without_a_run_says_why_and_when_the_next_one_is()
    {
        var page = Today(Runners.Ready().Live(Runners.Monday.AddDays(1)));

        Assert.Equal("No run today, as planned", Heading(page));
        Assert.Contains("Next run: tomorrow", page.FindAll("h2").Select(heading => heading.Words()));
        Assert.Contains("20 to 45 minutes of cycling, swimming or the elliptical, if you like.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_run_nothing_is_left_to_start()
    {
        var story = Runners.Ready();
        story.Run(story.TodaysRun!, Answers.Good);

        var page = Today(story);

        Assert.Equal("Done for today", Heading(page));
        Assert.Empty(MainButtons(page));
    }

    [Fact]
    public void The_last_decision_is_told_with_its_reason()
    {
        var page = Today(Runners.Ready().Live(Runners.Monday.AddDays(7)));

        Assert.Contains("Good: You moved up to level 2.", page.FindAll(".title").Select(title => title.Words()));
        Assert.Contains("D7 One step up.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_stop_there_is_no_session_today_and_the_first_day_for_one_is_named()
    {
        var page = Today(Runners.Ready().Live(Runners.Monday.AddDays(3), (day, _) => day == Runners.Monday.AddDays(2) ? Answers.LowBack(6) : Answers.Good));

        Assert.Equal("Days off", Heading(page));
        Assert.Contains("At its worst your low back was at 6/10.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("No run before Saturday 12 September", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_weekly_questions_are_due_they_are_the_main_button()
    {
        var page = Today(Runners.Ready().Live(Runners.Monday.AddDays(7)));

        Assert.Contains("Take care: The weekly safety questions first", page.FindAll(".title").Select(title => title.Words()));
        Assert.Equal("/clearance/weekly", Assert.Single(MainButtons(page)).GetAttribute("href"));
    }

    [Fact]
    public void A_locked_runner_sees_no_session_anywhere_but_help_the_reason_and_how_it_is_unlocked()
    {
        var page = Today(Runners.Ready().Live(Runners.Monday.AddDays(2)).Check(CheckKind.SomethingChanged, "E2"));

        Assert.Equal("Get emergency help now", Heading(page));
        Assert.Equal("tel:999", page.Find("a[href^='tel:']").GetAttribute("href"));
        ShowsNoSession(page);
        Assert.Contains("your therapist unlocks the plan", page.Words(), StringComparison.Ordinal);
        Assert.Equal("/clearance/print", page.Link("Your answers, to show or print").GetAttribute("href"));
        Assert.Equal("/settings", page.Link("Your account, and inviting a therapist").GetAttribute("href"));
    }

    [Fact]
    public void A_paused_runner_sees_why_and_who_can_lift_it_and_no_session()
    {
        var page = Today(Runners.Ready().Live(Runners.Monday.AddDays(14), (_, _) => Answers.LowBack(6)));

        Assert.Equal("Your plan is paused", Heading(page));
        ShowsNoSession(page);
        Assert.Contains("D3", page.FindAll(".tag").Select(tag => tag.Words()));
        Assert.Contains("go through the whole check again", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_runner_who_needs_a_clinician_first_sees_what_is_open_and_no_session()
    {
        var story = new Story(Runners.Monday)
            .Add(new RunnerDescribed { Sequence = 0, Day = Runners.Monday, RecordedOn = Runners.Monday, InjuryBegan = Runners.Monday.AddDays(-60), LastRun = Runners.Monday.AddDays(-60) })
            .Check(CheckKind.Full, "C4a");

        var page = Today(story);

        Assert.Equal("A clinician first", Heading(page));
        ShowsNoSession(page);
        Assert.Equal("/clearance", Assert.Single(MainButtons(page)).GetAttribute("href"));
    }

    [Fact]
    public void Before_running_the_walk_test_the_routine_and_what_is_missing_are_shown()
    {
        var page = Today(Runners.BeforeTheWalkTest());

        Assert.Equal("The walk test, when you are ready", Heading(page));
        Assert.Single(MainButtons(page));
        Assert.Contains("Forearm plank", page.Words(), StringComparison.Ordinal);
        Assert.Contains("R2", page.FindAll(".tag").Select(tag => tag.Words()));
        Assert.DoesNotContain(page.FindAll("a"), link => link.GetAttribute("href") == "/log");
    }

    [Fact]
    public void A_new_runner_has_one_thing_to_do()
    {
        var page = Today(new Story(Runners.Monday));

        Assert.Equal("/clearance", Assert.Single(MainButtons(page)).GetAttribute("href"));
        ShowsNoSession(page);
    }

    [Fact]
    public void A_runner_who_has_not_said_which_days_suit_is_asked_for_them()
    {
        var page = Today(Runners.BeforeTheWalkTest().View() with { HasChosenDays = false });

        Assert.Equal("/about-you", page.Link("Choose your days").GetAttribute("href"));
    }

    [Fact]
    public void A_complete_plan_is_told_as_what_it_is()
    {
        var story = Runners.Ready();
        var page = Today(story.View() with { Plan = story.Plan with { Stage = PlanStage.Complete } });

        Assert.Equal("You are back", Heading(page));
        ShowsNoSession(page);
    }

    private IRenderedComponent<TodayContent> Today(Story story) => Today(story.View());

    private IRenderedComponent<TodayContent> Today(PlanView view) => Render<TodayContent>(p => p.Add(t => t.View, view));

    private static string Heading(IRenderedComponent<TodayContent> page) => Assert.Single(page.FindAll("h1")).Words();

    private static IEnumerable<AngleSharp.Dom.IElement> MainButtons(IRenderedComponent<TodayContent> page) => page.FindAll(".button:not(.quiet)");

    private static void ShowsNoSession(IRenderedComponent<TodayContent> page)
    {
        Assert.Empty(page.FindAll("svg[role=img]"));
        Assert.DoesNotContain(page.FindAll("a"), link => link.GetAttribute("href") is "/log" or "/timer");
        Assert.DoesNotContain("Level", page.Words(), StringComparison.Ordinal);
    }
}

using Bunit;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Plans;

public sealed class PlanTests : BunitContext
{
    [Fact]
    public void Every_day_of_the_coming_weeks_leads_to_its_why()
    {
        var page = Plan(Runners.Ready().View());

        var days = page.FindAll(".day a");

        Assert.Equal(28, days.Count);
        Assert.Equal("/plan?day=2026-09-07#day", days[0].GetAttribute("href"));
        Assert.Equal("date", days[0].GetAttribute("aria-current"));
    }

    [Fact]
    public void Every_day_of_every_story_has_a_reason_with_rule_words_and_source()
    {
        Story[] stories = [Runners.Ready(), Runners.BeforeTheWalkTest(), Runners.Ready().Live(Runners.Monday.AddDays(90)), Runners.Ready().Live(Runners.Monday.AddDays(20), (_, _) => Answers.LowBack(4))];

        Assert.All(stories, story => Assert.All(story.Plan.Days, day =>
        {
            var panel = Render<DayPanel>(p => p.Add(d => d.View, story.View()).Add(d => d.Day, day).Add(d => d.Back, "/plan"));
            Assert.NotEmpty(panel.FindAll(".why li"));
            Assert.All(panel.FindAll(".why li"), reason => Assert.Contains("From: ", reason.Words(), StringComparison.Ordinal));
        }));
    }

    [Fact]
    public void The_weeks_begin_on_the_runners_first_day()
    {
        var view = Runners.Ready().Live(Runners.Monday.AddDays(2)).View();

        Assert.Contains("Week of 7 September", Plan(view).FindAll("h3")[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Week of 6 September", Plan(view with { Format = view.Format with { FirstDay = DayOfWeek.Sunday } }).FindAll("h3")[0].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_weeks_are_a_link_and_a_day_beyond_the_first_weeks_keeps_them_open()
    {
        Assert.Equal("/plan?weeks=12", Plan(Runners.Ready().View()).Link("All twelve weeks").GetAttribute("href"));
        Assert.Equal(84, Plan(Runners.Ready().View(), weeks: 12).FindAll(".day").Count);
        Assert.Equal("/plan?day=2026-11-20&weeks=12#day", PlanCalendar.AddressOf(new(2026, 11, 20), 12));
        Assert.Equal("/plan#d20261120", PlanCalendar.AddressOf(null, PlanPage.FewWeeks, new(2026, 11, 20)));
    }

    [Fact]
    public void The_ladder_says_where_the_runner_is()
    {
        var page = Plan(Runners.Ready().Live(Runners.Monday.AddDays(7)).View());

        Assert.Equal("Level 2 two minutes running, one walking you are here", page.Find("li[aria-current=step]").Words());
    }

    [Fact]
    public void A_finish_is_a_range_and_honest_about_what_decides()
    {
        var words = Plan(Runners.Ready().View() with { Finish = new(new(2027, 1, 3), new(2027, 4, 4)) }).Words();

        Assert.Contains("at the soonest around 3 January 2027, if every answer is good", words, StringComparison.Ordinal);
        Assert.Contains("around 4 April 2027", words, StringComparison.Ordinal);
        Assert.Contains("How your back feels decides, not the calendar.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_listed_newest_first_with_their_reasons()
    {
        var page = Plan(Runners.Ready().Live(Runners.Monday.AddDays(7)).View());

        var decisions = page.FindAll(".decisions li");

        Assert.Equal(["Fri 11 Sep Moved up", "Wed 9 Sep Held", "Mon 7 Sep Held"], decisions.Select(decision => decision.QuerySelector("p")!.Words()));
        Assert.Contains("2 of 3 good runs in a row at this level.", decisions[1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_beyond_the_safety_questions_are_marked_provisional()
    {
        var page = Plan(Runners.Ready().View());

        Assert.DoesNotContain("Provisional", page.FindAll(".day")[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Provisional", page.FindAll(".day").Last(day => day.ClassList.Contains("run")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_plan_shows_no_session_and_leads_to_what_to_do()
    {
        var page = Plan(Runners.Ready().Live(Runners.Monday.AddDays(2)).Check(CheckKind.SomethingChanged, "E2").View());

        Assert.Empty(page.FindAll("svg[role=img]"));
        Assert.Empty(page.FindAll(".day"));
        Assert.Empty(page.FindAll(".ladder"));
        Assert.Equal("/today", page.Link("What to do now").GetAttribute("href"));
    }

    [Fact]
    public void Distances_are_in_the_runners_unit()
    {
        var view = Runners.Ready().View();
        var miles = view with { Format = view.Format with { Unit = DistanceUnit.Miles } };

        Assert.Contains("2.6 miles", Render<DayPanel>(p => p.Add(d => d.View, miles).Add(d => d.Day, miles.Today).Add(d => d.Back, "/plan")).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 16)]
    public void The_ladder_begins_where_the_entry_begins(bool irritated, int steps)
    {
        var story = new Story(Runners.Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], irritated: irritated);

        var ladder = LadderSteps.Of(story.Plan, story.History);

        Assert.Equal(steps, ladder.Length);
        Assert.Equal(irritated ? "G1" : "1", ladder[0].Label);
        Assert.Equal(LevelWords.Continuous, ladder[^1].Label);
    }

    private IRenderedComponent<PlanContent> Plan(PlanView view, int weeks = PlanPage.FewWeeks) => Render<PlanContent>(p => p.Add(c => c.View, view).Add(c => c.Weeks, weeks));
}

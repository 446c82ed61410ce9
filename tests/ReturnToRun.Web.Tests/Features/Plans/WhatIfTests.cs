using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using Bunit;
using ReturnToRun.Data;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Protocols;
using ReturnToRun.Web.Features;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Plans;

public sealed class WhatIfTests : BunitContext
{
    [Fact]
    public void Four_of_ten_is_a_repeat_in_words_and_on_every_day_it_changes()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(4));
        var view = Ask(story, new() { Worst = "4" })!;

        Assert.StartsWith("Repeat. ", WhatIfWords.Summary(view.Answer, view.Format), StringComparison.Ordinal);
        var page = Render<WhatIfResult>(p => p.Add(r => r.View, view));
        Assert.Contains("At its worst your low back was at 4/10.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Running in four weeks", page.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("tr.differs"));
        Assert.Equal(["Day", "As it stands", "What if"], page.FindAll("table")[1].QuerySelectorAll("thead th").Select(head => head.Words()));
    }

    [Fact]
    public void A_week_missed_says_when_the_next_run_is_and_how_much_less_is_run()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(21));
        var view = Ask(story, new() { Missed = "7" })!;

        Assert.Contains("Next run Monday 5 October instead of Monday 28 September.", WhatIfWords.Summary(view.Answer, view.Format), StringComparison.Ordinal);
        Assert.Contains("less running in four weeks.", WhatIfWords.Summary(view.Answer, view.Format), StringComparison.Ordinal);
        Assert.Contains(WhatIfWords.Differences(view.Answer, view.FinishNow, view.FinishThen, view.Format), one => one.What == "Goal, at the soonest");
    }

    [Fact]
    public void What_changes_nothing_says_so()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(4));
        var view = Ask(story, new())!;

        Assert.Equal("Nothing changes in these four weeks.", WhatIfWords.Summary(view.Answer, view.Format));
        Assert.Empty(WhatIfWords.Differences(view.Answer, view.FinishNow, view.FinishThen, view.Format));
    }

    [Fact]
    public void What_only_a_therapist_may_choose_says_so()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(8));

        foreach (var form in (WhatIfForm[])[new() { Pace = "Brisk" }, new() { Level = WhatIfForm.Up }, new() { Ladder = "FiveRepeats" }, new() { Beyond = "true" }])
            Assert.Contains("only your therapist can choose", Render<WhatIfResult>(p => p.Add(r => r.View, Ask(story, form)!)).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("only your therapist", Render<WhatIfResult>(p => p.Add(r => r.View, Ask(story, new() { Pace = "Steady" })!)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_run_the_entry_can_be_supposed_and_afterwards_the_level()
    {
        var before = Fields(Runners.Ready());
        var after = Fields(Runners.Ready().Live(Runners.Monday.AddDays(8)));

        Assert.NotNull(before.Labelled("…chose another entry"));
        Assert.NotNull(after.Labelled("…changed my level"));
        Assert.Throws<InvalidOperationException>(() => after.Labelled("…chose another entry"));
    }

    [Fact]
    public void Every_choice_is_heard_at_once()
    {
        var heard = 0;
        var story = Runners.Ready();
        var form = WhatIfForm.From(Start(story));
        var fields = Render<WhatIfFields>(p => p.Add(f => f.Form, form).Add(f => f.Start, Start(story)).Add(f => f.Changed, () => heard++));

        fields.Labelled("Pain at its worst").Change("4");
        fields.Labelled("Days without a run").Change("7");
        fields.Labelled("…made an exception").Change(true);

        Assert.Equal((3, "4", "7", "true"), (heard, form.Worst, form.Missed, form.Beyond));
    }

    [Fact]
    public void Nonsense_is_refused_in_words_and_never_guessed()
    {
        var story = Runners.Ready();
        var errors = new FormErrors();
        var form = WhatIfForm.From(Start(story));
        (form.Worst, form.Missed, form.Pace, form.Site, form.Ladder, form.Level) = ("11", "soon", "Fast", "Elbow", "99", "sideways");

        Assert.Null(form.Parse("Form", story.Plan, story.History, [], errors));
        Assert.Equal(["Form.Ladder", "Form.Level", "Form.Missed", "Form.Pace", "Form.Site", "Form.Worst"], errors.All.Select(error => error.Field).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Days_too_close_together_name_the_day_to_add()
    {
        var errors = new FormErrors();

        Assert.Null(Ask(Runners.Ready(), new() { Days = ["Saturday", "Sunday"], RunsPerWeek = "2" }, errors));
        Assert.Contains("48 hours apart", errors["Form.Days"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_offered_while_locked_paused_or_before_there_are_runs()
    {
        Assert.Null(WhatIfStart.Of(Locked().Plan, Locked().History, []));
        Assert.Null(WhatIfStart.Of(Runners.BeforeTheWalkTest().Plan, Runners.BeforeTheWalkTest().History, []));
        Assert.Null(Ask(Locked(), new() { Worst = "4" }));

        static Story Locked() => Runners.Ready().Live(Runners.Monday.AddDays(2)).Check(CheckKind.SomethingChanged, "E2");
    }

    [Fact]
    public void A_year_of_history_is_answered_in_under_100_ms()
    {
        var story = new Story(Runners.Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], weekBefore: Distance.FromKilometres(80)).Live(Runners.Monday.AddDays(365), (day, _) => day.DayOfYear % 9 == 0 ? Answers.LowBack(3) : Answers.Good);
        Ask(story, new() { Worst = "4", Missed = "7" });
        var took = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var view = Ask(story, new() { Worst = "4", NextMorning = "1", Missed = "7" })!;
            _ = WhatIfWords.Summary(view.Answer, view.Format);
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        took.Sort();

        Xunit.TestContext.Current.TestOutputHelper!.WriteLine($"{story.History.Facts.OfType<RunLogged>().Count()} runs, {story.History.Facts.Length} facts: median {took[7]:0.0} ms, most {took[^1]:0.0} ms");
        Assert.InRange(took[7], 0, 100);
    }

    [Fact]
    public void A_programme_is_supposed_within_the_same_limits_and_only_a_therapist_can_give_it()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(14));

        var view = Ask(story, new() { Protocol = "oxford-2024" })!;

        Assert.Equal("oxford-2024", view.Answer.Then.Protocol!.Id);
        Assert.True(view.AsksTherapist);
        Assert.Empty(view.Answer.Violations);
        Assert.Equal(LimitCheck.Violations(view.Answer.History, view.Answer.Then), view.Answer.Violations);
        Assert.Null(story.Plan.Protocol);
    }

    [Fact]
    public void A_programme_that_is_not_offered_is_refused_in_words()
    {
        var errors = new FormErrors();
        Assert.Null(Ask(Runners.Ready(), new() { Protocol = "of another clinic" }, errors));
        Assert.Equal("Choose from the list.", errors["Form.Protocol"]);
    }

    [Fact]
    public void Programmes_are_offered_by_title_without_the_one_that_is_followed()
    {
        var story = Runners.Ready();
        var offered = Start(story).Protocols;
        Assert.Contains(offered, option => option is { Value: "oxford-2024" } && option.Label == ProtocolLibrary.Find("oxford-2024")!.Title);

        story.Add(new ProtocolAssigned { Sequence = 0, Day = story.Today, RecordedOn = story.Today, ProtocolId = "oxford-2024" });
        var history = story.History with { Library = ProtocolLibrary.All };
        Assert.DoesNotContain(WhatIfStart.Of(PlanEngine.Plan(history, story.Today), history, ProtocolLibrary.All)!.Protocols, option => option.Value == "oxford-2024");
    }

    private static WhatIfStart Start(Story story) => WhatIfStart.Of(story.Plan, story.History, ProtocolLibrary.All)!;

    private IRenderedComponent<WhatIfFields> Fields(Story story) => Render<WhatIfFields>(p => p.Add(f => f.Form, WhatIfForm.From(Start(story))).Add(f => f.Start, Start(story)));

    private static WhatIfView? Ask(Story story, WhatIfForm form, FormErrors? errors = null)
    {
        var view = new LedgerView(Guid.Empty, story.History with { Library = ProtocolLibrary.All }, story.NextSequence - 1, story.Today, "UTC", story.Plan)
        {
            Name = "Robin", Country = "GB", Units = Data.Runners.Units.Metric, Clock = Data.Runners.Clock.Hours24, Notes = ImmutableDictionary<long, string>.Empty,
            Assignable = ProtocolLibrary.All, RunAt = new(18, 0), MorningAt = new(7, 0), WeekBegins = DayOfWeek.Monday,
        };
        if (form.Days.Count == 0) (form.Days, form.RunsPerWeek) = (["Monday", "Wednesday", "Friday"], "3");
        return WhatIfService.Ask(new(new(Guid.Empty, null, Data.Accounts.Role.Runner), view, RunnerFormat.Default, default), form, errors ?? new());
    }
}

/// <summary>The page without script, over the wire.</summary>
public sealed class WhatIfPageTests(MidPlan midPlan) : IClassFixture<MidPlan>
{
    [Fact]
    public async Task Without_script_the_same_question_is_posted_and_nothing_is_kept()
    {
        var before = await midPlan.Visitor.GetAsync("/plan");
        Assert.Contains("action=\"/plan/what-if\"", before.Html, StringComparison.Ordinal);
        var version = await midPlan.FactsVersionAsync();

        var answer = await midPlan.Visitor.PostAsync("/plan/what-if", WhatIfPage.FormName,
            ("Form.Site", "LowBack"), ("Form.Worst", "6"), ("Form.RunsPerWeek", "3"), ("Form.Days", "Monday"), ("Form.Days", "Wednesday"), ("Form.Days", "Friday"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Stopped.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("At its worst your low back was at 6/10.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("<option value=\"6\" selected", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("_framework/blazor.web", answer.Html, StringComparison.Ordinal);
        Assert.Equal(version, await midPlan.FactsVersionAsync());
        Assert.DoesNotContain("Stopped", (await midPlan.Visitor.GetAsync("/plan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_comes_back_in_words_with_what_was_chosen()
    {
        var answer = await midPlan.Visitor.PostAsync("/plan/what-if", WhatIfPage.FormName, ("Form.Worst", "4"), ("Form.RunsPerWeek", "3"), ("Form.Days", "Monday"));

        Assert.Contains("Choose at least two days.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("<option value=\"4\" selected", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_plan_page_loads_the_script_of_a_circuit()
    {
        Assert.Contains("_framework/blazor.web", (await midPlan.Visitor.GetAsync("/plan")).Html, StringComparison.Ordinal);
        foreach (var path in (string[])["/today", "/plan/what-if", "/log", "/settings"])
            Assert.DoesNotContain("_framework/blazor.web", (await midPlan.Visitor.GetAsync(path)).Html, StringComparison.Ordinal);
    }
}

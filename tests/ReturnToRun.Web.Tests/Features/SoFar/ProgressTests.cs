using System.Net;
using Bunit;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features;
using ReturnToRun.Web.Features.SoFar;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Tests.Features.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.SoFar;

public sealed class ProgressTests : BunitContext
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public void A_week_holds_its_runs_its_longest_and_the_worst_by_site()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(9), (day, _) => day == Runners.Monday.AddDays(2) ? Answers.Good with { Worst = PainBySite.LowBack(Pain.Of(2)).With(Site.Knee, Pain.Of(1)) } : Answers.Good);

        var view = ProgressView.Of(Now(story));

        Assert.Equal([(3, 9.0, 3.0), (1, 6.0, 6.0)], view.Weeks.Select(week => (week.Runs, week.Running.TotalMinutes, week.Longest.TotalMinutes)));
        Assert.Equal((2, 1), (view.Weeks[0].Worst!.Value[Site.LowBack].Value, view.Weeks[0].Worst!.Value[Site.Knee].Value));
        Assert.Equal([Site.LowBack, Site.Knee], view.Sites);
        Assert.Equal("In the week of 7 September low back 2/10, knee 1/10, in the latest 0/10.", ProgressWords.Pain(view));
    }

    [Fact]
    public void The_answers_of_a_week_change_no_plan()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(9));
        var before = story.Plan;

        story.Add(new WeekAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Activities = [new("sitting", Score.Of(0))], Confidence = Score.Of(0), FellShort = [.. Enum.GetValues<RecoveryPart>()] });

        Assert.Equal(before.Days.Select(Told), story.Plan.Days.Select(Told));
        Assert.Equal(before.Decisions.Length, story.Plan.Decisions.Length);

        static string Told(PlanDay day) => $"{day.Date} {day.Run?.Level} {day.Run?.Release} {day.Routine.Length} {day.CrossTraining is null}";
    }

    [Fact]
    public void A_chart_carries_its_figures_as_a_table_and_a_sentence()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Title, "Pain").Add(c => c.Says, "It fell.").Add(c => c.Labels, ["7 September", "14 September"]).Add(c => c.Most, 10).Add(c => c.Unit, "/10")
            .Add(c => c.Series, [new("Low back", [4, 2]), new("Knee", [null, 1])]));

        Assert.Equal("Pain. It fell.", chart.Find("svg[role=img]").GetAttribute("aria-label"));
        Assert.Equal(["Week of", "Low back", "Knee"], chart.FindAll("thead th").Select(head => head.Words()));
        Assert.Equal(["4/10", "–", "2/10", "1/10"], chart.FindAll("tbody td").Select(cell => cell.Words()));
        Assert.Equal(3, chart.FindAll("circle").Count);
    }

    [Fact]
    public void A_chart_of_one_week_without_a_value_is_drawn_all_the_same() =>
        Assert.NotNull(Render<TrendChart>(p => p.Add(c => c.Title, "Confidence").Add(c => c.Says, "Nothing yet.").Add(c => c.Labels, ["7 September"]).Add(c => c.Series, [new("Confidence", [null])])).Find("svg"));

    [Fact]
    public void Recovery_is_two_taps()
    {
        var errors = new FormErrors();

        var well = new WeekForm { FellShort = [WeekForm.AllWell] }.Parse("Form", s_day, errors)!;
        var short2 = new WeekForm { FellShort = ["Sleep", "Food"] }.Parse("Form", s_day, errors)!;

        Assert.Empty(well.FellShort!.Value);
        Assert.Equal([RecoveryPart.Sleep, RecoveryPart.Food], short2.FellShort!.Value);
        Assert.Null(well.Confidence);
        Assert.False(errors.Any);
    }

    [Fact]
    public void Activities_are_scored_again_next_week_under_their_own_words()
    {
        var errors = new FormErrors();
        var week = new WeekForm { Activities = ["lift my child", null, "sit through a film"], Scores = ["3", null, "6"] }.Parse("Form", s_day, errors)!;

        Assert.Equal([("lift my child", 3), ("sit through a film", 6)], week.Activities.Select(one => (one.Activity, one.Score.Value)));
        Assert.Equal(["lift my child", "sit through a film"], WeekForm.From([week], "key").Activities);
    }

    [Fact]
    public void Nonsense_and_nothing_are_refused_in_words()
    {
        foreach (var form in (WeekForm[])
        [
            new(), new() { Confidence = "11" }, new() { FellShort = ["Luck"] }, new() { FellShort = [WeekForm.AllWell, "Sleep"] }, new() { Activities = [new string('a', 61)], Scores = ["4"] },
            new() { Scores = ["4"] }, new() { Activities = ["sit", "Sit"], Scores = ["4", "5"] },
        ])
        {
            var errors = new FormErrors();
            Assert.Null(form.Parse("Form", s_day, errors));
            Assert.True(errors.Any);
        }
    }

    [Fact]
    public void Every_part_of_recovery_has_a_word() => Assert.All(Enum.GetValues<RecoveryPart>(), part => Assert.NotEmpty(ProgressWords.Of(part)));

    private static RunnerNow Now(Story story) => new(new(Guid.Empty, null, Data.Accounts.Role.Runner), new LedgerView(Guid.Empty, story.History, story.NextSequence - 1, story.Today, "UTC", story.Plan)
    {
        Name = "Robin", Country = "GB", Units = Data.Runners.Units.Metric, Clock = Data.Runners.Clock.Hours24, Notes = System.Collections.Immutable.ImmutableDictionary<long, string>.Empty, RunAt = new(18, 0), MorningAt = new(7, 0), WeekBegins = DayOfWeek.Monday,
    }, RunnerFormat.Default, default);
}

/// <summary>The questions of the week, over the wire.</summary>
public sealed class WeekPageTests(MidPlan midPlan) : IClassFixture<MidPlan>
{
    [Fact]
    public async Task A_week_is_answered_shown_and_not_asked_again()
    {
        Assert.Contains("How was your week?", (await midPlan.Visitor.GetAsync("/today")).Words, StringComparison.Ordinal);
        var page = await midPlan.Visitor.GetAsync("/week");
        var form = new OpenForm(midPlan.Visitor, "/week", "week", page.Html);

        var sent = await form.SendAsync(("Form.FellShort", "Sleep"), ("Form.Confidence", "7"), ("Form.Activities[0]", "sit through a film"), ("Form.Scores[0]", "6"));
        var again = await form.SendAsync(("Form.FellShort", "Sleep"), ("Form.Confidence", "7"));

        Assert.Equal((HttpStatusCode.Found, "/progress?saved"), (sent.Status, sent.Location));
        Assert.Equal(HttpStatusCode.Found, again.Status);
        var progress = await midPlan.Visitor.GetAsync("/progress");
        Assert.Contains("Confidence was 7/10 when it was last asked.", progress.Words, StringComparison.Ordinal);
        Assert.Contains("sit through a film", progress.Words, StringComparison.Ordinal);
        Assert.Contains("Fell short that week: sleep.", (await midPlan.Visitor.GetAsync("/progress/summary")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("How was your week?", (await midPlan.Visitor.GetAsync("/today")).Words, StringComparison.Ordinal);
    }
}

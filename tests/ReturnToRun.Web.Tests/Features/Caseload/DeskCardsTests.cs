using System.Collections.Immutable;
using Bunit;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Caseload;
using ReturnToRun.Web.Tests.Features.Plans;

namespace ReturnToRun.Web.Tests.Features.Caseload;

/// <summary>What a therapist reads about one runner.</summary>
public sealed class DeskCardsTests : BunitContext
{
    [Fact]
    public void Runs_planned_stand_beside_runs_done_and_one_that_was_left_out_is_said_to_be()
    {
        // Three weeks in; the last planned run before today is not run.
        var story = Runners.Ready().Live(Runners.Monday.AddDays(20));
        var card = Render<SessionsCard>(p => p.Add(c => c.Desk, Desk(story)));
        var all = card.FindAll("tbody tr").Select(static row => row.Words()).ToList();
        Assert.DoesNotContain(all, static row => row.Contains("not run", StringComparison.Ordinal));
        Assert.Contains(all, static row => row.Contains("as planned", StringComparison.Ordinal));
        Assert.Contains($"{all.Count} of {all.Count} planned runs done in the last four weeks.", card.Words(), StringComparison.Ordinal);

        var last = story.History.Facts.OfType<RunLogged>().Last();
        var without = new LedgerFacts(story).Without(last);
        card = Render<SessionsCard>(p => p.Add(c => c.Desk, Desk(story, without)));

        Assert.Contains(card.FindAll("tbody tr").Select(static row => row.Words()), static row => row.Contains("not run", StringComparison.Ordinal));
        Assert.Contains($"{all.Count - 1} of {all.Count} planned runs done", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pain_lies_over_load_on_one_axis_and_every_figure_is_in_the_table_beside_it()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(20), static (_, _) => Answers.LowBack(2));
        var card = Render<LoadCard>(p => p.Add(c => c.Desk, Desk(story)));
        var runs = story.History.Facts.OfType<RunLogged>().ToList();

        Assert.Equal(runs.Count, card.FindAll("svg[role=img] rect.bar").Count);
        Assert.Equal(runs.Count, card.FindAll("svg[role=img] circle.dot").Count);
        Assert.Equal(runs.Count, card.FindAll("tbody tr").Count(static row => row.Words().Contains("2/10", StringComparison.Ordinal)));
        Assert.Contains($"{runs.Count} days with a run. Worst pain 2/10", card.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_answers_of_the_check_and_every_clearance_are_kept_in_order()
    {
        var words = Render<ClearanceHistory>(p => p.Add(c => c.Desk, Desk(Runners.Ready().Check(CheckKind.SomethingChanged, "U1")))).Words();

        Assert.Contains("something changed: yes to U1 ", words, StringComparison.Ordinal);
        Assert.Contains("whole check: no to every item", words, StringComparison.Ordinal);
        Assert.Contains("cleared by ", words, StringComparison.Ordinal);
        Assert.Contains("walk test walked in full", words, StringComparison.Ordinal);
        Assert.True(words.IndexOf("something changed", StringComparison.Ordinal) < words.IndexOf("whole check", StringComparison.Ordinal));
    }

    [Fact]
    public void The_ladder_says_where_the_runner_is_and_what_the_next_step_takes()
    {
        var desk = Desk(Runners.Ready().Live(Runners.Monday.AddDays(14)));
        var card = Render<LadderCard>(p => p.Add(c => c.Desk, desk));

        Assert.Contains("is here", card.Find("[aria-current=step]").Words(), StringComparison.Ordinal);
        Assert.Contains("good runs in a row that the next step takes", card.Words(), StringComparison.Ordinal);
        Assert.Contains("Goal around ", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_asks_for_a_therapists_eyes_is_on_top_and_nothing_is_where_nothing_does()
    {
        Assert.Equal("", Render<ReviewCard>(p => p.Add(c => c.Desk, Desk(Runners.Ready().Live(Runners.Monday.AddDays(7))))).Words());

        var stopped = Runners.Ready().Live(Runners.Monday.AddDays(7), static (_, _) => Answers.LowBack(6));
        var card = Render<ReviewCard>(p => p.Add(c => c.Desk, Desk(stopped)));

        Assert.Contains(stopped.Plan.Decisions, static decision => decision.AlertsTherapist || decision.RaisesReview);
        Assert.NotEmpty(card.FindAll("li"));
    }

    internal static Desk Desk(Story story, ImmutableArray<Fact>? facts = null)
    {
        var history = facts is { } some ? story.History with { Facts = some } : story.History;
        return new(new(Guid.Empty, null, Role.Therapist), "Ada Lim", new LedgerView(Guid.Empty, history, story.NextSequence - 1, story.Today, "UTC", Engine.Plans.PlanEngine.Plan(history, story.Today))
        {
            Name = "Robin", Country = "GB", Units = Units.Metric, Clock = Clock.Hours24, Notes = ImmutableDictionary<long, string>.Empty, RunAt = new(18, 0), MorningAt = new(7, 0), WeekBegins = DayOfWeek.Monday,
        });
    }

    private sealed record LedgerFacts(Story Story)
    {
        // What came after the run was about it, or is no longer there either.
        public ImmutableArray<Fact> Without(RunLogged run) => [.. Story.History.Facts.Where(fact => fact != run)];
    }
}

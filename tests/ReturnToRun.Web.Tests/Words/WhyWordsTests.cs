using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing.Generators;
using ReturnToRun.Web.Tests.Features.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class WhyWordsTests
{
    private static readonly RunnerFormat s_format = RunnerFormat.Default;

    [Fact]
    public void A_step_back_names_the_run_the_morning_the_rule_and_what_follows()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(3), (day, _) => day == Runners.Monday.AddDays(2) ? Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(2)) } : Answers.Good);
        var decision = story.Plan.Decisions[^1];

        var steps = WhyWords.ForRunner(decision, s_format);

        Assert.Equal(
            [
                (WhyLink.Known, "Your run on Wednesday 9 September: level 1, 3 min of running."),
                (WhyLink.Known, "Your answer about the morning after, Thursday 10 September."),
                (WhyLink.Found, "The morning after, your low back was at 2/10, above 0/10."),
            ],
            steps.Take(3).Select(step => (step.Link, step.Says)));
        Assert.Equal("D4", steps.Single(step => step.Link == WhyLink.Rule).Id);
        Assert.StartsWith("Stepped back: from level 1 to ", steps.Single(step => step.Link == WhyLink.Follows).Says, StringComparison.Ordinal);
        Assert.Equal("Your answer about the morning of Friday 11 September. It is looked at again then.", steps.Single(step => step.Link == WhyLink.Awaited).Says);
    }

    [Fact]
    public void The_therapist_reads_numbers_of_facts_baseline_successes_and_versions()
    {
        var story = Runners.Ready().Live(Runners.Monday.AddDays(2));

        var steps = WhyWords.ForTherapist(story.Plan.Decisions[^1], s_format);

        Assert.StartsWith("Run of Mon 7 Sep (fact 7): level 1, running 3 min of 3 min; before 0/10, worst 0/10, effort 3/10", steps[0].Says, StringComparison.Ordinal);
        Assert.Contains(steps, step => step.Says == "Baseline before it 0/10; successes 0 of 3 before it; a success has at most 2/10");
        Assert.EndsWith($"Policy return-to-run/1, engine {PlanEngine.Version}.", steps[^1].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_written_down_late_says_when()
    {
        var story = Runners.Ready();
        story.Run(story.TodaysRun!, Answers.Good).GoTo(Runners.Monday.AddDays(2)).Morning(PainBySite.None, about: Runners.Monday.AddDays(1));

        Assert.Contains("Your answer about the morning after, Tuesday 8 September, written down on Wed 9 Sep.", WhyWords.ForRunner(story.Plan.Decisions[^1], s_format).Select(step => step.Says));
    }

    [Fact]
    public void A_hold_at_a_limit_names_the_limit()
    {
        var decision = Decisions.Of(DecisionKind.Hold) with { Evidence = [new(EvidenceKind.LimitReached, Measure.Of(true), Day: Runners.Monday, Rule: "I5")] };

        Assert.Equal("I5", WhyWords.ForRunner(decision, s_format).Single(step => step.Link == WhyLink.Limit).Id);
        Assert.Equal("I5", WhyWords.ForTherapist(decision, s_format).Single(step => step.Link == WhyLink.Limit).Id);
    }

    [Fact]
    public void Every_link_has_a_title() => Assert.All(Enum.GetValues<WhyLink>(), link => Assert.NotEmpty(WhyWords.Title(link)));

    [Fact]
    public void Every_decision_of_generated_lives_has_a_whole_chain_and_every_nearest_change_is_said()
    {
        var kinds = new HashSet<EvidenceKind>();
        for (ulong number = 0; number < 60; number++)
        {
            var (life, days) = Lives.Of(number);
            History history = new([], Engine.Policies.Policy.Default);
            Plan? plan = null;
            life.Live(days, (known, shown) => (history, plan) = (known, shown));
            var today = plan!.Today;
            foreach (var decision in plan.Decisions.TakeLast(12))
            {
                foreach (var steps in (IReadOnlyList<WhyStep>[])[WhyWords.ForRunner(decision, s_format), WhyWords.ForTherapist(decision, s_format)])
                {
                    Assert.All<WhyLink>([WhyLink.Known, WhyLink.Rule, WhyLink.Follows, WhyLink.Source], link => Assert.Contains(steps, step => step.Link == link));
                    Assert.All(steps, step => Assert.DoesNotMatch("[A-Z][a-z]+[A-Z][a-z]|  |\\.\\.|\\{", step.Says));
                }
                if (Questions.NearestChange(history, today, decision) is not { } change) continue;
                kinds.Add(change.Kind);
                Assert.EndsWith(".", DecisionWords.Of(change, s_format, decision.Kind), StringComparison.Ordinal);
                Assert.DoesNotMatch("^[0-9]", DecisionWords.ForTherapist(change, s_format, decision.Kind));
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", kinds.Order()));
        Assert.True(kinds.Count >= 5, string.Join(", ", kinds));
    }

    [Theory]
    [InlineData(EvidenceKind.Limp, 0, 1, "With a limp or a changed stride this would have been a stop.")]
    [InlineData(EvidenceKind.Limp, 1, 0, "Without a limp or a changed stride this would have been a stop.")]
    [InlineData(EvidenceKind.WokenByPain, 0, 1, "Had pain woken you this would have been a stop.")]
    [InlineData(EvidenceKind.LegReach, 1, 3, "Had the pain reached as far as to the knee this would have been a stop.")]
    public void A_change_for_the_worse_is_said_the_other_way_round(EvidenceKind kind, int was, int instead, string words)
    {
        Measure Of(int value) => kind == EvidenceKind.LegReach ? Measure.Of((LegReach)value) : Measure.Of(value == 1);

        Assert.Equal(words, DecisionWords.Of(new(kind, Of(was), Of(instead), null, DecisionKind.Stop), s_format));
    }

    [Fact]
    public void A_run_called_off_would_have_gone_ahead_at_less_pain() => Assert.Equal(
        "At 2/10 instead of 4/10 before the run the run would have gone ahead.",
        DecisionWords.Of(new(EvidenceKind.PainBefore, Measure.Of(Pain.Of(4)), Measure.Of(Pain.Of(2)), Site.LowBack, DecisionKind.Hold), s_format, DecisionKind.CallOff));
}

using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class DecisionWordsTests
{
    private static readonly RunnerFormat s_format = RunnerFormat.Default;

    [Fact]
    public void A_step_up_is_told_as_good_news_with_what_led_to_it()
    {
        var words = DecisionWords.ForRunner(Decisions.Of(DecisionKind.Progress) with { Level = "3", NextLevel = "4" }, s_format);

        Assert.Equal("You moved up to level 4.", words.Headline);
        Assert.Equal("Your last runs at level 3 went well, and your back was its usual self the morning after.", words.Says);
    }

    [Fact]
    public void A_stop_says_what_was_found_what_follows_and_until_when()
    {
        var decision = Decisions.Of(DecisionKind.Stop) with
        {
            Level = "6",
            NextLevel = "5",
            LevelsDown = 1,
            OffUntil = new(2026, 11, 24),
            AlertsTherapist = true,
            Evidence = [new(EvidenceKind.WorstPain, Measure.Of(Pain.Of(6)), Measure.Of(Pain.Of(5)), Site.LowBack)],
        };

        var words = DecisionWords.ForRunner(decision, s_format);

        Assert.Equal("Stop, rest, and one step back.", words.Headline);
        Assert.Equal(
            "At its worst your low back was at 6/10. You go on with level 5. No run before Tuesday 24 November, and not before your back is its usual self. "
            + "Your therapist, if you have one here, was told.", words.Says);
    }

    [Fact]
    public void The_nearest_change_says_what_would_have_made_it_another_decision() =>
        Assert.Equal("At 2/10 instead of 4/10 this would have been a step up.",
            DecisionWords.Of(new(EvidenceKind.WorstPain, Measure.Of(Pain.Of(4)), Measure.Of(Pain.Of(2)), Site.LowBack, DecisionKind.Progress), s_format));

    [Fact]
    public void The_therapist_reads_rule_numbers_bounds_levels_source_and_versions()
    {
        var decision = Decisions.Of(DecisionKind.Stop) with
        {
            Evidence = [new(EvidenceKind.WorstPain, Measure.Of(Pain.Of(6)), Measure.Of(Pain.Of(5)), Site.Knee, new(2026, 11, 20))],
        };

        var lines = DecisionWords.ForTherapist(decision, s_format);

        Assert.Contains("Knee worst 6/10, against 5/10, Fri 20 Nov", lines);
        Assert.StartsWith("D3, Stop: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Source: ", lines[^2], StringComparison.Ordinal);
        Assert.Equal("Policy return-to-run/1, engine 1", lines[^1]);
    }
}

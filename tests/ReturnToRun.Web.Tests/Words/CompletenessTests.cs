using System.Text.RegularExpressions;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

/// <summary>Whatever the engine can say, there are words for it.</summary>
public sealed partial class CompletenessTests
{
    private static readonly RunnerFormat s_format = RunnerFormat.Default;
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public void Every_rule_limit_and_source_of_the_clinical_rules_has_words_and_no_other_has()
    {
        string[] expected =
        [
            .. Numbered("D", 8), "P1", "L1", "X1", "O1", .. Numbered("I", 15), .. Numbered("SRC-", 20),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), RuleWords.InOrder.Order(StringComparer.Ordinal));
        Assert.All(expected, id => Assert.All<string>([RuleWords.Of(id).Title, RuleWords.Of(id).Says, RuleWords.Of(id).From], IsPlain));
    }

    [Theory]
    [InlineData("E1")]
    [InlineData("U7")]
    [InlineData("C4")]
    [InlineData("R2")]
    public void A_rule_of_the_clearance_check_has_words_in_the_plan_too(string rule) => IsPlain(RuleWords.Of(rule).Says);

    [Fact]
    public void An_id_that_is_no_rule_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => RuleWords.Of("Z9"));

    [Fact]
    public void Every_stage_has_a_title_and_a_sentence() =>
        Assert.All(Enum.GetValues<PlanStage>(), stage => Assert.All<string>([StageWords.Title(stage), StageWords.Says(stage)], IsPlain));

    [Fact]
    public void Every_way_to_lift_entry_pace_decision_and_activity_has_words()
    {
        Assert.All(Enum.GetValues<LiftedBy>(), value => IsPlain(StageWords.Of(value)));
        Assert.All(Enum.GetValues<Profile>(), value => IsPlain(StageWords.Of(value)));
        Assert.All(Enum.GetValues<Pace>(), value => IsPlain(StageWords.Of(value)));
        Assert.All(Enum.GetValues<DecisionKind>(), value => IsPlain(StageWords.Of(value)));
        Assert.All(Enum.GetValues<CrossTraining>(), value => IsPlain(StageWords.Of(value)));
    }

    [Fact]
    public void Every_reason_of_a_day_has_a_sentence_with_and_without_a_decision() =>
        Assert.All(Enum.GetValues<ReasonKind>(), kind => Assert.All<string>(
            [ReasonWords.Of(new("D7", kind), s_format), ReasonWords.Of(new("D7", kind, s_day), s_format)], IsSentence));

    [Fact]
    public void Every_reason_of_a_day_has_words_for_the_therapist() => Assert.All(Enum.GetValues<ReasonKind>(), kind => IsPlain(ReasonWords.ForTherapist(kind)));

    [Fact]
    public void Every_notice_has_a_title_and_a_sentence() =>
        Assert.All(Enum.GetValues<NoticeKind>(), kind =>
        {
            foreach (var notice in new Notice[] { new(kind, "L1"), new(kind, "L1", s_day, "Monday") })
            {
                var (title, says) = NoticeWords.Of(notice, s_format);
                IsPlain(title);
                IsSentence(says);
            }
        });

    [Fact]
    public void Every_piece_of_evidence_has_a_sentence_for_the_runner_and_a_line_for_the_therapist() =>
        Assert.All(Enum.GetValues<EvidenceKind>(), kind =>
        {
            foreach (var evidence in new Evidence[] { new(kind, Measure.Count(2), Rule: "E1"), new(kind, Measure.Count(2), Measure.Count(3), Site.Knee, s_day, "I5") })
            {
                IsSentence(EvidenceWords.ForRunner(evidence, s_format));
                IsPlain(EvidenceWords.ForTherapist(evidence, s_format));
            }
        });

    [Fact]
    public void Every_decision_has_a_headline_and_sentences_and_can_be_what_would_have_been() =>
        Assert.All(Enum.GetValues<DecisionKind>(), kind =>
        {
            var words = DecisionWords.ForRunner(Decisions.Of(kind), s_format);
            IsSentence(words.Headline);
            IsSentence(words.Says);
            Assert.All(DecisionWords.ForTherapist(Decisions.Of(kind), s_format), IsPlain);
            Assert.All(Enum.GetValues<EvidenceKind>(), input =>
                IsSentence(DecisionWords.Of(new(input, Measure.Count(1), Measure.Count(0), Site.LowBack, kind), s_format)));
        });

    [Fact]
    public void Every_unit_of_a_measure_can_be_written() =>
        Assert.All<Measure>(
            [
                Measure.Of(Pain.Of(4)), Measure.Of(TimeSpan.FromMinutes(4)), Measure.Of(Distance.FromKilometres(4)), Measure.Of(LegReach.Calf),
                Measure.Of(PainCourse.Rising), Measure.Of(true), Measure.Count(3), Measure.Days(7),
            ],
            measure => IsPlain(MeasureWords.Of(measure, s_format)));

    [Fact]
    public void Every_site_reach_and_course_has_words()
    {
        Assert.All(Enum.GetValues<Site>(), site => Assert.All<string>([MeasureWords.Your(site), MeasureWords.Name(site)], IsPlain));
        Assert.All(Enum.GetValues<LegReach>(), reach => IsPlain(MeasureWords.Of(Measure.Of(reach), s_format)));
        Assert.All(Enum.GetValues<PainCourse>(), course => IsPlain(MeasureWords.Of(course)));
    }

    private static IEnumerable<string> Numbered(string prefix, int count) => Enumerable.Range(1, count).Select(number => $"{prefix}{number}");

    private static void IsSentence(string words)
    {
        IsPlain(words);
        Assert.Matches(@"^\P{Ll}", words);
        Assert.EndsWith(".", words, StringComparison.Ordinal);
    }

    // Nothing of the code's own shows through: no empty words, no names of members, no holes, no doubled blanks or stops.
    private static void IsPlain(string words)
    {
        Assert.False(string.IsNullOrWhiteSpace(words));
        Assert.DoesNotMatch(MemberName(), words);
        Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
        Assert.DoesNotContain("..", words, StringComparison.Ordinal);
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b[A-Z][a-z]+[A-Z][a-z]+[A-Za-z]*\b")]
    private static partial Regex MemberName();
}

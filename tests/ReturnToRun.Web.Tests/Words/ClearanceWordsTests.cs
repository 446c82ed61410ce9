using ReturnToRun.Engine.Clearance;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class ClearanceWordsTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public void Every_item_has_words_and_no_words_are_left_over() =>
        Assert.Equal(ClearanceItems.All.Select(static item => item.Id).Order(StringComparer.Ordinal), ClearanceWords.Ids.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_question_is_one_sentence_that_ends_with_a_question_mark() =>
        Assert.All(ClearanceItems.All, static item =>
        {
            var question = ClearanceWords.Of(item.Id).Question;
            Assert.Equal(1, question.Count(static c => c == '?'));
            Assert.EndsWith("?", question, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", question, StringComparison.Ordinal);
            Assert.True(question.Length <= 110, $"{item.Id} is too long to read at a glance: {question}");
        });

    [Fact]
    public void Every_item_says_why_it_is_asked_what_a_yes_means_and_reads_as_a_line_to_tick() =>
        Assert.All(ClearanceItems.All, static item =>
        {
            var words = ClearanceWords.Of(item.Id);
            Assert.All([words.Why, words.IfYes], static text => Assert.EndsWith(".", text, StringComparison.Ordinal));
            Assert.False(words.Statement.EndsWith('.'));
            Assert.NotEqual(words.Question, words.Statement);
        });

    [Fact]
    public void No_two_items_ask_the_same() =>
        Assert.Equal(ClearanceItems.All.Length, ClearanceItems.All.Select(static item => ClearanceWords.Of(item.Id).Question).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void E5_is_about_pain_that_spreads_from_the_back_and_not_about_sore_muscles()
    {
        var words = ClearanceWords.Of("E5");
        Assert.Contains("spread from your back into both legs", words.Question, StringComparison.Ordinal);
        Assert.Contains("Sore leg muscles", words.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U7a"), InlineData("U8b"), InlineData("E9")]
    public void What_is_background_knowledge_is_marked_so(string id) =>
        Assert.Contains("general medical knowledge", ClearanceWords.Of(ClearanceItems.Find(id)!.Source), StringComparison.Ordinal);

    [Fact]
    public void Every_finding_says_what_it_is_where_it_comes_from_and_what_would_have_to_change()
    {
        var rules = ClearanceItems.All.Select(static item => item.Rule).Distinct(StringComparer.Ordinal).Concat(["R1", "R2", "R3", "R4"]);
        Assert.All(
            from rule in rules
            from state in Enum.GetValues<FindingState>()
            from since in new DateOnly?[] { null, s_day }
            select new Finding(rule, state, since, since?.AddDays(2)),
            static finding =>
            {
                var words = ClearanceFindingWords.Of(finding);
                Assert.False(string.IsNullOrWhiteSpace(words.Says));
                Assert.False(string.IsNullOrWhiteSpace(words.Source));
                Assert.DoesNotContain("{", words.Says, StringComparison.Ordinal);
                Assert.Equal(finding.State == FindingState.Met, words.ToChange is null);
                Assert.False(string.IsNullOrWhiteSpace(ClearanceFindingWords.Title(finding.Rule)));
            });
    }

    [Fact]
    public void An_emergency_finding_says_that_no_answer_undoes_it() =>
        Assert.Contains("Nothing that you answer here undoes it", ClearanceFindingWords.Of(new("E2", FindingState.Present, s_day)).ToChange, StringComparison.Ordinal);

    [Fact]
    public void Every_outcome_says_what_to_do_next() =>
        Assert.All(
            from outcome in Enum.GetValues<Outcome>() from open in new[] { true, false } select ClearanceOutcomeWords.Of(outcome, open),
            static words => Assert.NotEmpty(words.Next));

    [Fact]
    public void Before_a_clinician_has_been_seen_the_words_tell_whether_the_routine_may_go_on()
    {
        Assert.Contains("routine may go on", string.Join(' ', ClearanceOutcomeWords.Of(Outcome.ClinicianFirst, foundationOpen: true).Next), StringComparison.Ordinal);
        Assert.Contains("no running and no routine", string.Join(' ', ClearanceOutcomeWords.Of(Outcome.ClinicianFirst, foundationOpen: false).Next), StringComparison.Ordinal);
    }
}

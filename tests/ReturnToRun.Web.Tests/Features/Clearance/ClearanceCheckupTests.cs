using System.Collections.Immutable;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Clearance;

namespace ReturnToRun.Web.Tests.Features.Clearance;

public sealed class ClearanceCheckupTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);

    [Fact]
    public void The_first_check_asks_every_item_one_by_one_then_the_readiness_questions()
    {
        var check = Checkup();
        Assert.Equal([.. ClearanceItems.All.Select(static item => item.Id), "R3", "R4", "R1"], check.Steps.Select(static step => step.Id));
        Assert.Equal("E1", check.Next.Id);
    }

    [Fact]
    public void Without_three_months_of_pain_the_pattern_of_inflammation_is_not_asked_about()
    {
        var check = Checkup(answers: ("C1a", "false"));
        Assert.DoesNotContain(check.Steps, static step => step.Id is "C1b" or "C1f");
        Assert.Contains(Checkup(answers: ("C1a", "true")).Steps, static step => step.Id == "C1f");
    }

    [Fact]
    public void The_next_screen_is_the_first_without_an_answer_whatever_was_answered_after_it() =>
        Assert.Equal("E2", Checkup(answers: [("E1", "false"), ("E3", "false")]).Next.Id);

    [Theory]
    [InlineData("E1", "E1"), InlineData("E9", "E9"), InlineData("U6", "U6"), InlineData("U10", "U10")]
    public void A_yes_to_a_warning_sign_is_recorded_the_moment_it_is_given(string item, string recorded)
    {
        var check = Checkup();
        Assert.Equal([recorded], check.RecordedAtOnce(Step(item), "true"));
        Assert.Empty(check.RecordedAtOnce(Step(item), "false"));
    }

    [Fact]
    public void In_the_first_check_a_health_history_waits_for_who_knows_of_it() =>
        Assert.Empty(Checkup().RecordedAtOnce(Step("U7a"), "true"));

    [Fact]
    public void In_a_later_check_a_new_health_history_is_recorded_at_once()
    {
        var check = Checkup([Full()]);
        Assert.Equal(["U7c"], check.RecordedAtOnce(ClearanceStep.AnythingNew, "U7c,C4c"));
    }

    [Fact]
    public void What_cannot_change_is_asked_in_full_once_and_then_only_for_anything_new()
    {
        var check = Checkup([Full("U7a", "C4a")]);
        Assert.DoesNotContain(check.Steps, static step => step.Item is { CanChange: false });
        Assert.Contains(ClearanceStep.AnythingNew, check.Steps);
        Assert.DoesNotContain(check.NewItems, static item => item.Id is "U7a" or "C4a");
        Assert.Contains(check.NewItems, static item => item.Id == "U7b");
    }

    [Fact]
    public void A_history_stated_before_stays_in_a_later_check_where_a_clinician_comes_first()
    {
        var check = Answered([Full("U7a", "C4a")], static step => step == "new" ? "C4c" : null);
        Assert.Equal(["C4a", "C4c"], check.Finished(s_today)!.Yes);
        Assert.Equal(["U7", "C4"], check.RulesToClear);
    }

    [Fact]
    public void A_finished_check_carries_every_yes_and_the_readiness_answers()
    {
        var check = Answered([], static step => step switch { "U10" or "C1a" or "C2b" => "true", "R3" => "2", "R4" => "untried", _ => null });
        var fact = check.Finished(s_today)!;
        Assert.Equal(CheckKind.Full, fact.Kind);
        Assert.Equal(["U10", "C1a", "C2b"], fact.Yes);
        Assert.Equal(Pain.Of(2), fact.DailyActivities);
        Assert.Null(fact.RoutineWithoutBackPain);
    }

    [Fact]
    public void A_check_with_an_open_question_is_not_finished() =>
        Assert.Null(Checkup(answers: ("E1", "false")).Finished(s_today));

    [Fact]
    public void A_warning_sign_that_can_change_is_not_offered_for_clearing() =>
        Assert.Equal(["U8", "C5"], Checkup(answers: [("U1", "true"), ("E1", "true"), ("U8b", "true"), ("C5", "true")]).RulesToClear);

    [Theory]
    [InlineData("E1", "maybe"), InlineData("R3", "11"), InlineData("R3", "-1"), InlineData("R3", ""), InlineData("R4", "2"), InlineData("R1", "true")]
    public void An_answer_that_a_screen_cannot_give_is_not_taken(string step, string answer)
    {
        var check = Checkup();
        Assert.False(check.Takes(check.Steps.Single(one => one.Id == step), answer));
    }

    [Fact]
    public void Anything_new_takes_only_items_that_it_lists()
    {
        var check = Checkup([Full("U7a")]);
        Assert.True(check.Takes(ClearanceStep.AnythingNew, "none"));
        Assert.True(check.Takes(ClearanceStep.AnythingNew, "U7b,C4c"));
        Assert.False(check.Takes(ClearanceStep.AnythingNew, "U7a"));
        Assert.False(check.Takes(ClearanceStep.AnythingNew, "E1"));
        Assert.False(check.Takes(ClearanceStep.AnythingNew, ""));
    }

    private static ClearanceCheckup Checkup(IEnumerable<Fact>? facts = null, params (string Step, string Answer)[] answers) =>
        ClearanceCheckup.Of(facts ?? [], answers.ToImmutableDictionary(static pair => pair.Step, static pair => pair.Answer, StringComparer.Ordinal));

    private static ClearanceCheckup Answered(IEnumerable<Fact> facts, Func<string, string?> answer)
    {
        var answers = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
        ClearanceCheckup check;
        for (check = ClearanceCheckup.Of(facts, answers); check.Next.Kind != StepKind.ClearedBy; check = ClearanceCheckup.Of(facts, answers))
        {
            var usual = check.Next.Kind switch { StepKind.DailyActivities => "0", StepKind.AnythingNew => "none", _ => "false" };
            answers = answers.SetItem(check.Next.Id, answer(check.Next.Id) ?? usual);
        }
        return check;
    }

    private static ClearanceStep Step(string item) => ClearanceStep.Of(ClearanceItems.Find(item)!);

    private static ClearanceChecked Full(params string[] yes) =>
        new() { Sequence = 1, Day = s_today.AddDays(-30), RecordedOn = s_today.AddDays(-30), Kind = CheckKind.Full, Yes = [.. yes] };
}

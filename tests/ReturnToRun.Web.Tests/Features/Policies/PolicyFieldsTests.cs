using System.Collections.Immutable;
using Bunit;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Web.Features.Policies;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Features.Policies;

public sealed class PolicyFieldsTests : BunitContext
{
    [Fact]
    public void Every_number_that_a_clinic_may_set_stands_in_one_group_with_words_of_its_own()
    {
        var named = PolicyWords.Groups.SelectMany(static group => group.Numbers).ToList();

        Assert.Equal(PolicyForm.Settable.Select(static number => number.Name).Order(StringComparer.Ordinal), named.Select(static one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal(named.Count, named.Select(static one => one.Text.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.All(PolicyForm.Settable, static number =>
        {
            Assert.Contains(PolicyWords.Value(number, number.Default.Value), PolicyWords.Effect(number, number.Default.Value), StringComparison.Ordinal);
            Assert.Contains(PolicyWords.Value(number, number.Lowest.Value), PolicyWords.Range(number), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_number_is_taken_at_both_ends_through_the_form_and_refused_beyond_them_with_its_range_in_words()
    {
        foreach (var number in PolicyForm.Settable)
        {
            var scale = PolicyWords.Scale(number);
            foreach (var end in (long[])[number.Lowest.Value, number.Highest.Value])
            {
                Assert.Equal(0, end % scale);
                var numbers = Parsed(number, MeasureWords.Number(end / scale))!.Value;
                Assert.Equal(end, number.In(PolicyNumbers.With(Policy.Default, numbers)).Value);
                Assert.Equal(end == number.Default.Value, numbers.IsEmpty);
            }

            foreach (var wrong in (string[])[MeasureWords.Number((number.Lowest.Value / scale) - 1), MeasureWords.Number((number.Highest.Value / scale) + 1), "", "4.5", "four", "999999"])
            {
                var errors = new FormErrors();
                Assert.Null(Parsed(number, wrong, errors));
                var says = Assert.Single(errors.All);
                Assert.Equal($"Form.{number.Name}", says.Field);
                Assert.Contains(PolicyWords.Value(number, number.Highest.Value), says.Words, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_number_says_its_effect_range_unit_rule_and_source_and_goes_back_to_the_project_s_own()
    {
        var form = PolicyForm.Of([]);
        var page = Render<PolicyFields>(p => p.Add(f => f.Form, form).Add(f => f.Errors, new()));

        Assert.Contains("Pain above 5/10 in a run or the mornings after means stop", page.Words(), StringComparison.Ordinal);
        Assert.Contains("From 3/10 to 5/10; the project’s own is 5/10.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("D3 · zones after Silbernagel 2007", page.Words(), StringComparison.Ordinal);

        page.Labelled("Pain that stops").Change("4");
        Assert.Contains("Pain above 4/10 in a run or the mornings after means stop", page.Words(), StringComparison.Ordinal);
        page.FindAll("button").Single(button => button.Words().StartsWith("Back to 5/10", StringComparison.Ordinal)).Click();
        Assert.Empty(form.Parse(new())!.Value);
    }

    [Theory]
    [InlineData("stiffness", 1)]
    [InlineData("D3", 8)]
    [InlineData("nothing of the kind", 0)]
    public void Numbers_are_found_by_word_and_by_rule(string sought, int count)
    {
        var page = Render<PolicyFields>(p => p.Add(f => f.Form, PolicyForm.Of([])).Add(f => f.Errors, new()));

        page.Labelled("Find a number").Input(sought);

        Assert.Equal(count, page.FindAll(".number").Count);
        if (count == 0) Assert.Contains("No number is called that", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_differs_is_shown_where_that_is_asked_for()
    {
        var page = Render<PolicyFields>(p => p.Add(f => f.Form, PolicyForm.Of([new("EvenRises", 1), new("StopPain", 4)])).Add(f => f.Errors, new()));

        page.Labelled("Only what differs").Change(true);

        Assert.Equal(["Pain that stops", "Rises in 7 days at Even"], page.FindAll(".number label").Select(label => label.Words()));
    }

    private static ImmutableArray<NumberSet>? Parsed(PolicyNumber number, string typed, FormErrors? errors = null)
    {
        var form = PolicyForm.Of([]);
        form.Type(number, typed);
        return form.Parse(errors ?? new());
    }
}

using System.Net;
using ReturnToRun.Web.Features.Routine;

namespace ReturnToRun.Web.Tests.Features;

/// <summary>Pages of a runner eight weeks into a plan, asked for and sent as a browser does.</summary>
public sealed class MidPlanTests(MidPlan midPlan) : IClassFixture<MidPlan>
{
    [Fact]
    public async Task An_exercise_that_hurts_the_back_gives_way_to_an_easier_one_and_today_says_so()
    {
        var page = await midPlan.Visitor.GetAsync("/routine");
        Assert.Contains("Forearm plank", page.Words, StringComparison.Ordinal);

        var sent = await midPlan.Visitor.PostAsync("/routine", "routine", [.. Hidden(page.Html), .. Answers(page.Html)]);

        Assert.Equal((HttpStatusCode.Found, "/today"), (sent.Status, sent.Location));
        var today = await midPlan.Visitor.GetAsync("/today");
        Assert.Contains("Stopped: Forearm plank", today.Words, StringComparison.Ordinal);
        Assert.Contains("done today", today.Words, StringComparison.Ordinal);
        Assert.Contains("in place of forearm plank, which hurt your back", (await midPlan.Visitor.GetAsync("/plan?day=2026-11-03")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Low_impact_training_is_logged_and_said_back()
    {
        var sent = await midPlan.Visitor.PostAsync("/low-impact", "low-impact", ("Form.Day", "2026-11-02"), ("Form.Activity", "Swimming"), ("Form.Minutes", "30"), ("Form.Pain", "0"));

        Assert.Equal((HttpStatusCode.Found, "/low-impact?saved"), (sent.Status, sent.Location));
        Assert.Contains("Logged.", (await midPlan.Visitor.GetAsync("/low-impact?saved")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_nonsense_comes_back_with_what_was_typed_and_words_about_it()
    {
        var sent = await midPlan.Visitor.PostAsync("/low-impact", "low-impact", ("Form.Day", "2026-11-02"), ("Form.Minutes", "<many>"));

        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Contains("value=\"&lt;many&gt;\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("Give the minutes as a number from 1 to 600.", sent.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan?day=nonsense")]
    [InlineData("/plan?day=1999-01-01&weeks=-3")]
    [InlineData("/plan?weeks=99999")]
    public async Task An_address_with_nonsense_shows_the_plan_all_the_same(string path)
    {
        var page = await midPlan.Visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The coming", page.Words, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Hidden(string html) =>
        from name in new[] { "Form.Key", "Form.BasedOn", "Form.Shown" }
        let at = html.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal) + name.Length + 15
        select (name, html[at..html.IndexOf('"', at)]);

    private static IEnumerable<(string, string)> Answers(string html) =>
        Hidden(html).Single(field => field.Item1 == "Form.Shown").Item2.Split(',')
            .Select(key => ($"Form.Answers[{key}]", key == "forearm-plank" ? RoutineForm.Hurt : RoutineForm.Done))
            .Append(("Form.How", RoutineForm.Details));
}

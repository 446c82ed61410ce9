using System.Net;
using ReturnToRun.Web.Features.Routine;

namespace ReturnToRun.Web.Tests.Features.Routine;

public sealed class RoutinePageTests(MidPlan midPlan) : IClassFixture<MidPlan>
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

    private static IEnumerable<(string, string)> Hidden(string html) =>
        from name in new[] { "Form.Key", "Form.BasedOn", "Form.Shown" }
        let at = html.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal) + name.Length + 15
        select (name, html[at..html.IndexOf('"', at)]);

    private static IEnumerable<(string, string)> Answers(string html) =>
        Hidden(html).Single(field => field.Item1 == "Form.Shown").Item2.Split(',')
            .Select(key => ($"Form.Answers[{key}]", key == "forearm-plank" ? RoutineForm.Hurt : RoutineForm.Done))
            .Append(("Form.How", RoutineForm.Details));
}

using System.Net;
using System.Text.Json;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Tests.Features.Messages;

namespace ReturnToRun.Web.Tests.Features.Exports;

public sealed class FhirTests(StoryApp app) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task A_runner_and_a_therapist_they_let_in_each_take_the_bundle_along_and_the_audit_says_so()
    {
        using var runner = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await MessagesTests.LetInAsync(runner, therapist);
        await runner.AnswerCheckAsync();
        await runner.FinishCheckAsync("2026-11-12");
        foreach (var (visitor, path) in ((Visitor, string)[])[(runner.Visitor, "/exports/fhir.json"), (therapist, $"{desk}/fhir.json")])
        {
            using var answer = await visitor.Browser.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, "application/fhir+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            using var bundle = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal("Robin", bundle.RootElement.GetProperty("entry")[0].GetProperty("resource").GetProperty("name")[0].GetProperty("text").GetString());
            Assert.Contains("QuestionnaireResponse", bundle.RootElement.GetRawText(), StringComparison.Ordinal);
        }
        using var admin = await app.App.VisitorAsync(DemoPeople.Admin);
        Assert.Contains("Took a runner's plan and measures along as FHIR", (await admin.GetAsync("/audit")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_let_in_an_admin_another_runner_and_nobody_get_no_bundle()
    {
        using var runner = await app.BeginAsync();
        using var other = await app.BeginAsync();
        using var therapist = await app.App.VisitorAsync(DemoPeople.Therapist);
        var desk = await MessagesTests.LetInAsync(runner, therapist);
        var thea = System.Text.RegularExpressions.Regex.Match((await runner.GetAsync("/settings/people")).Html, "name=\"Therapist\" value=\"([0-9a-f-]{36})\"").Groups[1].Value;
        await runner.Visitor.PostAsync("/settings/people", "withdraw", ("Therapist", thea));
        using var admin = await app.App.VisitorAsync(DemoPeople.Admin);
        using var nobody = app.App.Visitor();
        foreach (var visitor in (Visitor[])[therapist, admin, other.Visitor, runner.Visitor, nobody]) Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync($"{desk}/fhir.json")).Status);
        foreach (var visitor in (Visitor[])[therapist, admin, nobody]) Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync("/exports/fhir.json")).Status);
    }
}

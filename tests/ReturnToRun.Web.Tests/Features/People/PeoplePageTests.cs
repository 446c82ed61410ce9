using System.Net;
using System.Text.RegularExpressions;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.People;

public sealed class PeoplePageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_admin_makes_a_therapist_who_sets_a_password_and_has_an_empty_caseload()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var made = await admin.PostAsync("/people", "therapist", ("Form.Name", "Tara"), ("Form.Email", "tara@demo.test"));
        Assert.Contains("Tara", (await admin.GetAsync("/people")).Words, StringComparison.Ordinal);
        using var therapist = app.Visitor();
        await therapist.PostAsync(Link(made), "reset", ("Form.Password", "a walk in the park"));

        Assert.Equal("/recovery-codes?back=%2Fcaseload", (await therapist.TrySignInAsync("tara@demo.test", "a walk in the park")).Location);
        Assert.Contains("Nobody has let you in yet", (await therapist.GetAsync("/caseload")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_makes_links_for_people_of_the_clinic_only()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);

        Assert.StartsWith("/reset/", Link(await admin.PostAsync("/people", "runner", ("Email", DemoPeople.Runner.Email))), StringComparison.Ordinal);
        foreach (var other in (string[])[DemoPeople.NewRunner.Email, DemoPeople.Therapist.Email, "nobody@demo.test", ""])
            Assert.Contains("No runner of this clinic has this address", (await admin.PostAsync("/people", "runner", ("Email", other))).Words, StringComparison.Ordinal);
        var unknown = await admin.PostAsync("/people", "link", ("Therapist", "0192d3a0-0000-7000-8000-000000000001"));
        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.DoesNotContain("/reset/", unknown.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_lists_every_exercise_for_the_admin()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var library = await admin.GetAsync("/library");

        Assert.Contains("Dead bug", library.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("therapist only", library.Words, StringComparison.Ordinal);
    }

    private static string Link(Visitor.Answer answer) => Regex.Match(answer.Html, "<code[^>]*>http://localhost(/reset/[^<]+)</code>").Groups[1].Value;
}

using System.Net;
using System.Text.RegularExpressions;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.People;

public sealed class PeoplePageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Password = "a walk in the park";

    [Fact]
    public async Task An_admin_makes_a_therapist_who_sets_a_password_and_has_an_empty_caseload()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var made = await admin.PostAsync("/people", "person", ("Form.Name", "Tara"), ("Form.Email", "tara@demo.test"), ("Form.Role", "therapist"));
        Assert.Contains("Tara", (await admin.GetAsync("/people")).Words, StringComparison.Ordinal);
        using var therapist = app.Visitor();
        await therapist.PostAsync(Link(made), "reset", ("Form.Password", Password));

        Assert.Equal("/recovery-codes?back=%2Fcaseload", (await therapist.TrySignInAsync("tara@demo.test", Password)).Location);
        Assert.Contains("Nobody has let you in yet", (await therapist.GetAsync("/caseload")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_for_somebody_else_without_name_address_and_role_is_asked_for_in_words_about_them()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var empty = (await admin.PostAsync("/people", "person")).Words;
        foreach (var words in (string[])["Write the name they are known by.", "Write an e-mail address", "Choose what they do here."]) Assert.Contains(words, empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_makes_links_for_people_of_the_clinic_only()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);

        Assert.StartsWith("/reset/", Link(await admin.PostAsync("/people", "runner", ("Email", DemoPeople.Runner.Email))), StringComparison.Ordinal);
        foreach (var other in (string[])[DemoPeople.NewRunner.Email, DemoPeople.Therapist.Email, "nobody@demo.test", ""])
            Assert.Contains("No runner of this clinic has this address", (await admin.PostAsync("/people", "runner", ("Email", other))).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/people/0192d3a0-0000-7000-8000-000000000001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/people/0192d3a0-0000-7000-8000-000000000001", "account", ("Act", "link"))).Status);
    }

    [Fact]
    public async Task The_library_lists_every_exercise_for_the_admin()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var library = await admin.GetAsync("/library");

        Assert.Contains("Dead bug", library.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("therapist only", library.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_therapist_who_is_suspended_is_out_on_the_next_click_and_back_when_let_in_again()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var page = await NewPersonAsync(admin, "Toni", "toni@demo.test", "therapist");
        using var toni = app.Visitor();
        await toni.SignInAsync("toni@demo.test", Password);

        Assert.Contains("Suspended", (await admin.PostAsync(page, "account", ("Act", "suspend"))).Words, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await toni.GetAsync("/caseload")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await toni.TrySignInAsync("toni@demo.test", Password)).Status);

        Assert.Contains("They may sign in again", (await admin.PostAsync(page, "account", ("Act", "let-in"))).Words, StringComparison.Ordinal);
        await toni.SignInAsync("toni@demo.test", Password);
    }

    [Fact]
    public async Task A_therapist_who_is_made_an_admin_is_signed_out_and_comes_back_as_one()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var page = await NewPersonAsync(admin, "Tilo", "tilo@demo.test", "therapist");
        using var tilo = app.Visitor();
        await tilo.SignInAsync("tilo@demo.test", Password);

        Assert.Contains("They are an admin when they sign in next", (await admin.PostAsync(page, "role", ("NewRole", "admin"))).Words, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await tilo.GetAsync("/caseload")).Location, StringComparison.Ordinal);
        await tilo.SignInAsync("tilo@demo.test", Password);
        Assert.Contains("Tilo (you)", (await tilo.GetAsync("/people")).Words, StringComparison.Ordinal);
        Assert.Contains("Role changed", (await admin.GetAsync("/audit")).Words, StringComparison.Ordinal);
        await admin.PostAsync(page, "account", ("Act", "suspend"));
    }

    [Fact]
    public async Task The_last_admin_is_told_why_they_stay()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        var own = Regex.Match((await admin.GetAsync("/people")).Html, $"<a href=\"(/people/[0-9a-f-]+)\">{DemoPeople.Admin.Name}</a>").Groups[1].Value;

        Assert.Contains("This is the last admin who can sign in", (await admin.PostAsync(own, "account", ("Act", "suspend"))).Words, StringComparison.Ordinal);
        Assert.Contains("This is the last admin who can sign in", (await admin.PostAsync(own, "role", ("NewRole", "therapist"))).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/people")).Status);
    }

    [Fact]
    public async Task A_form_half_filled_says_what_is_missing_and_keeps_the_rest()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);

        var answer = await admin.PostAsync("/people", "person", ("Form.Name", "Nina"), ("Form.Email", "nonsense"));

        Assert.Contains("Choose what they do here", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Write an e-mail address", answer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"Nina\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runner_of_the_clinic_is_helped_without_being_seen()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        using var runner = await app.VisitorAsync(DemoPeople.Runner);

        Assert.Contains("signed out everywhere", (await admin.PostAsync("/people", "runner", ("Email", DemoPeople.Runner.Email), ("Help", "sign-out"))).Words, StringComparison.Ordinal);

        Assert.StartsWith("/sign-in", (await runner.GetAsync("/today")).Location, StringComparison.Ordinal);
        Assert.Contains("asks for no code now", (await admin.PostAsync("/people", "runner", ("Email", DemoPeople.Runner.Email), ("Help", "second-step"))).Words, StringComparison.Ordinal);
    }

    private async Task<string> NewPersonAsync(Visitor admin, string name, string email, string role)
    {
        var made = await admin.PostAsync("/people", "person", ("Form.Name", name), ("Form.Email", email), ("Form.Role", role));
        using var person = app.Visitor();
        await person.PostAsync(Link(made), "reset", ("Form.Password", Password));
        return Regex.Match(made.Html, $"<a href=\"(/people/[0-9a-f-]+)\">{name}</a>").Groups[1].Value;
    }

    private static string Link(Visitor.Answer answer) => Regex.Match(answer.Html, "<code[^>]*>http://localhost(/reset/[^<]+)</code>").Groups[1].Value;
}

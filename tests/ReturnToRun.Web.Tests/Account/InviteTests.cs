using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Account;

public sealed class InviteTests : IDisposable
{
    private readonly StoppedClock _clock = new();
    private readonly TestApp _app;

    public InviteTests() => _app = new TestApp().With(_clock);

    [Fact]
    public async Task A_new_therapist_comes_with_a_runners_code_and_sees_that_runner_alone()
    {
        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        var code = await CodeAsync(runner, "/settings/people");
        using var therapist = _app.Visitor();
        Assert.Contains("Noor Demo asks you to be their therapist", (await therapist.GetAsync($"/invite/{code}")).Words, StringComparison.Ordinal);

        var made = await therapist.PostAsync($"/sign-up?back=/invite/{code}", "sign-up", ("Form.Name", "Theo"), ("Form.Email", "theo@demo.test"), ("Form.Password", "a walk in the park"));
        Assert.Equal($"/sign-in?back=%2Finvite%2F{code}", made.Location);
        var first = await therapist.TrySignInAsync("theo@demo.test", "a walk in the park", made.Location!);
        Assert.Equal($"/recovery-codes?back=%2Finvite%2F{code}", first.Location);
        var accepted = await therapist.PostAsync($"/invite/{code}", "accept");

        Assert.Matches("^/runners/[0-9a-f-]{36}$", accepted.Location);
        Assert.Equal(HttpStatusCode.OK, (await therapist.GetAsync(accepted.Location!)).Status);
        Assert.Single(Regex.Matches((await therapist.GetAsync("/caseload")).Html, "href=\"/runners/"));
    }

    [Fact]
    public async Task A_code_works_once_and_for_two_weeks_and_is_typed_in_any_way()
    {
        using var therapist = await _app.VisitorAsync(DemoPeople.Therapist);
        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        var code = await CodeAsync(therapist, "/caseload/invite");
        var looked = await runner.PostAsync("/invite", "look", ("Typed", $" {code[..5].ToLowerInvariant()} - {code[5..]} "));
        Assert.Equal($"/invite/{code[..5].ToLowerInvariant()}{code[5..]}", looked.Location);
        Assert.Contains("Thea Demo of Demo clinic asks", (await runner.GetAsync(looked.Location!)).Words, StringComparison.Ordinal);
        Assert.Equal("/settings/people", (await runner.PostAsync(looked.Location!, "accept")).Location);
        using var other = await _app.VisitorAsync(DemoPeople.Runner);
        Assert.Contains("There is no such code", (await other.GetAsync($"/invite/{code}")).Words, StringComparison.Ordinal);

        var late = await CodeAsync(therapist, "/caseload/invite");
        _clock.Advance(Invites.Life);

        Assert.Contains("There is no such code", (await _app.Visitor().GetAsync($"/invite/{late}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_therapists_code_can_be_sent_by_e_mail_with_a_link_that_leads_to_the_same_question()
    {
        using var therapist = await _app.VisitorAsync(DemoPeople.Therapist);
        var made = (await therapist.PostAsync("/caseload/invite", "invite")).Html;

        var mail = WebUtility.HtmlDecode(Regex.Match(made, "href=\"(mailto:[^\"]+)\"").Groups[1].Value);
        Assert.StartsWith("mailto:?subject=Return%20to%20Run", mail, StringComparison.Ordinal);
        var link = Regex.Match(Uri.UnescapeDataString(mail), "https?://[^\\s]+").Value;
        Assert.Contains("Thea Demo of Demo clinic asks", (await _app.Visitor().GetAsync(new Uri(link).AbsolutePath)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_for_the_other_role_is_told_so_and_stays_good()
    {
        using var therapist = await _app.VisitorAsync(DemoPeople.Therapist);
        var code = await CodeAsync(therapist, "/caseload/invite");

        Assert.Contains("this code is for a runner", (await therapist.GetAsync($"/invite/{code}")).Words, StringComparison.Ordinal);
        using var runner = await _app.VisitorAsync(DemoPeople.NewRunner);
        Assert.Equal("/settings/people", (await runner.PostAsync($"/invite/{code}", "accept")).Location);
    }

    [Fact]
    public async Task Guessing_codes_is_limited()
    {
        using var limited = _app.WithWebHostBuilder(static host => host.UseSetting("RateLimits:Codes", "5"));
        using var visitor = new Visitor(limited.CreateClient(new() { AllowAutoRedirect = false }));
        for (var i = 0; i < 5; i++) Assert.Contains("There is no such code", (await visitor.GetAsync($"/invite/ZZZZZZZZZ{i}")).Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/invite/ZZZZZZZZZ6")).Status);
    }

    public void Dispose() => _app.Dispose();

    private static async Task<string> CodeAsync(Visitor visitor, string page) =>
        Regex.Match((await visitor.PostAsync(page, "invite")).Html, "href=\"/invite/([0-9A-Z]{10})\"").Groups[1].Value;
}

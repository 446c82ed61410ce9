using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Account;

public sealed class SignInTests(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<string, string> FirstPages => new()
    {
        { DemoPeople.Runner.Email, "/today" },
        { DemoPeople.Therapist.Email, "/caseload" },
        { DemoPeople.Admin.Email, "/library" },
    };

    [Theory]
    [MemberData(nameof(FirstPages))]
    public async Task Each_role_begins_on_its_own_page(string email, string page)
    {
        using var visitor = app.Visitor();
        var answer = await visitor.TrySignInAsync(email, DemoPeople.Password);

        Assert.Equal(page, answer.Location);
    }

    [Fact]
    public async Task A_locked_page_sends_to_sign_in_and_signing_in_leads_back()
    {
        using var visitor = app.Visitor();
        var locked = await visitor.GetAsync("/settings?saved=true");
        Assert.Equal(HttpStatusCode.Found, locked.Status);
        Assert.Equal("/sign-in?back=%2Fsettings%3Fsaved%3Dtrue", locked.Location);

        var back = await visitor.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password, locked.Location!);

        Assert.Equal("/settings?saved=true", back.Location);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("~/elsewhere")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//elsewhere.example")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        using var visitor = app.Visitor();
        var answer = await visitor.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password, $"/sign-in?back={Uri.EscapeDataString(back)}");

        Assert.Equal("/today", answer.Location);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_in_the_same_words()
    {
        using var visitor = app.Visitor();
        var wrong = await visitor.TrySignInAsync(DemoPeople.NewRunner.Email, "not the password");
        var unknown = await visitor.TrySignInAsync("nobody.at.all@demo.test", "not the password");

        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Contains("That did not work", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(wrong.Words, unknown.Words);
        Assert.Equal(wrong.Cookies, unknown.Cookies);
    }

    [Fact]
    public async Task A_refused_form_keeps_the_address_and_never_the_password()
    {
        using var visitor = app.Visitor();
        var answer = await visitor.TrySignInAsync("typed@demo.test", "a password typed");

        Assert.Contains("value=\"typed@demo.test\"", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("a password typed", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_is_refused_in_the_same_words()
    {
        using var ownApp = new TestApp();
        using var visitor = ownApp.Visitor();
        var refusal = "";
        for (var i = 0; i < Accounts.TriesBeforeLockout; i++) refusal = (await visitor.TrySignInAsync(DemoPeople.Runner.Email, "wrong")).Words;

        var locked = await visitor.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);

        Assert.Equal(HttpStatusCode.OK, locked.Status);
        Assert.Equal(refusal, locked.Words);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_no_script_and_lasts_90_days_for_a_runner_and_a_browser_session_for_staff()
    {
        using var runner = app.Visitor();
        using var therapist = app.Visitor();
        var ofRunner = Assert.Single((await runner.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password)).Cookies, static cookie => cookie.StartsWith("return-to-run=", StringComparison.Ordinal));
        var ofTherapist = Assert.Single((await therapist.TrySignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password)).Cookies, static cookie => cookie.StartsWith("return-to-run=", StringComparison.Ordinal));

        Assert.All([ofRunner, ofTherapist], static cookie =>
        {
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("expires=", ofRunner, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", ofTherapist, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_runner_who_comes_back_within_90_days_stays_signed_in_and_later_does_not()
    {
        var clock = new StoppedClock();
        using var stopped = new TestApp().With(clock);
        using var visitor = await stopped.VisitorAsync(DemoPeople.Runner);
        for (var visit = 0; visit < 3; visit++)
        {
            clock.Advance(TimeSpan.FromDays(60));
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/settings")).Status);
        }

        clock.Advance(TimeSpan.FromDays(91));

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task Staff_are_signed_out_after_12_hours_without_a_click()
    {
        var clock = new StoppedClock();
        using var stopped = new TestApp().With(clock);
        using var visitor = await stopped.VisitorAsync(DemoPeople.Therapist);
        clock.Advance(TimeSpan.FromHours(11.9));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/settings")).Status);
        clock.Advance(TimeSpan.FromHours(12.1));

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_it_and_doing_so_twice_is_no_fault()
    {
        using var visitor = await app.VisitorAsync(DemoPeople.Runner);
        Assert.Equal("/sign-in?after=out", (await visitor.PostAsync("/sign-out", "sign-out")).Location);
        Assert.Equal("/sign-in?after=out", (await visitor.PostAsync("/sign-out", "sign-out")).Location);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ended_is_kept_in_the_answer_to_be_sent_again()
    {
        using var visitor = app.Visitor();
        var answer = await visitor.PostAsync("/settings", "place", ("Form.Zone", "Europe/Paris"), ("Form.Country", "FR"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("You are signed out", answer.Words, StringComparison.Ordinal);
        Assert.Contains("<form method=\"post\" action=\"/settings\">", answer.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"Form.Zone\" value=\"Europe/Paris\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"_handler\" value=\"place\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_made_up_people_are_offered_in_development_and_neither_offered_nor_made_in_production()
    {
        using var visitor = app.Visitor();
        Assert.Contains("Thea, a therapist", (await visitor.GetAsync("/sign-in")).Words, StringComparison.Ordinal);
        Assert.Equal("/caseload", (await visitor.PostAsync("/sign-in", "demo", ("Person", DemoPeople.Therapist.Email))).Location);

        using var production = app.WithWebHostBuilder(static host => host.UseEnvironment("Production").UseSetting("Demo", "true"));
        using var stranger = new Visitor(production.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false }));
        Assert.DoesNotContain("made-up", (await stranger.GetAsync("/sign-in")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stranger.TrySignInAsync(DemoPeople.Admin.Email, DemoPeople.Password)).Status);
    }

    [Fact]
    public async Task Too_many_tries_from_one_network_are_answered_with_429_in_words()
    {
        using var limited = app.WithWebHostBuilder(static host => host.UseSetting("RateLimits:SignIn", "3"));
        using var visitor = new Visitor(limited.CreateClient(new() { AllowAutoRedirect = false }));
        for (var i = 0; i < 3; i++) await visitor.TrySignInAsync("somebody@demo.test", "wrong");

        var refused = await visitor.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Too many tries for now", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).Status);
    }
}

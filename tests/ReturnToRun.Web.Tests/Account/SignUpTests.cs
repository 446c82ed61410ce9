using System.Net;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Account;

public sealed class SignUpTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Password = "a walk in the park";

    [Fact]
    public async Task A_new_runner_signs_up_signs_in_keeps_ten_codes_and_begins()
    {
        using var visitor = app.Visitor();
        var made = await SignUpAsync(visitor, "robin.new@demo.test");
        Assert.Equal("/sign-in", made.Location);
        Assert.Contains("value=\"robin.new@demo.test\"", (await visitor.GetAsync("/sign-in")).Html, StringComparison.Ordinal);

        var first = await visitor.TrySignInAsync("robin.new@demo.test", Password);
        Assert.Equal("/recovery-codes?back=%2Ftoday", first.Location);
        var codes = await visitor.PostAsync(first.Location!, "codes");

        Assert.Equal(10, Codes(codes).Distinct().Count());
        Assert.Contains("href=\"/today\"", codes.Html, StringComparison.Ordinal);
        Assert.Equal("/today", (await app.Visitor().TrySignInAsync("robin.new@demo.test", Password)).Location);
    }

    [Fact]
    public async Task A_known_address_is_answered_like_a_new_one_and_keeps_its_password()
    {
        using var one = app.Visitor();
        using var other = app.Visitor();
        var fresh = await SignUpAsync(one, "somebody.fresh@demo.test");
        var known = await SignUpAsync(other, DemoPeople.NewRunner.Email);

        Assert.Equal((fresh.Status, fresh.Location), (known.Status, known.Location));
        Assert.Equal(fresh.Cookies.Select(NameOf), known.Cookies.Select(NameOf));
        Assert.Equal(
            (await one.GetAsync("/sign-in")).Words,
            (await other.GetAsync("/sign-in")).Words);
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.TrySignInAsync(DemoPeople.NewRunner.Email, Password)).Status);
        Assert.Equal("/today", (await visitor.TrySignInAsync(DemoPeople.NewRunner.Email, DemoPeople.Password)).Location);
    }

    [Fact]
    public async Task A_form_with_nonsense_names_every_field_and_keeps_what_was_typed()
    {
        using var visitor = app.Visitor();
        var answer = await visitor.PostAsync("/sign-up", "sign-up",
            ("Form.Name", "  "), ("Form.Email", "not an address"), ("Form.Password", "short"),
            ("Form.Place.Zone", "Mars/Olympus"), ("Form.Place.Country", "ZZ"), ("Form.Place.Units", "99"), ("Form.Place.Clock", "<b>"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        foreach (var field in (string[])["form-name", "form-email", "form-password", "form-place-zone", "form-place-country", "form-place-units", "form-place-clock"])
            Assert.Contains($"href=\"#{field}\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"not an address\"", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"short\"", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaa", "too easy")]
    [InlineData("123456789", "At least 10")]
    [InlineData("who.am.i@demo.test", "first thing a stranger")]
    public async Task A_password_that_is_short_or_easy_is_refused_in_words(string password, string words)
    {
        using var visitor = app.Visitor();
        var answer = await SignUpAsync(visitor, "who.am.i@demo.test", password);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(words, answer.Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_tabs_that_sign_up_with_one_address_at_once_make_one_account()
    {
        using var one = app.Visitor();
        using var other = app.Visitor();
        var answers = await Task.WhenAll(SignUpAsync(one, "twice@demo.test"), SignUpAsync(other, "TWICE@demo.test"));

        Assert.All(answers, static answer => Assert.Equal("/sign-in", answer.Location));
    }

    private static Task<Visitor.Answer> SignUpAsync(Visitor visitor, string email, string password = Password) => visitor.PostAsync("/sign-up", "sign-up",
        ("Form.Name", "Robin"), ("Form.Email", email), ("Form.Password", password),
        ("Form.Place.Zone", "Europe/Berlin"), ("Form.Place.Country", "DE"), ("Form.Place.Units", "Metric"), ("Form.Place.Clock", "Hours24"));

    private static IEnumerable<string> Codes(Visitor.Answer answer) =>
        System.Text.RegularExpressions.Regex.Matches(answer.Html, "<code[^>]*>([0-9A-Z]{5}-[0-9A-Z]{5})</code>").Select(static match => match.Groups[1].Value);

    private static string NameOf(string cookie) => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)];
}

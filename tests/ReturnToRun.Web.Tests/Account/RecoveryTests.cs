using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Account;

public sealed class RecoveryTests : IDisposable
{
    private const string NewPassword = "something else entirely";
    private readonly StoppedClock _clock = new();
    private readonly TestApp _app;

    public RecoveryTests() => _app = new TestApp().With(_clock);

    [Fact]
    public async Task A_recovery_code_sets_a_new_password_once_however_it_is_typed()
    {
        using var visitor = await _app.VisitorAsync(DemoPeople.Runner);
        var code = Regex.Match((await visitor.PostAsync("/recovery-codes", "codes")).Html, "<code[^>]*>([0-9A-Z]{5}-[0-9A-Z]{5})</code>").Groups[1].Value;
        using var forgetful = _app.Visitor();

        var first = await RecoverAsync(forgetful, DemoPeople.Runner.Email, $" {code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} ");
        var second = await RecoverAsync(forgetful, DemoPeople.Runner.Email, code);

        Assert.Equal("/sign-in?after=reset", first.Location);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal("/today", (await forgetful.TrySignInAsync(DemoPeople.Runner.Email, NewPassword)).Location);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task A_wrong_code_and_an_unknown_address_are_answered_in_the_same_words()
    {
        using var visitor = _app.Visitor();
        var wrong = await RecoverAsync(visitor, DemoPeople.Runner.Email, "AAAAA-AAAAA");
        var unknown = await RecoverAsync(visitor, "nobody@demo.test", "AAAAA-AAAAA");

        Assert.Contains("That did not work", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(wrong.Words, unknown.Words);
    }

    [Fact]
    public async Task Recovery_codes_and_reset_links_are_kept_as_hashes()
    {
        using var scope = _app.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>();
        var recovery = scope.ServiceProvider.GetRequiredService<RecoveryService>();
        var user = (await users.FindByEmailAsync(DemoPeople.Runner.Email))!;
        var codes = await recovery.NewCodesAsync(user);
        var link = (await recovery.MakeLinkAsync(user))["/reset/".Length..];

        var keptCodes = await users.GetAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes");
        var keptLink = await users.GetAuthenticationTokenAsync(user, "ReturnToRun", "ResetLink");

        Assert.Equal(10, codes.Count);
        Assert.All(codes, code => Assert.DoesNotContain(code, keptCodes!, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(link, keptLink!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_sets_a_new_password_once_and_unlocks_the_account()
    {
        var link = await LinkAsync();
        using var visitor = _app.Visitor();
        for (var i = 0; i < Accounts.TriesBeforeLockout; i++) await visitor.TrySignInAsync(DemoPeople.Runner.Email, "wrong");

        Assert.Equal("/sign-in?after=reset", (await ResetAsync(visitor, link)).Location);

        Assert.Equal("/today", (await visitor.TrySignInAsync(DemoPeople.Runner.Email, NewPassword)).Location);
        Assert.Contains("used, replaced by a newer one", (await ResetAsync(visitor, link)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_after_an_hour_and_when_a_newer_one_is_made()
    {
        using var visitor = _app.Visitor();
        var replaced = await LinkAsync();
        var link = await LinkAsync();
        Assert.Contains("used, replaced by a newer one", (await visitor.GetAsync(replaced)).Words, StringComparison.Ordinal);
        Assert.Contains("New password", (await visitor.GetAsync(link)).Words, StringComparison.Ordinal);

        _clock.Advance(RecoveryService.LinkLife);

        Assert.Contains("used, replaced by a newer one", (await visitor.GetAsync(link)).Words, StringComparison.Ordinal);
        Assert.Null((await ResetAsync(visitor, link)).Location);
    }

    [Theory]
    [InlineData("/reset/x")]
    [InlineData("/reset/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/reset/%25%2F..")]
    public async Task A_made_up_link_is_told_to_be_of_no_use(string link)
    {
        using var visitor = _app.Visitor();

        Assert.Contains("used, replaced by a newer one", (await visitor.GetAsync(link)).Words, StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private static Task<Visitor.Answer> RecoverAsync(Visitor visitor, string email, string code) => visitor.PostAsync("/forgot", "recover",
        ("Form.Email", email), ("Form.Code", code), ("Form.Password", NewPassword));

    private static Task<Visitor.Answer> ResetAsync(Visitor visitor, string link) => visitor.PostAsync(link, "reset", ("Form.Password", NewPassword));

    private async Task<string> LinkAsync()
    {
        using var scope = _app.Services.CreateScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Runner.Email);
        return await scope.ServiceProvider.GetRequiredService<RecoveryService>().MakeLinkAsync(user!);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Account;

public sealed class SecurityTests : IDisposable
{
    private const string NewPassword = "something else entirely";
    private readonly TestApp _app = new();

    [Fact]
    public async Task Changing_the_password_asks_for_the_present_one_and_ends_every_other_sign_in()
    {
        using var here = await _app.VisitorAsync(DemoPeople.Runner);
        using var elsewhere = await _app.VisitorAsync(DemoPeople.Runner);
        var wrong = await here.PostAsync("/settings/sign-in", "password", ("Password.Present", "not it"), ("Password.New", NewPassword));
        Assert.Contains("That is not your present password", wrong.Words, StringComparison.Ordinal);

        var changed = await here.PostAsync("/settings/sign-in", "password", ("Password.Present", DemoPeople.Password), ("Password.New", NewPassword));

        Assert.Equal("/settings/sign-in?done=password", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/settings")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_else_leaves_this_device_signed_in()
    {
        using var here = await _app.VisitorAsync(DemoPeople.Therapist);
        using var elsewhere = await _app.VisitorAsync(DemoPeople.Therapist);

        await here.PostAsync("/settings/sign-in", "everywhere");

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/settings")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task With_an_authenticator_the_password_alone_does_not_sign_in()
    {
        using var visitor = await _app.VisitorAsync(DemoPeople.Runner);
        var secret = await SwitchOnAsync(visitor);
        using var next = _app.Visitor();

        var step = await next.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password, "/sign-in?back=/settings");
        Assert.Equal("/sign-in/code?back=%2Fsettings", step.Location);
        Assert.Equal(HttpStatusCode.Found, (await next.GetAsync("/settings")).Status);
        Assert.Contains("That code did not work", (await next.PostAsync(step.Location!, "code", ("Form.Code", "000000"))).Words, StringComparison.Ordinal);
        Assert.Equal("/settings", (await next.PostAsync(step.Location!, "code", ("Form.Code", Code(secret)))).Location);
        Assert.Equal(HttpStatusCode.OK, (await next.GetAsync("/settings")).Status);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_authenticator_once()
    {
        using var visitor = await _app.VisitorAsync(DemoPeople.Runner);
        await SwitchOnAsync(visitor);
        var code = Regex.Match((await visitor.PostAsync("/recovery-codes", "codes")).Html, "<code[^>]*>([0-9A-Z]{5}-[0-9A-Z]{5})</code>").Groups[1].Value;
        using var next = _app.Visitor();
        await next.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);

        Assert.Equal("/today", (await next.PostAsync("/sign-in/code", "code", ("Form.Code", code.ToLowerInvariant()))).Location);
        await next.TrySignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        Assert.Equal(HttpStatusCode.OK, (await next.PostAsync("/sign-in/code", "code", ("Form.Code", code))).Status);
    }

    [Fact]
    public async Task The_second_step_without_the_first_leads_nowhere()
    {
        using var visitor = _app.Visitor();

        Assert.Contains("they are over", (await visitor.PostAsync("/sign-in/code", "code", ("Form.Code", "123456"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_QR_code_comes_from_an_address_of_ours_is_not_stored_and_is_gone_once_it_was_used()
    {
        using var visitor = await _app.VisitorAsync(DemoPeople.Runner);
        using var picture = await visitor.Browser.GetAsync("/settings/authenticator/qr.svg");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        Assert.True(picture.Headers.CacheControl?.NoStore);
        Assert.Contains("<svg", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await SwitchOnAsync(visitor);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/settings/authenticator/qr.svg")).Status);
    }

    [Theory]
    [InlineData("/passkey/sign-in")]
    [InlineData("/passkey/add")]
    public async Task A_passkeys_answer_that_was_made_up_is_refused(string options)
    {
        using var visitor = await _app.VisitorAsync(DemoPeople.Runner);
        using var request = new HttpRequestMessage(HttpMethod.Post, options);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var question = await visitor.Browser.SendAsync(request);
        Assert.Contains("\"challenge\":", await question.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var nobody = _app.Visitor();
        foreach (var credential in (string[])["{}", "nonsense", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}"])
        {
            Assert.Equal(HttpStatusCode.OK, (await nobody.PostAsync("/sign-in", "sign-in", ("Form.Credential", credential))).Status);
            var added = await visitor.PostAsync("/settings/sign-in", "passkey", ("Passkey.Credential", credential));
            Assert.Contains("The passkey could not be added", added.Words, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _app.Dispose();

    private static async Task<string> SwitchOnAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/settings/authenticator");
        var secret = Regex.Match(page.Html, "<code[^>]*>([a-zA-Z0-9 ]+)</code>").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var on = await visitor.PostAsync("/settings/authenticator", "authenticator", ("Form.Code", Code(secret)));
        Assert.Equal("/settings/sign-in?done=authenticator", on.Location);
        return secret;
    }

    /// <summary>RFC 6238, as an authenticator app reckons it. Identity goes by the real clock.</summary>
    private static string Code(string secret)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The codes of authenticator apps are made with SHA-1, by their standard.
        var hash = HMACSHA1.HashData(FromBase32(secret), step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.ToUpperInvariant().Select(static sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

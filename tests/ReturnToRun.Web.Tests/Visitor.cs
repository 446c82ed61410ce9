using System.Net;
using System.Text.RegularExpressions;

namespace ReturnToRun.Web.Tests;

/// <summary>Somebody at a browser: keeps cookies, sends forms the way a page of ours does, and sees redirects without following them.</summary>
public sealed partial class Visitor(HttpClient browser) : IDisposable
{
    public HttpClient Browser => browser;

    public Task<Answer> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>Sends the form of that name on a page.</summary>
    public Task<Answer> PostAsync(string path, string form, params (string Name, string Value)[] fields) => SendAsync(new(HttpMethod.Post, path)
    {
        Headers = { { "Sec-Fetch-Site", "same-origin" } },
        Content = new FormUrlEncodedContent([new("_handler", form), .. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))]),
    });

    public Task<Answer> TrySignInAsync(string email, string password, string page = "/sign-in") =>
        PostAsync(page, "sign-in", ("Form.Email", email), ("Form.Password", password));

    public async Task SignInAsync(string email, string password)
    {
        var answer = await TrySignInAsync(email, password);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    public void Dispose() => browser.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await browser.SendAsync(request);
            return new(answer.StatusCode, Local(answer.Headers.Location), await answer.Content.ReadAsStringAsync(), answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
        }
    }

    private static string? Local(Uri? location) => location is { IsAbsoluteUri: true, Host: "localhost" } ? location.PathAndQuery : location?.OriginalString;

    /// <summary>What came back.</summary>
    public sealed partial record Answer(HttpStatusCode Status, string? Location, string Html, IReadOnlyList<string> Cookies)
    {
        /// <summary>The words of the page, without markup.</summary>
        public string Words => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Html, " "), " "));

        [GeneratedRegex("<(script|style|head)[\\s\\S]*?</\\1>|<[^>]*>")]
        private static partial Regex Tags();

        [GeneratedRegex(@"\s+")]
        private static partial Regex Spaces();
    }
}

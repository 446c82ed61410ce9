using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class GuardedPostsTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] s_unsafe = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public async Task No_endpoint_answers_an_unsafe_request_from_another_site()
    {
        using var browser = app.Browser();
        var paths = Paths(app.Services).ToArray();
        Assert.Contains("/", paths);

        foreach (var path in paths)
        {
            foreach (var method in s_unsafe)
            {
                using var request = new HttpRequestMessage(new(method), path);
                request.Headers.Add("Sec-Fetch-Site", "cross-site");
                request.Headers.Add("Origin", "https://elsewhere.example");
                using var answer = await browser.SendAsync(request);

                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answered {(int)answer.StatusCode}.");
            }
        }
    }

    [Fact]
    public async Task A_post_from_another_site_is_refused_in_words()
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add("Sec-Fetch-Site", "same-site");
        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("That did not come from here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("same-origin", "https://elsewhere.example", true)]
    [InlineData("same-site", "https://run.example", false)]
    [InlineData("cross-site", "https://run.example", false)]
    [InlineData("none", "https://run.example", false)]
    [InlineData("", "https://run.example", false)]
    [InlineData(null, "https://run.example", true)]
    [InlineData(null, "https://run.example:443", true)]
    [InlineData(null, "https://run.example:444", false)]
    [InlineData(null, "https://elsewhere.example", false)]
    [InlineData(null, "https://run.example.elsewhere.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, false)]
    public void A_request_comes_from_here_when_the_browser_says_so_or_its_origin_is_ours(string? site, string? origin, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("https", new HostString("run.example"));
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) request.Headers.Origin = origin;

        Assert.Equal(expected, GuardedPosts.ComesFromHere(request));
    }

    /// <summary>Every address the program answers, with something in place of each parameter. Files are one endpoint a file: one stands for all.</summary>
    private static IEnumerable<string> Paths(IServiceProvider services) => services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(static endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
        .Select(static endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(static segment =>
            string.Concat(segment.Parts.Select(static part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1")))))
        .Append("/tokens.css")
        .Distinct();
}

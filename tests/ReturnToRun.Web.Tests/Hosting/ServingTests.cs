using System.Net;
using System.Net.Http.Headers;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class ServingTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_first_page_answers_200_under_the_content_security_policy()
    {
        using var answer = await GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Theory]
    [InlineData("/tokens.css")]
    [InlineData("/ReturnToRun.Web.styles.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task A_file_of_the_program_is_served_and_not_empty(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_without_an_interactive_component_loads_no_Blazor_script()
    {
        using var answer = await GetAsync("/");

        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task HTML_goes_out_compressed()
    {
        using var answer = await GetAsync("/", "gzip");

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task An_address_that_is_not_there_answers_404_with_a_page_of_ours()
    {
        using var answer = await GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("That page is not here", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_says_that_it_is_alive()
    {
        using var answer = await GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? encoding = null)
    {
        using var client = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null) request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

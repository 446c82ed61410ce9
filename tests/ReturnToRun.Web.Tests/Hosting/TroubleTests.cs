using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Hosting;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class TroubleTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Each_kind_of_trouble_is_told_in_words_with_a_reference_under_the_policy(int status)
    {
        using var answer = await TroubleAsync(status);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(TroubleWords.For(status).Title, page, StringComparison.Ordinal);
        Assert.Matches("<code>[0-9a-zA-Z:]{8,}</code>", page);
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
    }

    [Fact]
    public async Task A_fault_shows_nothing_of_what_went_wrong()
    {
        using var answer = await TroubleAsync(500);

        Assert.DoesNotContain("a secret of the program", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_about_trouble_is_not_a_page_to_visit()
    {
        using var browser = app.Browser();
        using var answer = await browser.GetAsync("/trouble");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> TroubleAsync(int status)
    {
        using var broken = app.WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new EndsWith(status))));
        using var browser = broken.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false });
        return await browser.GetAsync("/no/such/page");
    }

    /// <summary>What comes after every page: an answer of the given status, or for 500 a fault.</summary>
    private sealed class EndsWith(int status) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            next(builder);
            builder.Run(context =>
            {
                if (status == 500) throw new InvalidOperationException("a secret of the program");
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            });
        };
    }
}

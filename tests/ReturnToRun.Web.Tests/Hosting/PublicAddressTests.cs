using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class PublicAddressTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(null, "203.0.113.9", "10.1.2.3")]
    [InlineData("192.0.2.0/24", "203.0.113.9", "10.1.2.3")]
    [InlineData("10.0.0.0/8", "203.0.113.9", "203.0.113.9")]
    public async Task Forwarded_headers_are_believed_from_configured_networks_only(string? known, string forwarded, string seen)
    {
        IPAddress? address = null;
        using var behind = app.WithWebHostBuilder(host =>
        {
            if (known is not null) host.UseSetting("ForwardedHeaders:KnownNetworks:0", known);
            host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ConnectedFrom(IPAddress.Parse("10.1.2.3"), after => address = after)));
        });
        using var browser = behind.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Add("X-Forwarded-For", forwarded);
        using var answer = await browser.SendAsync(request);

        Assert.Equal(IPAddress.Parse(seen), address);
    }

    [Fact]
    public async Task Outside_development_only_the_public_name_is_answered()
    {
        using var inPublic = app.WithWebHostBuilder(static host => host.UseEnvironment("Production").UseSetting("PublicUrl", "https://run.example.org"));
        using var right = inPublic.CreateClient(new() { BaseAddress = new("https://run.example.org") });
        using var wrong = inPublic.CreateClient(new() { BaseAddress = new("https://elsewhere.example") });

        using var welcome = await right.GetAsync("/");
        using var refused = await wrong.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, welcome.StatusCode);
        Assert.Contains("Strict-Transport-Security", welcome.Headers.Select(static header => header.Key));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public void A_link_to_pass_on_begins_with_the_public_address_or_with_the_one_asked()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("inside:8080"));

        Assert.Equal("https://run.example.org/invite/abc", new PublicAddress(Settings("https://run.example.org")).Link(request, "/invite/abc"));
        Assert.Equal("http://inside:8080/invite/abc", new PublicAddress(Settings("")).Link(request, "/invite/abc"));
    }

    private static IConfiguration Settings(string url) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("PublicUrl", url)]).Build();

    private sealed class ConnectedFrom(IPAddress address, Action<IPAddress?> after) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use(async (context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                await rest(context);
                after(context.Connection.RemoteIpAddress);
            });
            next(builder);
        };
    }
}

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Benchmarks;

/// <summary>The whole program, on a port, with a SQLite file, and somebody signed in.</summary>
internal sealed class RunningApp(string database, bool history) : WebApplicationFactory<Web.App>
{
    public async Task<HttpClient> SignInAsync(DemoPerson person)
    {
        var browser = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.Email", person.Email), new("Form.Password", DemoPeople.Password)]);
        using var signIn = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var signedIn = await browser.SendAsync(signIn);
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Default", $"Data Source={database}");
        builder.UseSetting("DemoHistory", history ? "true" : "false");
        builder.ConfigureLogging(static logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }
}

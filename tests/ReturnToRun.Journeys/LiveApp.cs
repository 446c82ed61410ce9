using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ReturnToRun.Journeys;

/// <summary>The program as it is, on a real port, with a data folder of its own.</summary>
public sealed class LiveApp : WebApplicationFactory<Web.App>
{
    private readonly TemporaryFolder _data = new();

    public LiveApp()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Default", $"Data Source={_data.File("journeys.db")};Pooling=False");
        // Every journey comes from one address.
        foreach (var limit in (string[])["SignIn", "SignUp", "Recovery", "Codes"]) builder.UseSetting($"RateLimits:{limit}", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _data.Dispose();
    }
}

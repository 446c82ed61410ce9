using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ReturnToRun.Web.Tests;

/// <summary>The program as it is, answering in memory, with a data folder of its own and the log quiet.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _data = new();
    private int _hosts;

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        // Each host its own: WithWebHostBuilder starts another beside this one, and a database is held by one program.
        builder.UseSetting("ConnectionStrings:Default", $"Data Source={_data.File($"test-{Interlocked.Increment(ref _hosts)}.db")};Pooling=False");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _data.Dispose();
    }
}

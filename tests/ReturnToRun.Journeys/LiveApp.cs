using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ReturnToRun.Journeys;

/// <summary>The program as it is, on a real port, with a data folder of its own and a clock that the journey moves.</summary>
public sealed class LiveApp : WebApplicationFactory<Web.App>
{
    private readonly TemporaryFolder _data = new();
    private readonly TimeProvider _clock;
    private readonly bool _demo;
    private readonly string _database;

    /// <param name="database">The file to use; without it one that goes when the program ends.</param>
    public LiveApp(TimeProvider clock, bool demo, string? database = null)
    {
        (_clock, _demo, _database) = (clock, demo, database ?? _data.File("journeys.db"));
        UseKestrel(0);
        StartServer();
    }

    /// <summary>The release that it says it is.</summary>
    public NextRelease Release { get; } = new();

    public BadConnection Connection { get; } = new();

    /// <summary>Where it listens, with a slash at the end; by name, because a passkey is for a name.</summary>
    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Default", $"Data Source={_database};Pooling=False");
        builder.UseSetting("Demo", _demo.ToString());
        // Every journey comes from one address.
        foreach (var limit in (string[])["SignIn", "SignUp", "Recovery", "Codes"]) builder.UseSetting($"RateLimits:{limit}", "100000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.Configure<PasswordHasherOptions>(static hasher => hasher.IterationCount = 1000);
            services.AddSingleton(_clock);
            services.AddSingleton<IStartupFilter>(new SaysTheTime(_clock));
            services.AddSingleton<IStartupFilter>(Release);
            services.AddSingleton<IStartupFilter>(Connection);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _data.Dispose();
    }

    /// <summary>A browser reckons how long a cookie lives by the server's date: without it, one of last year is gone at once.</summary>
    private sealed class SaysTheTime(TimeProvider clock) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use((context, rest) =>
            {
                context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
                return rest(context);
            });
            next(builder);
        };
    }
}

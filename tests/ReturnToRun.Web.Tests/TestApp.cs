using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Tests;

/// <summary>The program as it is, answering in memory, with a data folder of its own and the log quiet.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _data = new();
    private int _hosts;
    private TimeProvider? _clock;
    private IReadOnlyDictionary<string, string> _settings = new Dictionary<string, string>();

    /// <summary>Before the first request: the program goes by this clock.</summary>
    public TestApp With(TimeProvider clock)
    {
        _clock = clock;
        return this;
    }

    /// <summary>Before the first request: the program has these settings as well.</summary>
    public TestApp With(IReadOnlyDictionary<string, string> settings)
    {
        _settings = settings;
        return this;
    }

    /// <summary>Of the first host, also before it is started.</summary>
    public string ConnectionString => Connection(1);

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visitor() => new(Browser());

    /// <summary>Somebody at a browser, signed in as one of the made-up people.</summary>
    public async Task<Visitor> VisitorAsync(DemoPerson person)
    {
        var visitor = Visitor();
        await visitor.SignInAsync(person.Email, DemoPeople.Password);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        // Each host its own: WithWebHostBuilder starts another beside this one, and a database is held by one program.
        builder.UseSetting("ConnectionStrings:Default", Connection(Interlocked.Increment(ref _hosts)));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("DemoHistory", "false");
        builder.UseSetting("DemoCaseload", "false");
        // Many tests sign in from one address; the tests of the limits lower them again.
        foreach (var limit in (string[])[RateLimits.SignIn, RateLimits.SignUp, RateLimits.Recovery, RateLimits.Codes, RateLimits.Feeds]) builder.UseSetting($"RateLimits:{limit}", "100000");
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.Configure<PasswordHasherOptions>(static hasher => hasher.IterationCount = 1000);
            if (_clock is not null) services.AddSingleton(_clock);
        });
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
    }

    private string Connection(int host) => $"Data Source={_data.File($"test-{host}.db")};Pooling=False";

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _data.Dispose();
    }
}

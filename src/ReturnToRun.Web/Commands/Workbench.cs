using ReturnToRun.Data;
using ReturnToRun.Data.Sqlite;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features;

namespace ReturnToRun.Web.Commands;

/// <summary>The program's settings and services for a command, without a server.</summary>
internal static class Workbench
{
    public static WebApplication Build(params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(App).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // A command's own words are its output; a fault says the rest.
        builder.Logging.ClearProviders();
#pragma warning disable RS0030 // As in Program.cs: the clock is the real one.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        Hosting.PublicAddress.AddTo(builder);
        builder.AddAccounts();
        builder.Services.AddData();
        builder.AddFeatures();
        // Nobody draws a page here, but in development every service is checked for what it needs, and those of pages need this.
        builder.Services.AddRazorComponents();
        return builder.Build();
    }

    /// <summary>Creates or migrates the database. A server that holds it has done so already, and SQLite lets us write beside it.</summary>
    public static Task OpenDatabaseAsync(this WebApplication app) =>
        app.Services.GetRequiredService<DatabaseStart>().OpenBesideAsync(app.Lifetime.ApplicationStopping);
}

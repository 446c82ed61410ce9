using System.Globalization;
using System.Reflection;
using ReturnToRun.Data.Sqlite;
using Serilog;
using Serilog.Extensions.Logging;

namespace ReturnToRun.Web.Hosting;

/// <summary>
/// Serilog writes, Microsoft's ILogger decides: levels stand in "Logging:LogLevel" of the settings, as everywhere else.
/// "Logging:File", when set, names a file to write to as well: a new one each day, the last 31 kept.
/// </summary>
public static class Logs
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";
    private const int DaysKept = 31;

    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
        if (builder.Configuration["Logging:File"] is { Length: > 0 } file)
        {
            configuration.WriteTo.File(file, outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept);
        }

        var logger = configuration.CreateLogger();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerProvider>(_ => new SerilogLoggerProvider(logger, dispose: true));
        return builder;
    }

    public static void LogStart(this WebApplication app)
    {
        var version = typeof(Logs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        app.Logger.LogInformation("Return to Run {Version} with SQLite {SqliteVersion}", version, SqliteLibrary.Version);
        if (SqliteLibrary.IsBundled)
            app.Logger.LogWarning("No SQLite of the system was found; the bundled one is old and has known faults. Install libsqlite3.");
    }
}

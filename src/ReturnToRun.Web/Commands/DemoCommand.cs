using Microsoft.Data.Sqlite;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Sqlite;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Commands;

/// <summary>Throws the development database away and makes the demo anew, with its eight weeks ending today.</summary>
internal static class DemoCommand
{
    public const string Usage = "demo reset";

    public static Task<int> RunAsync(CommandCall call) => RunAsync(call, static () => Workbench.Build());

    internal static async Task<int> RunAsync(CommandCall call, Func<WebApplication> build)
    {
        if (call.Args is not ["reset"])
        {
            await call.Error.WriteLineAsync($"Usage: {Usage}");
            return CommandLine.NotUnderstood;
        }

        try
        {
            if (!await ThrowAwayAsync(build, call.Error)) return CommandLine.Failed;
        }
        catch (DatabaseInUseException)
        {
            await call.Error.WriteLineAsync("The server is running. Stop it first.");
            return CommandLine.Failed;
        }

        await using var app = build();
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync(app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<LibrarySeed>().ApplyAsync(app.Lifetime.ApplicationStopping);
        await app.FillDemoAsync();
        await call.Output.WriteLineAsync("The demo is made anew.");
        return CommandLine.Done;
    }

    private static async Task<bool> ThrowAwayAsync(Func<WebApplication> build, TextWriter error)
    {
        await using var app = build();
        if (!app.Services.GetRequiredService<DemoPeople>().On)
        {
            await error.WriteLineAsync("There is a demo in development only. Nothing was changed.");
            return false;
        }

        // Opening proves that no server holds the file.
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync(app.Lifetime.ApplicationStopping);
        SqliteConnection.ClearAllPools();
        var path = app.Services.GetRequiredService<DatabaseFile>().Path;
        foreach (var file in (string[])[path, $"{path}-journal", $"{path}-wal", $"{path}-shm"]) File.Delete(file);
        return true;
    }
}

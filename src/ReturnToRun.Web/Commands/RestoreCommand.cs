using Microsoft.Data.Sqlite;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Web.Commands;

/// <summary>Puts a backup in the place of the database. The server must have been stopped; the database before it is kept.</summary>
internal static class RestoreCommand
{
    public const string Usage = "restore FILE";

    public static Task<int> RunAsync(CommandCall call) =>
#pragma warning disable RS0030 // A command begins where Program does: the clock is the real one.
        RunAsync(call, DatabaseSetting.Read(), TimeProvider.System);
#pragma warning restore RS0030

    internal static async Task<int> RunAsync(CommandCall call, DatabaseFile database, TimeProvider clock)
    {
        if (call.Args is not [{ Length: > 0 } file])
        {
            await call.Error.WriteLineAsync($"Expected one FILE to restore from: return-to-run {Usage}");
            return CommandLine.NotUnderstood;
        }

        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            await call.Error.WriteLineAsync($"There is no file {path}.");
            return CommandLine.Failed;
        }

        try
        {
            var kept = await DatabaseSwap.PutAsync(database, path, clock.GetUtcNow());
            await call.Output.WriteLineAsync($"Restored {database.Path} from {path}.");
            if (kept is not null) await call.Output.WriteLineAsync($"The database before it is kept at {kept}.");
            return CommandLine.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or SqliteException)
        {
            await call.Error.WriteLineAsync($"Nothing was restored: {fault.Message}");
            return CommandLine.Failed;
        }
    }
}

using Microsoft.Data.Sqlite;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Web.Commands;

/// <summary>Copies the database to a file, whole and as of one moment, while the server goes on serving.</summary>
internal static class BackupCommand
{
    public const string Usage = "backup FILE";

    public static Task<int> RunAsync(CommandCall call) => RunAsync(call, DatabaseSetting.Read());

    internal static async Task<int> RunAsync(CommandCall call, DatabaseFile database)
    {
        if (call.Args is not [{ Length: > 0 } file])
        {
            await call.Error.WriteLineAsync($"Expected one FILE to write the backup to: return-to-run {Usage}");
            return CommandLine.NotUnderstood;
        }

        if (!File.Exists(database.Path))
        {
            await call.Error.WriteLineAsync($"There is no database at {database.Path}.");
            return CommandLine.Failed;
        }

        try
        {
            var path = Path.GetFullPath(file);
            await DatabaseCopy.WriteAsync(database, path);
            await call.Output.WriteLineAsync($"Backed up to {path} ({new FileInfo(path).Length:N0} bytes), and read back whole.");
            return CommandLine.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or SqliteException)
        {
            await call.Error.WriteLineAsync($"No backup was made: {fault.Message}");
            return CommandLine.Failed;
        }
    }
}

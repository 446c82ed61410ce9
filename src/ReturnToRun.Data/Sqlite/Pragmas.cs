using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReturnToRun.Data.Sqlite;

/// <summary>
/// What every connection is told as it opens. EF Core would turn the write-ahead log on by itself when it creates a
/// database, so the mode is always said; which one, and why: docs/operations.md.
/// </summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    public static readonly Pragmas Instance = new();

    private Pragmas()
    {
    }

    public static string JournalMode => SqliteLibrary.HasSafeWriteAheadLog ? "WAL" : "DELETE";

    // recursive_triggers: without it REPLACE removes a row behind the back of the triggers that keep the diary whole.
    private static readonly string s_all =
        $"PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA mmap_size=0; PRAGMA journal_mode={JournalMode}; PRAGMA synchronous=FULL;";

    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = s_all;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = s_all;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

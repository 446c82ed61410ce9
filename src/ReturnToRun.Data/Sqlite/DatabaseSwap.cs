using Microsoft.Data.Sqlite;

namespace ReturnToRun.Data.Sqlite;

/// <summary>Puts a backup in the place of the database, and keeps the one that was there.</summary>
public static class DatabaseSwap
{
    // What SQLite leaves beside a database whose writer was killed; it belongs to that database and to no other.
    private static readonly string[] s_companions = ["-journal", "-wal", "-shm"];

    /// <returns>Where the database before it was kept; null where there was none.</returns>
    /// <exception cref="InvalidDataException">The backup is not whole, not ours, or from a newer version of the program.</exception>
    /// <exception cref="DatabaseInUseException">A server is running on the database.</exception>
    public static async Task<string?> PutAsync(DatabaseFile file, string backup, DateTimeOffset now, CancellationToken ct = default)
    {
        await DatabaseCopy.VerifyAsync(backup, ct);
        await RefuseNewerAsync(backup, ct);
        file.CreateFolder();
        using var held = DatabaseLock.TryTake(file) ?? throw new DatabaseInUseException(file.Path);

        // A copy of the backup beside the database, whole and on the disk, before anything is touched.
        var partial = $"{file.Path}.{now:yyyyMMdd'T'HHmmss'Z'}.restoring.partial";
        DatabaseCopy.Reserve(partial);
        await using (var from = File.OpenRead(backup))
        await using (var to = File.OpenWrite(partial))
        {
            await from.CopyToAsync(to, ct);
            to.Flush(flushToDisk: true);
        }

        await DatabaseCopy.VerifyAsync(partial, ct);
        var kept = File.Exists(file.Path) ? $"{file.Path}.{now:yyyyMMdd'T'HHmmss'Z'}.before-restore" : null;
        await ReplaceAsync(file, partial, kept, ct);
        return kept;
    }

    /// <summary>Puts a whole database, on the disk already, in the place of one whose lock is held.</summary>
    /// <param name="kept">Where the one before it is kept; null where there is none, or nothing in it.</param>
    internal static async Task ReplaceAsync(DatabaseFile file, string with, string? kept, CancellationToken ct)
    {
        // An idle connection would go on with the file that it has open.
        using (var pooled = new SqliteConnection(file.ConnectionString)) SqliteConnection.ClearPool(pooled);
        // Also where nothing is kept: what a killed writer left beside it must not be played back into the new one.
        if (File.Exists(file.Path)) await SettleAsync(file, ct);
        if (kept is null)
        {
            File.Move(with, file.Path, overwrite: true);
            return;
        }

        foreach (var companion in s_companions.Where(companion => File.Exists(file.Path + companion))) File.Move(file.Path + companion, kept + companion);
        File.Replace(with, file.Path, kept);
    }

    // Whatever a killed writer left is played back, so that the database kept is one file. One too damaged for that is kept as it is.
    internal static async Task SettleAsync(DatabaseFile file, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection(file.CreatingConnectionString);
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE; SELECT count(*) FROM sqlite_master";
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (SqliteException)
        {
            // Whoever asks finds out: it is being replaced because of this, or proved whole next.
        }
    }

    private static async Task RefuseNewerAsync(string backup, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = backup, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"";
        if (await command.ExecuteScalarAsync(ct) is not string newest) throw new InvalidDataException($"{backup} holds no tables.");
        if (!DesignTime.Migrations().Contains(newest, StringComparer.Ordinal))
            throw new InvalidDataException($"{backup} was made by a newer version of the program (it knows {newest}). Install that version first.");
    }
}

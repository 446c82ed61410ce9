using Microsoft.Data.Sqlite;

namespace ReturnToRun.Data.Sqlite;

/// <summary>A whole copy of a database as of one moment, made while others read and write.</summary>
public static class DatabaseCopy
{
    /// <summary>Writes the copy beside its final name, proves it whole, and only then gives it that name.</summary>
    /// <exception cref="IOException">There is a file of that name already.</exception>
    /// <exception cref="InvalidDataException">The copy is not whole.</exception>
    public static async Task WriteAsync(DatabaseFile from, string to, CancellationToken ct = default)
    {
        if (File.Exists(to)) throw new IOException($"{to} exists already.");
        var partial = to + ".partial";
        Reserve(partial);
        await using (var connection = new SqliteConnection(from.ConnectionString))
        {
            await connection.OpenAsync(ct);
            Pragmas.Set(connection);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $to";
            command.Parameters.AddWithValue("$to", partial);
            await command.ExecuteNonQueryAsync(ct);
        }

        await ProveAsync(partial, ct);
        File.Move(partial, to);
    }

    /// <summary>Proves it whole and on the disk, before it gets the name it is known by: one that a power failure empties is none.</summary>
    /// <exception cref="InvalidDataException">It is not whole.</exception>
    internal static async Task ProveAsync(string path, CancellationToken ct)
    {
        await VerifyAsync(path, ct);
        using var written = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(written);
    }

    /// <summary>An empty file that only its owner may read, for what is written next; SQLite writes into an empty one.</summary>
    internal static void Reserve(string path)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    /// <exception cref="InvalidDataException">The file is no database of this program, or is damaged.</exception>
    public static async Task VerifyAsync(string path, CancellationToken ct = default)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA application_id";
            if (await command.ExecuteScalarAsync(ct) is not (long)DatabaseStart.ApplicationId)
                throw new InvalidDataException($"{path} is not a database of Return to Run.");
            command.CommandText = "PRAGMA integrity_check(1)";
            if (await command.ExecuteScalarAsync(ct) is not "ok") throw new InvalidDataException($"{path} is damaged.");
            command.CommandText = "PRAGMA foreign_key_check";
            if (await command.ExecuteScalarAsync(ct) is not null) throw new InvalidDataException($"{path} is damaged: rows point to rows that are not there.");
        }
        catch (SqliteException damaged)
        {
            throw new InvalidDataException($"{path} is no SQLite database, or damaged: {damaged.Message}", damaged);
        }
    }
}

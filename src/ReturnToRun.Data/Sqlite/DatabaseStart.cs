using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ReturnToRun.Data.Sqlite;

/// <summary>
/// Brings the database up before anything is served from it, and holds its lock until the program ends. Every step may be
/// cut off by a power failure: the next start goes on from there and never waits for somebody who is gone.
/// </summary>
public sealed class DatabaseStart(DatabaseFile file, IDbContextFactory<AppDb> contexts, TimeProvider clock, ILogger<DatabaseStart> logger) : IDisposable
{
    // Written into the header of the file ("RtoR"), so that a restore can tell our database from another.
    internal const int ApplicationId = 0x52746F52;

    private DatabaseLock? _lock;

    /// <summary>Creates or migrates the database where that is needed. Safe to call twice.</summary>
    /// <exception cref="DatabaseInUseException">Another program serves from this database, or is about to replace it.</exception>
    /// <exception cref="InvalidOperationException">The database was made by a newer version of the program.</exception>
    public async Task OpenAsync(CancellationToken ct = default)
    {
        if (_lock is not null) return;

        file.CreateFolder();
        await BringUpAsync(await DatabaseLock.TakeAsync(file, ct), ct);
    }

    /// <summary>For a command: the same where nobody holds the database. A server that does has brought it up already.</summary>
    public async Task OpenBesideAsync(CancellationToken ct = default)
    {
        if (_lock is not null) return;
        file.CreateFolder();
        if (DatabaseLock.TryTake(file) is { } taken) await BringUpAsync(taken, ct);
    }

    public void Dispose() => _lock?.Dispose();

    private async Task BringUpAsync(DatabaseLock taken, CancellationToken ct)
    {
        _lock = taken;
        logger.LogInformation("Database {Path}, SQLite {SqliteVersion}, journal mode {JournalMode}", file.Path, SqliteLibrary.Version, Pragmas.JournalMode);
        foreach (var partial in Directory.EnumerateFiles(Path.GetDirectoryName(file.Path)!, Path.GetFileName(file.Path) + ".*.partial*")) File.Delete(partial);

        await CreateAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList() is [var unknown, ..])
            throw new InvalidOperationException($"The database was made by a newer version of the program (it knows {unknown}). Start that version, or restore an older backup.");
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any()) return;

        await ForgetDeadMigrationAsync(ct);
        if (applied is [.., var last]) await KeepCopyAsync(last, ct);
        await db.Database.MigrateAsync(ct);
        logger.LogInformation("Database migrated to {Migration}", db.Database.GetMigrations().Last());
    }

    // EF Core would create it in write-ahead mode, whatever the version of SQLite.
    private async Task CreateAsync(CancellationToken ct)
    {
        if (!File.Exists(file.Path)) DatabaseCopy.Reserve(file.Path);
        await using var connection = new SqliteConnection(file.CreatingConnectionString);
        await connection.OpenAsync(ct);
        Pragmas.Set(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA application_id";
        if (await command.ExecuteScalarAsync(ct) is (long)ApplicationId) return;
        command.CommandText = $"PRAGMA application_id={ApplicationId}";
        await command.ExecuteNonQueryAsync(ct);
    }

    // A start that was killed while it migrated leaves a row here, and EF Core then waits for it for ever. We hold the lock
    // of the file, so whoever wrote the row is gone.
    private async Task ForgetDeadMigrationAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection(file.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task KeepCopyAsync(string lastMigration, CancellationToken ct)
    {
        var name = $"{file.Path}.{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}";
        var copy = $"{name}.before-update";
        // A start that was killed between copy and migration may be repeated within the same second.
        for (var i = 2; File.Exists(copy); i++) copy = $"{name}-{i}.before-update";
        await DatabaseCopy.WriteAsync(file, copy, ct);
        logger.LogInformation("Kept a copy of the database as of {Migration}: {Path}", lastMigration, copy);
    }
}

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

        string? last = null;
        if (File.Exists(file.Path))
        {
            await CreateAsync(file, ct);
            await using var db = await ContextAsync(file, ct);
            var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
            if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList() is [var unknown, ..])
                throw new InvalidOperationException($"The database was made by a newer version of the program (it knows {unknown}). Start that version, or restore an older backup.");
            if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any()) return;
            last = applied.LastOrDefault();
        }

        await UpdateAsync(last, ct);
    }

    // SQLite rebuilds a table in several transactions, and a start that is cut off between two of them leaves what no later one
    // can go on from. So the update is made in a file of its own, which takes the database's place once it is whole
    // (docs/adr/0064-update-in-a-copy.md).
    private async Task UpdateAsync(string? last, CancellationToken ct)
    {
        var next = new DatabaseFile(new SqliteConnectionStringBuilder { DataSource = file.Path + ".update.partial" }.ConnectionString);
        if (File.Exists(file.Path)) await DatabaseCopy.WriteAsync(file, next.Path, ct);
        await CreateAsync(next, ct);
        await ForgetDeadMigrationAsync(next, ct);
        await using (var db = await ContextAsync(next, ct))
        {
            await db.Database.MigrateAsync(ct);
            logger.LogInformation("Database migrated to {Migration}", db.Database.GetMigrations().Last());
        }

        await DatabaseSwap.SettleAsync(next, ct);
        await DatabaseCopy.ProveAsync(next.Path, ct);
        await DatabaseSwap.ReplaceAsync(file, next.Path, last is null ? null : KeptName(last), ct);
    }

    // Without a pool: no connection may outlive the file that it was opened for.
    private async Task<AppDb> ContextAsync(DatabaseFile of, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.Database.SetConnectionString(of.CreatingConnectionString);
        return db;
    }

    // EF Core would create it in write-ahead mode, whatever the version of SQLite.
    private static async Task CreateAsync(DatabaseFile file, CancellationToken ct)
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

    // An update in place, by an earlier version, that was killed has left a row here, and EF Core then waits for it for ever.
    // We hold the lock of the file, so whoever wrote the row is gone.
    private static async Task ForgetDeadMigrationAsync(DatabaseFile file, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(file.CreatingConnectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Where the database stays as the earlier version left it.</summary>
    private string KeptName(string lastMigration)
    {
        var name = $"{file.Path}.{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}";
        var kept = $"{name}.before-update";
        // A start that was killed after keeping it may be repeated within the same second.
        for (var i = 2; File.Exists(kept); i++) kept = $"{name}-{i}.before-update";
        logger.LogInformation("Keeps the database as of {Migration}: {Path}", lastMigration, kept);
        return kept;
    }
}

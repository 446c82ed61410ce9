using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Tests.Sqlite;

public sealed class DatabaseStartTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_start_makes_the_folder_and_the_database_and_a_second_start_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "data", "run.db");
        for (var start = 0; start < 2; start++)
        {
            await using var database = new TestDatabase(file);
            await database.Get<DatabaseStart>().OpenAsync();
        }

        Assert.Equal(["run.db", "run.db.lock"], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        await using var database = new TestDatabase();
        await OlderAsync(database);
        await RunAsync(database, """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-20')""");
        await File.WriteAllTextAsync(database.File.Path + ".20260101T000000Z.before-update.partial", "cut off");

        await database.Get<DatabaseStart>().OpenAsync().WaitAsync(s_patience);

        await using var db = database.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(database.File.Path)!, "*.partial"));
    }

    [Fact]
    public async Task A_database_is_copied_before_it_is_migrated()
    {
        await using var database = new TestDatabase();
        var first = await OlderAsync(database);
        await database.Get<DatabaseStart>().OpenAsync();

        var copy = database.File.Path + ".20261120T090000Z.before-update";
        await using var before = new TestDatabase(copy);
        await using var db = before.Open();
        Assert.Equal([first], await db.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task A_start_cut_off_anywhere_in_an_update_leaves_the_database_as_it_was_and_the_next_one_updates_it()
    {
        using var folder = new TemporaryFolder();
        var older = folder.File("older.db");
        // The update that follows rebuilds tables, which SQLite does in several transactions.
        await using (var database = new TestDatabase(older)) await OlderAsync(database, static migrations => migrations.Last(static name => string.CompareOrdinal(name, "20261129190454_LibraryDrafts") < 0));
        var statements = 0;
        for (; ; statements += 5)
        {
            var file = folder.File($"{statements}.db");
            File.Copy(older, file);
            if (await StartsAsync(file, cutOffAfter: statements)) break;
        }

        Assert.True(statements > 40, $"Only {statements} statements were cut off.");
    }

    [Fact]
    public async Task A_second_server_is_told_that_the_database_is_held()
    {
        await using var database = await TestDatabase.StartAsync();
        Assert.Null(DatabaseLock.TryTake(database.File));
        await using var second = new TestDatabase(database.File.Path);
        await second.Get<DatabaseStart>().OpenBesideAsync();
        await using var db = second.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_database_that_went_missing_is_noticed_not_replaced()
    {
        await using var database = await TestDatabase.StartAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(database.File.Path);
        await using var db = database.Open();
        await Assert.ThrowsAsync<SqliteException>(() => db.AllClinics.CountAsync());
        Assert.False(File.Exists(database.File.Path));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=file:run.db?mode=memory")]
    [InlineData("Cache=Shared")]
    public void A_setting_that_names_no_file_is_refused(string connectionString) =>
        Assert.Throws<ArgumentException>(() => new DatabaseFile(connectionString));

    [Fact]
    public void Without_a_setting_the_database_is_under_the_working_directory() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "data", "return-to-run.db"), new DatabaseFile(null).Path);

    private static async Task<bool> StartsAsync(string file, int cutOffAfter)
    {
        var before = await SchemaAsync(file);
        var power = new PowerFailure { StatementsLeft = cutOffAfter };
        await using (var database = new TestDatabase(file, services => services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(power))))
        {
            try
            {
                await database.Get<DatabaseStart>().OpenAsync();
                return true;
            }
            catch (PowerFailureException)
            {
            }
        }

        Assert.Equal(before, await SchemaAsync(file));
        await using var next = new TestDatabase(file);
        await next.Get<DatabaseStart>().OpenAsync().WaitAsync(s_patience);
        await using var db = next.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.partial*"));
        return false;
    }

    private static async Task<List<string>> SchemaAsync(string file)
    {
        await using var database = new TestDatabase(file);
        await using var db = database.Open();
        return
        [
            .. await db.Database.SqlQuery<string>($"SELECT name || ' ' || coalesce(sql, '') AS Value FROM sqlite_master WHERE name <> '__EFMigrationsLock' ORDER BY 1").ToListAsync(),
            .. await db.Database.GetAppliedMigrationsAsync(),
        ];
    }

    private static Task<string> OlderAsync(TestDatabase database) => OlderAsync(database, Enumerable.First);

    // A database as an earlier version left it.
    private static async Task<string> OlderAsync(TestDatabase database, Func<IEnumerable<string>, string> which)
    {
        DatabaseCopy.Reserve(database.File.Path);
        await RunAsync(database, $"PRAGMA application_id={DatabaseStart.ApplicationId}");
        await using var db = database.Open();
        var last = which(db.Database.GetMigrations());
        await db.GetService<IMigrator>().MigrateAsync(last);
        SqliteConnection.ClearAllPools();
        return last;
    }

    private static async Task RunAsync(TestDatabase database, string statement)
    {
        await using var connection = new SqliteConnection(database.File.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class PowerFailureException : Exception;

    /// <summary>Lets so many statements through, and none after them.</summary>
    private sealed class PowerFailure : DbCommandInterceptor
    {
        public required int StatementsLeft { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            --StatementsLeft < 0 ? throw new PowerFailureException() : new(result);
    }
}

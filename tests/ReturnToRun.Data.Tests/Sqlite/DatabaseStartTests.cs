using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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

    // A database as the first version left it.
    private static async Task<string> OlderAsync(TestDatabase database)
    {
        DatabaseCopy.Reserve(database.File.Path);
        await RunAsync(database, $"PRAGMA application_id={DatabaseStart.ApplicationId}");
        await using var db = database.Open();
        var first = db.Database.GetMigrations().First();
        await db.GetService<IMigrator>().MigrateAsync(first);
        SqliteConnection.ClearAllPools();
        return first;
    }

    private static async Task RunAsync(TestDatabase database, string statement)
    {
        await using var connection = new SqliteConnection(database.File.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}

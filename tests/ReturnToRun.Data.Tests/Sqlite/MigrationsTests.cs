using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Tests.Sqlite;

public sealed class MigrationsTests
{
    private static readonly Type[] s_notForSqlite = [typeof(DateTimeOffset), typeof(decimal), typeof(TimeSpan), typeof(ulong)];

    [Fact]
    public async Task The_model_has_no_change_that_a_migration_does_not_make()
    {
        await using var database = new TestDatabase();
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME --project src/ReturnToRun.Data --output-dir Sqlite/Migrations");
    }

    [Fact]
    public async Task The_first_migration_has_the_passkey_table()
    {
        await using var database = await TestDatabase.StartAsync();
        await using var db = database.Open();
        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'UserPasskeys'").SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_column_has_a_type_that_SQLite_cannot_compare()
    {
        await using var database = new TestDatabase();
        await using var db = database.Open();
        var wrong =
            from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            let stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType
            where s_notForSqlite.Contains(Nullable.GetUnderlyingType(stored) ?? stored)
            select $"{entity.DisplayName()}.{property.Name}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Facts")]
    [InlineData("Decisions")]
    [InlineData("PlanRevisions")]
    [InlineData("Audit")]
    [InlineData("ClinicPolicies")]
    [InlineData("RoutineVersions")]
    [InlineData("ExerciseVersions")]
    [InlineData("Pictures")]
    [InlineData("Messages")]
    [InlineData("Notes")]
    public async Task Append_only_tables_keep_both_their_triggers_through_every_migration(string table)
    {
        await using var database = await TestDatabase.StartAsync();
        await using var db = database.Open();
        Assert.Equal(2, await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table}").SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Connections_check_foreign_keys_wait_for_others_and_write_safely()
    {
        await using var database = await TestDatabase.StartAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        Assert.Equal(SqliteLibrary.HasSafeWriteAheadLog ? "wal" : "delete", Ask(db, "PRAGMA journal_mode"));
        Assert.Equal(2L, Ask(db, "PRAGMA synchronous"));
        Assert.Equal(1L, Ask(db, "PRAGMA foreign_keys"));
        Assert.Equal(10_000L, Ask(db, "PRAGMA busy_timeout"));
        Assert.Equal(1L, Ask(db, "PRAGMA recursive_triggers"));
    }

    private static object? Ask(AppDb db, string pragma)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar();
    }
}

using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Tests.Sqlite;

public sealed class DatabaseSwapTests
{
    [Fact]
    public async Task A_restored_backup_stands_in_the_place_of_the_database_which_is_kept()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("served.db");
        await using (var before = await StartedAsync(file))
        {
            await before.ClinicAsync("as backed up");
            await DatabaseCopy.WriteAsync(before.File, folder.File("backup.db"));
            await before.ClinicAsync("since then");
        }

        var kept = await DatabaseSwap.PutAsync(new DatabaseFile($"Data Source={file}"), folder.File("backup.db"), new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(file + ".20261120T090000Z.before-restore", kept);
        Assert.Equal(["as backed up"], await ClinicsAsync(file));
        Assert.Equal(["as backed up", "since then"], await ClinicsAsync(kept!));
    }

    [Fact]
    public async Task Nothing_is_restored_while_a_server_holds_the_database()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("served.db");
        await using var serving = await StartedAsync(file);
        await DatabaseCopy.WriteAsync(serving.File, folder.File("backup.db"));
        await Assert.ThrowsAsync<DatabaseInUseException>(() => DatabaseSwap.PutAsync(serving.File, folder.File("backup.db"), serving.Clock.Now));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.partial"));
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using (var newer = await StartedAsync(folder.File("newer.db")))
        {
            await using var db = newer.Open();
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')");
        }

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => DatabaseSwap.PutAsync(new DatabaseFile($"Data Source={folder.File("served.db")}"), folder.File("newer.db"), default));
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        await using var start = new TestDatabase(folder.File("newer.db"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => start.Get<DatabaseStart>().OpenAsync());
    }

    private static async Task<TestDatabase> StartedAsync(string file)
    {
        var database = new TestDatabase(file);
        await database.Get<DatabaseStart>().OpenAsync();
        return database;
    }

    private static async Task<List<string>> ClinicsAsync(string file)
    {
        await using var database = await StartedAsync(file);
        await using var db = database.Open();
        return await db.AllClinics.Select(clinic => clinic.Name).Order().ToListAsync();
    }
}

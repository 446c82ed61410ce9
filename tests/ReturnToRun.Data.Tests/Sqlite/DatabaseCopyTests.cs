using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Tests.Sqlite;

public sealed class DatabaseCopyTests
{
    [Fact]
    public async Task A_backup_made_while_others_write_holds_every_fact_answered_for_before_it_began()
    {
        await using var database = await TestDatabase.StartAsync();
        using var folder = new TemporaryFolder();
        var (runner, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var ledger = database.Get<PlanLedger>();
        using var stop = new CancellationTokenSource();
        long answered = 0;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var result = (AppendResult.Saved)await ledger.AppendAsync(viewer, runner.Id, [Diaries.Morning(database.Today())], AppendOptions.None);
                Interlocked.Exchange(ref answered, result.View.FactsVersion);
            }
        });

        for (var copy = 1; copy <= 5; copy++)
        {
            var before = Interlocked.Read(ref answered);
            await DatabaseCopy.WriteAsync(database.File, folder.File($"{copy}.db"));
            await using var backup = new TestDatabase(folder.File($"{copy}.db"));
            await using var db = backup.Open();
            var version = (await db.AllRunners.SingleAsync()).FactsVersion;
            Assert.InRange(version, before, long.MaxValue);
            Assert.Equal(version, await db.AllFacts.LongCountAsync());
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_is_for_its_owner_alone()
    {
        await using var database = await TestDatabase.StartAsync();
        using var folder = new TemporaryFolder();
        var file = folder.File("backup.db");
        await DatabaseCopy.WriteAsync(database.File, file);
        await Assert.ThrowsAsync<IOException>(() => DatabaseCopy.WriteAsync(database.File, file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(["backup.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_file_or_another_program_s_database_is_not_taken_for_a_backup()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("text.db"), "not a database, however long it may be, and this is long enough to be read as a header of one hundred bytes");
        await Assert.ThrowsAsync<InvalidDataException>(() => DatabaseCopy.VerifyAsync(folder.File("text.db")));

        await using (var connection = new SqliteConnection($"Data Source={folder.File("other.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Shoes (Id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => DatabaseCopy.VerifyAsync(folder.File("other.db")));

        await using var database = await TestDatabase.StartAsync();
        await DatabaseCopy.WriteAsync(database.File, folder.File("whole.db"));
        var bytes = await File.ReadAllBytesAsync(folder.File("whole.db"));
        bytes.AsSpan(bytes.Length / 2, 4096).Fill(0xFF);
        await File.WriteAllBytesAsync(folder.File("damaged.db"), bytes);
        await Assert.ThrowsAsync<InvalidDataException>(() => DatabaseCopy.VerifyAsync(folder.File("damaged.db")));
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Policies;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Tests;

public sealed class AppendOnlyTests
{
    [Theory]
    [InlineData("UPDATE Facts SET Day = '2020-01-01'")]
    [InlineData("DELETE FROM Facts")]
    [InlineData("REPLACE INTO Facts SELECT * FROM Facts")]
    [InlineData("UPDATE Decisions SET Rule = 'D7'")]
    [InlineData("DELETE FROM Decisions")]
    [InlineData("UPDATE PlanRevisions SET Content = '{}'")]
    [InlineData("DELETE FROM PlanRevisions")]
    [InlineData("UPDATE Audit SET What = 'nothing'")]
    [InlineData("DELETE FROM Audit")]
    [InlineData("UPDATE ExerciseVersions SET Name = 'another'")]
    [InlineData("DELETE FROM ExerciseVersions")]
    [InlineData("UPDATE Pictures SET Content = x'00'")]
    [InlineData("DELETE FROM Pictures")]
    [InlineData("UPDATE Messages SET Text = 'nothing'")]
    [InlineData("DELETE FROM Messages")]
    [InlineData("UPDATE Notes SET Text = 'nothing'")]
    [InlineData("DELETE FROM Notes")]
    [InlineData("UPDATE ClinicPolicies SET Numbers = '[]'")]
    [InlineData("DELETE FROM ClinicPolicies")]
    [InlineData("DELETE FROM Runners")]
    public async Task What_was_recorded_is_neither_changed_nor_deleted(string statement)
    {
        await using var database = await WithOneOfEachAsync();
        await using var db = database.Open();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => RunAsync(db, statement));
        Assert.Contains(statement.EndsWith("Runners", StringComparison.Ordinal) ? "FOREIGN KEY" : "append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_runner_s_erasure_opens_nothing()
    {
        await using var database = await WithOneOfEachAsync();
        await using var db = database.Open();
        db.Erasures.Add(new() { RunnerId = database.NewId() });
        await db.SaveChangesAsync();
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync(db, "DELETE FROM Facts"));
    }

    private static async Task<TestDatabase> WithOneOfEachAsync()
    {
        var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync();
        var day = new DateOnly(2026, 11, 20);
        var clinic = await database.ClinicAsync();
        var picture = new PictureRow { Id = database.NewId(), ClinicId = clinic.Id, Hash = "AB", Kind = PictureKind.Png, Width = 64, Height = 64, Content = [1], AddedAt = database.Clock.Now };
        var exercise = new ExerciseRow { Id = database.NewId(), ClinicId = clinic.Id, Key = "squat" };
        var text = BuiltInLibrary.Exercises[0] with { Picture = new(picture.Id, 64, 64, "A squat.") };
        await database.SaveAsync(picture, exercise, text.Published(exercise.Id, 1, database.Clock.Now));
        await database.SaveAsync(
            new FactRow { RunnerId = runner.Id, Sequence = 1, Kind = "clearance-withdrawn", Day = day, RecordedOn = day, RecordedAt = database.Clock.Now, Payload = "{}", AuthorId = viewer.UserId },
            new DecisionRow { RunnerId = runner.Id, Number = 1, Day = day, Rule = "D8", Content = "{}", PolicyVersion = "x", RecordedAt = database.Clock.Now },
            new PlanRevisionRow { RunnerId = runner.Id, Number = 1, Today = day, Content = "{}", PolicyVersion = "x", RecordedAt = database.Clock.Now },
            new MessageRow { Id = database.NewId(), RunnerId = runner.Id, Number = 1, AuthorId = viewer.UserId, AuthorRole = Role.Runner, SentAt = database.Clock.Now, Text = "Hello" },
            new NoteRow { Id = database.NewId(), RunnerId = runner.Id, AuthorId = viewer.UserId, WrittenAt = database.Clock.Now, Text = "Seen" },
            new ClinicPolicyRow { ClinicId = clinic.Id, Number = 1, Version = "clinic/1", From = day, Note = "Why", PublishedBy = viewer.UserId, PublishedAt = database.Clock.Now },
            new AuditRow { Id = database.NewId(), At = database.Clock.Now, What = "clearance-withdrawn" });
        return database;
    }

    private static async Task RunAsync(AppDb db, string statement)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}

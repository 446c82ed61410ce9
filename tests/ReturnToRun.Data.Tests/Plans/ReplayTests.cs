using Microsoft.Data.Sqlite;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Tests.Plans;

public sealed class ReplayTests
{
    private static readonly DateOnly s_start = new(2026, 11, 2);

    [Fact]
    public async Task Three_weeks_that_this_engine_has_shown_are_replayed_without_a_difference()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync(zone: "Europe/Berlin");
        await database.TellAsync(viewer, new Story(s_start).Ready(Diaries.MonWedFri).Live(s_start.AddDays(21), static (day, _) => day.DayNumber % 11 == 0 ? Answers.LowBack(4) : Answers.Good));

        var report = await database.Get<Replay>().OfAsync(runner.Id, TestContext.Current.CancellationToken);

        Assert.NotNull(report);
        Assert.Empty(report.Changes);
        Assert.True(report is { Revisions: > 3, Decisions: > 8 }, $"{report.Revisions} plans and {report.Decisions} decisions");
    }

    [Fact]
    public async Task A_plan_and_a_decision_that_an_older_engine_has_shown_otherwise_are_told_and_nothing_is_written()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        await database.TellAsync(viewer, new Story(s_start).Ready(Diaries.MonWedFri).Live(s_start.AddDays(5)));
        await AsIfOlderAsync(database, "UPDATE PlanRevisions SET EngineVersion = 0, Content = replace(Content, '\"level\":\"1\"', '\"level\":\"2\"') WHERE Number = 1");
        await AsIfOlderAsync(database, "UPDATE Decisions SET EngineVersion = 0, Kind = 'Repeat', Content = replace(replace(Content, '\"D8\"', '\"D5\"'), '\"hold\"', '\"repeat\"') WHERE Number = 1");
        var before = await System.IO.File.ReadAllBytesAsync(database.File.Path, TestContext.Current.CancellationToken);

        var report = (await database.Get<Replay>().OfAsync(runner.Id, TestContext.Current.CancellationToken))!;

        Assert.Contains(report.Changes, static change => change is { EngineVersion: 0 } && change.Was.Contains("level 2", StringComparison.Ordinal) && change.Is.Contains("level 1", StringComparison.Ordinal));
        Assert.Contains(report.Changes, static change => change is { EngineVersion: 0 } && change.Was.StartsWith("D5 Repeat", StringComparison.Ordinal) && change.Is.StartsWith("D8 Hold", StringComparison.Ordinal));
        Assert.All(report.Changes, static change => Assert.DoesNotContain("Robin", change.ToString(), StringComparison.Ordinal));
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(database.File.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_runner_who_does_not_exist_has_no_replay()
    {
        await using var database = await TestDatabase.StartAsync();
        Assert.Null(await database.Get<Replay>().OfAsync(database.NewId(), TestContext.Current.CancellationToken));
    }

    // What is recorded cannot be changed while the guard stands: it is taken away for this database of the test's own.
    private static async Task AsIfOlderAsync(TestDatabase database, string change)
    {
        await using var connection = new SqliteConnection(database.File.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var triggers = new List<string>();
        await using (var list = connection.CreateCommand())
        {
            list.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('PlanRevisions', 'Decisions')";
            await using var reader = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) triggers.Add(reader.GetString(0));
        }

        await using var command = connection.CreateCommand();
        command.CommandText = string.Concat(triggers.Select(static name => $"DROP TRIGGER \"{name}\";")) + change;
        Assert.True(await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) != 0);
    }
}

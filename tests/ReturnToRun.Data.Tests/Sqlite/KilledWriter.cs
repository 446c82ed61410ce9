using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Data.Sqlite;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Data.Tests.Sqlite;

/// <summary>
/// What runs in the process that is killed: starts on a database as the program does, makes a runner, and appends facts
/// without end, naming each on the output as soon as the ledger has answered for it.
/// </summary>
internal static class KilledWriter
{
    public const string Word = "append-until-killed";
    public const string Begins = "begins";

    public static async Task<int> RunAsync(string file, Guid runner)
    {
        await using var database = new TestDatabase(file);
        Console.WriteLine(Begins);
        await database.Get<DatabaseStart>().OpenAsync();
        var user = new UserRow(runner) { Role = Role.Runner, DisplayName = "Robin", UserName = $"{runner}" };
        await database.SaveAsync(user, new RunnerRow { Id = runner, UserId = runner, Name = "Robin", Zone = "Etc/UTC", Country = "DE", CreatedAt = database.Clock.Now });
        Console.WriteLine(0);

        var viewer = new Viewer(runner, null, Role.Runner) { RunnerId = runner };
        var walk = new CrossTrained { Sequence = 0, Day = database.Today(), RecordedOn = database.Today(), Activity = CrossTraining.Walking, Length = TimeSpan.FromMinutes(20), Pain = Pain.None };
        while (true)
        {
            if (await database.Get<PlanLedger>().AppendAsync(viewer, runner, [walk], AppendOptions.None) is not AppendResult.Saved saved) return 1;
            Console.WriteLine(saved.View.FactsVersion);
        }
    }
}

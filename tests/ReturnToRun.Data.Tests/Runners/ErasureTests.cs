using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Tests.Runners;

public sealed class ErasureTests
{
    [Fact]
    public async Task Erasing_removes_account_name_diary_and_plans_of_one_runner_and_keeps_that_it_happened()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        var (other, otherView) = await database.ReadyRunnerAsync();

        Assert.True(await database.Get<Erasure>().EraseAsync(viewer));

        Assert.Null(await database.Get<Viewers>().FindAsync(viewer.UserId));
        await using var db = database.Open();
        Assert.Equal([otherView.Runner], await db.AllRunners.Select(row => row.Id).ToListAsync());
        Assert.Equal(0, await db.AllFacts.CountAsync(row => row.RunnerId == view.Runner));
        Assert.Equal(0, await db.AllDecisions.CountAsync(row => row.RunnerId == view.Runner) + await db.AllPlanRevisions.CountAsync(row => row.RunnerId == view.Runner));
        Assert.Equal(0, await db.AllStatuses.CountAsync(row => row.RunnerId == view.Runner) + await db.Erasures.CountAsync());
        Assert.Equal(otherView.FactsVersion, (await database.Get<PlanLedger>().ReadAsync(other, otherView.Runner))!.FactsVersion);
        Assert.Equal(1, await db.AllAudit.CountAsync(entry => entry.RunnerId == view.Runner && entry.What == "erased"));
    }

    [Fact]
    public async Task Nobody_erases_somebody_else()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, view) = await database.ReadyRunnerAsync();
        var (_, stranger) = await database.RunnerAsync();
        var therapist = (await database.Get<Viewers>().FindAsync((await database.UserAsync(Role.Therapist)).Id))!;

        Assert.False(await database.Get<Erasure>().EraseAsync(stranger with { RunnerId = view.Runner }));
        Assert.False(await database.Get<Erasure>().EraseAsync(therapist));
        await using var db = database.Open();
        Assert.Equal(view.FactsVersion, await db.AllFacts.LongCountAsync(row => row.RunnerId == view.Runner));
    }
}

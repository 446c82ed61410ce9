using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Tests.Plans;

public sealed class DayTurnTests
{
    [Fact]
    public async Task A_clearance_that_ran_out_after_12_weeks_is_in_the_list_though_nobody_has_opened_the_runner()
    {
        await using var database = await TestDatabase.StartAsync();
        var (viewer, view) = await database.ReadyRunnerAsync();
        Assert.Equal(Need.None, (await StatusAsync(database, viewer)).Need);
        var entries = await EntriesAsync(database);

        database.GoTo(view.Today.AddDays(100));
        Assert.Equal(1, await database.Get<DayTurn>().KeepUpAsync());

        var status = await StatusAsync(database, viewer);
        Assert.Equal(Need.Clearance, status.Need);
        Assert.Null(status.NextRunOn);
        Assert.Equal(database.Today(), status.ShownOn);
        Assert.Equal(entries, await EntriesAsync(database));
    }

    [Fact]
    public async Task A_plan_that_halts_after_28_days_without_a_run_is_in_the_list_though_nobody_has_opened_the_runner()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync(zone: "Etc/UTC");
        var view = await database.TellAsync(viewer, new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri).Live(new(2026, 11, 14)));
        var last = view.History.Facts.OfType<RunLogged>().Max(static run => run.Day);
        Assert.Equal(PlanStage.WalkRun, (await StatusAsync(database, viewer)).Stage);

        database.GoTo(last.AddDays(27));
        await database.Get<DayTurn>().KeepUpAsync();
        Assert.Equal(PlanStage.WalkRun, (await StatusAsync(database, viewer)).Stage);

        database.GoTo(last.AddDays(28));
        Assert.Equal(1, await database.Get<DayTurn>().KeepUpAsync());

        var status = await StatusAsync(database, viewer);
        Assert.Equal(PlanStage.Foundation, status.Stage);
        Assert.Equal(database.Today(), status.CheckDueOn);
        Assert.Null(status.NextRunOn);
    }

    [Fact]
    public async Task A_day_is_turned_once_at_midnight_where_the_runner_is()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync(zone: "Pacific/Auckland");
        database.Clock.Set(new(2026, 11, 20, 10, 30, 0, TimeSpan.Zero));    // half past eleven in the evening there
        var days = database.Get<DayTurn>();
        await database.Get<PlanLedger>().AppendAsync(viewer, viewer.RunnerId!.Value, [Diaries.Morning(new(2026, 11, 20))], AppendOptions.None);
        Assert.Equal(0, await days.KeepUpAsync());

        database.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal(1, await days.KeepUpAsync());
        Assert.Equal(0, await days.KeepUpAsync());
    }

    private static async Task<RunnerStatusRow> StatusAsync(TestDatabase database, Viewer viewer)
    {
        await using var db = database.Open();
        return await db.Statuses(viewer).SingleAsync();
    }

    private static async Task<int> EntriesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.AllAudit.CountAsync();
    }
}

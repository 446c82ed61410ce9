using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Tests.Runners;

public sealed class UnlockingTests
{
    private static readonly DateOnly s_start = new(2026, 11, 2);

    [Fact]
    public async Task An_admin_lifts_a_lock_that_the_runner_asked_about_with_a_reason_and_a_clearance_given_after_it()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (runner, viewer) = await LockedAsync(database, clinic);
        var admin = await AdminAsync(database, clinic);
        var unlocking = database.Get<Unlocking>();

        Assert.Equal(Unlocked.NotFound, await unlocking.LiftAsync(admin, runner, "Cleared at the hospital."));
        Assert.True(await unlocking.AskAsync(viewer));
        Assert.Equal(Unlocked.NotCleared, await unlocking.LiftAsync(admin, runner, "Cleared at the hospital."));

        database.GoTo(s_start.AddDays(2));
        await database.Get<PlanLedger>().AppendAsync(viewer, runner, [new ClearanceGiven
        {
            Sequence = 0, Day = s_start.AddDays(2), RecordedOn = s_start, By = Author.Runner, ClinicianName = "Dana Example", ClinicianRole = "Physician", GivenOn = s_start.AddDays(2),
        }], AppendOptions.None);
        Assert.Equal(Unlocked.ReasonMissing, await unlocking.LiftAsync(admin, runner, " "));
        Assert.Equal(Unlocked.Done, await unlocking.LiftAsync(admin, runner, "Cleared at the hospital."));

        var view = (await database.Get<PlanLedger>().ReadAsync(viewer, runner))!;
        Assert.NotEqual(PlanStage.Locked, view.Plan.Stage);
        Assert.Equal("Cleared at the hospital.", view.Notes[view.FactsVersion]);
        await using var db = database.Open();
        Assert.Empty(await db.UnlockRequests(admin).ToListAsync());
        Assert.Null(await database.Get<PlanLedger>().ReadAsync(admin, runner));
    }

    [Fact]
    public async Task Neither_another_clinic_s_admin_nor_the_runner_nor_a_therapist_lifts_it_this_way()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (runner, viewer) = await LockedAsync(database, clinic);
        await database.Get<Unlocking>().AskAsync(viewer);
        var elsewhere = await AdminAsync(database, await database.ClinicAsync("Elsewhere"));
        var therapist = (await database.Get<Viewers>().FindAsync((await database.UserAsync(Role.Therapist, clinic)).Id))!;
        foreach (var other in new[] { elsewhere, viewer, therapist })
            Assert.Equal(Unlocked.NotFound, await database.Get<Unlocking>().LiftAsync(other, runner, "Please."));
    }

    [Fact]
    public async Task Who_is_not_locked_has_nothing_to_ask_for()
    {
        await using var database = await TestDatabase.StartAsync();
        var (_, viewer) = await database.RunnerAsync(await database.ClinicAsync(), "Etc/UTC");
        Assert.False(await database.Get<Unlocking>().AskAsync(viewer));
    }

    private static async Task<(Guid Runner, Viewer Viewer)> LockedAsync(TestDatabase database, ClinicRow clinic)
    {
        var (runner, viewer) = await database.RunnerAsync(clinic, "Etc/UTC");
        await database.TellAsync(viewer, new Story(s_start).Ready(Diaries.MonWedFri));
        Assert.IsType<AppendResult.Saved>(await database.Get<PlanLedger>().AppendAsync(viewer, runner.Id, [Diaries.Check(s_start, "E1")], AppendOptions.None));
        return (runner.Id, viewer);
    }

    private static async Task<Viewer> AdminAsync(TestDatabase database, ClinicRow clinic) =>
        (await database.Get<Viewers>().FindAsync((await database.UserAsync(Role.ClinicAdmin, clinic)).Id))!;
}

using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Tests.Accounts;

public sealed class ClinicPeopleTests
{
    [Fact]
    public async Task The_last_admin_who_can_sign_in_stays_an_admin()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (viewer, own) = await AdminAsync(database, clinic);
        var people = database.Get<ClinicPeople>();
        // Neither one who is suspended, nor one without a password, nor one of another clinic looks after this one.
        await AdminAsync(database, clinic, suspended: true);
        await AdminAsync(database, clinic, password: false);
        await AdminAsync(database, await database.ClinicAsync("Other"));

        Assert.Equal(PeopleChange.LastAdmin, await people.SetSuspendedAsync(viewer, own, true));
        Assert.Equal(PeopleChange.LastAdmin, await people.SetRoleAsync(viewer, own, Role.Therapist));

        await AdminAsync(database, clinic);
        Assert.Equal(PeopleChange.Done, await people.SetRoleAsync(viewer, own, Role.Therapist));
    }

    [Fact]
    public async Task Two_admins_who_remove_each_other_at_once_leave_one()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (one, first) = await AdminAsync(database, clinic);
        var (two, second) = await AdminAsync(database, clinic);
        var people = database.Get<ClinicPeople>();

        var results = await Task.WhenAll(Task.Run(() => people.SetSuspendedAsync(one, second, true)), Task.Run(() => people.SetSuspendedAsync(two, first, true)));

        Assert.Equal([PeopleChange.Done, PeopleChange.LastAdmin], results.Order());
    }

    [Fact]
    public async Task Nobody_but_an_admin_of_the_same_clinic_changes_an_account()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (admin, id) = await AdminAsync(database, clinic);
        await AdminAsync(database, clinic);
        var (stranger, _) = await AdminAsync(database, await database.ClinicAsync("Other"));
        var (runner, _) = await database.RunnerAsync(clinic);
        var people = database.Get<ClinicPeople>();

        foreach (var viewer in (Viewer[])[stranger, admin with { Role = Role.Therapist }, admin with { Role = Role.Runner }, admin with { ClinicId = null }])
        {
            Assert.Equal(PeopleChange.NotFound, await people.SetSuspendedAsync(viewer, id, true));
            Assert.Equal(PeopleChange.NotFound, await people.SetRoleAsync(viewer, id, Role.Therapist));
            Assert.Equal(PeopleChange.NotFound, await people.SignOutAsync(viewer, id));
            Assert.Equal(PeopleChange.NotFound, await people.ResetSecondStepAsync(viewer, id));
            Assert.Equal(PeopleChange.NotFound, await people.SignOutAsync(viewer, runner.UserId!.Value));
        }

        Assert.Equal(PeopleChange.NotFound, await people.SetSuspendedAsync(admin, runner.UserId!.Value, true));
        Assert.Equal(PeopleChange.NotFound, await people.SetRoleAsync(admin, runner.UserId!.Value, Role.Therapist));
        Assert.Equal(PeopleChange.Done, await people.SignOutAsync(admin, runner.UserId!.Value));
    }

    [Fact]
    public async Task Every_change_ends_the_sign_ins_and_stands_in_the_audit()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (admin, _) = await AdminAsync(database, clinic);
        var therapist = await database.UserAsync(Role.Therapist, clinic);
        var people = database.Get<ClinicPeople>();
        var stamps = new HashSet<string?> { await StampAsync(database, therapist.Id) };

        await people.SignOutAsync(admin, therapist.Id);
        Assert.True(stamps.Add(await StampAsync(database, therapist.Id)));
        await people.ResetSecondStepAsync(admin, therapist.Id);
        Assert.True(stamps.Add(await StampAsync(database, therapist.Id)));
        await people.SetSuspendedAsync(admin, therapist.Id, true);
        Assert.True(stamps.Add(await StampAsync(database, therapist.Id)));
        await people.SetSuspendedAsync(admin, therapist.Id, false);
        await people.SetRoleAsync(admin, therapist.Id, Role.ClinicAdmin);
        Assert.True(stamps.Add(await StampAsync(database, therapist.Id)));

        await using var db = database.Open();
        Assert.Equal(["signed-out-by-admin", "second-step-reset", "suspended", "let-in-again", "role-changed"], (await db.Audit(admin).OrderBy(static entry => entry.Number).ToListAsync()).Select(static entry => entry.What));
    }

    private static async Task<(Viewer Viewer, Guid Id)> AdminAsync(TestDatabase database, ClinicRow clinic, bool suspended = false, bool password = true)
    {
        var user = await database.UserAsync(Role.ClinicAdmin, clinic, suspended);
        await using var db = database.Open();
        if (password) await db.AllUsers.Where(row => row.Id == user.Id).ExecuteUpdateAsync(static set => set.SetProperty(static row => row.PasswordHash, "x"));
        return (new(user.Id, clinic.Id, Role.ClinicAdmin), user.Id);
    }

    private static async Task<string?> StampAsync(TestDatabase database, Guid id)
    {
        await using var db = database.Open();
        return (await db.AllUsers.SingleAsync(user => user.Id == id)).SecurityStamp;
    }
}

using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Tests.Audit;

public sealed class AuditTrailTests
{
    [Fact]
    public async Task A_therapist_s_look_is_recorded_once_in_5_minutes_and_the_runner_sees_it()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (runner, viewer) = await database.RunnerAsync(clinic);
        var user = await database.UserAsync(Role.Therapist, clinic);
        var therapist = (await database.Get<Viewers>().FindAsync(user.Id))!;
        var ledger = database.Get<PlanLedger>();
        await ledger.AppendAsync(viewer, runner.Id, [new TherapistConsented { Sequence = 0, Day = new(2026, 11, 20), RecordedOn = default, Therapist = user.Id }], AppendOptions.None);

        await ledger.ReadAsync(viewer, runner.Id);
        Assert.Empty(await database.Get<AuditTrail>().LooksAsync(viewer, 10));
        var first = database.Clock.Now;
        await ledger.ReadAsync(therapist, runner.Id);
        database.Clock.Set(first.AddMinutes(5).AddSeconds(-1));
        await ledger.ReadAsync(therapist, runner.Id);
        Assert.Single(await database.Get<AuditTrail>().LooksAsync(viewer, 10));
        database.Clock.Set(first.AddMinutes(5));
        await ledger.ReadAsync(therapist, runner.Id);

        var looks = await database.Get<AuditTrail>().LooksAsync(viewer, 10);
        Assert.Equal([first.AddMinutes(5), first], looks.Select(static look => look.At));
        Assert.All(looks, look => Assert.Equal((user.DisplayName, Role.Therapist), (look.Name, look.Role)));
        Assert.Empty(await database.Get<AuditTrail>().LooksAsync(therapist, 10));
    }

    [Fact]
    public async Task Asking_for_somebody_else_s_runner_is_recorded_where_the_asker_belongs()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, _) = await database.RunnerAsync(await database.ClinicAsync("Theirs"));
        var own = await database.ClinicAsync("Own");
        var therapist = new Viewer((await database.UserAsync(Role.Therapist, own)).Id, own.Id, Role.Therapist);

        Assert.Null(await database.Get<PlanLedger>().ReadAsync(therapist, runner.Id));

        await using var db = database.Open();
        var entry = await db.Audit(new(database.NewId(), own.Id, Role.ClinicAdmin)).SingleAsync();
        Assert.Equal((AuditEvents.NotShown, therapist.UserId, runner.Id, (Guid?)null), (entry.What, entry.UserId, entry.Subject, entry.RunnerId));
    }

    [Fact]
    public async Task A_refused_fact_leaves_its_kind_in_the_audit_and_nothing_else()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (runner, viewer) = await database.RunnerAsync(clinic);
        var lifted = new RestraintLifted { Sequence = 0, Day = new(2026, 11, 20), RecordedOn = default, By = Author.Therapist };

        Assert.IsType<AppendResult.Refused>(await database.Get<PlanLedger>().AppendAsync(viewer, runner.Id, [lifted], AppendOptions.None));

        await using var db = database.Open();
        var entry = await db.Audit(new(database.NewId(), clinic.Id, Role.ClinicAdmin)).SingleAsync();
        Assert.Equal(("refused:restraint-lifted", runner.Id), (entry.What, entry.RunnerId));
        Assert.Null(entry.Fact);
    }

    [Fact]
    public async Task An_admin_reads_the_audit_of_their_own_clinic_and_nobody_else_reads_any()
    {
        await using var database = await TestDatabase.StartAsync();
        var (one, two) = (await database.ClinicAsync("One"), await database.ClinicAsync("Two"));
        var admin = new Viewer(database.NewId(), one.Id, Role.ClinicAdmin);
        var trail = database.Get<AuditTrail>();
        await trail.RecordAsync(admin, AuditEvents.SignedIn);
        await trail.RecordAsync(admin with { ClinicId = two.Id }, AuditEvents.SignedIn);
        await trail.RecordAsync(admin with { ClinicId = null }, AuditEvents.SignedIn);

        await using var db = database.Open();
        Assert.Equal(one.Id, (await db.Audit(admin).SingleAsync()).ClinicId);
        Assert.Empty(await db.Audit(admin with { ClinicId = null }).ToListAsync());
        Assert.Empty(await db.Audit(admin with { Role = Role.Therapist }).ToListAsync());
        Assert.Empty(await db.Audit(admin with { Role = Role.Runner }).ToListAsync());
    }
}

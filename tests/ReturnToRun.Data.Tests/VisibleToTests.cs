using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Tests;

public sealed class VisibleToTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public async Task A_runner_sees_themselves_and_nobody_else()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (mine, viewer) = await database.RunnerAsync(clinic);
        var (other, _) = await database.RunnerAsync(clinic);
        await FactAsync(database, mine);
        await FactAsync(database, other);

        await using var db = database.Open();
        Assert.Equal([mine.Id], await db.Runners(viewer).Select(runner => runner.Id).ToListAsync());
        Assert.Equal([mine.Id], await db.Facts(viewer).Select(fact => fact.RunnerId).ToListAsync());
    }

    [Fact]
    public async Task A_therapist_sees_a_runner_while_the_consent_to_them_is_live()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (runner, _) = await database.RunnerAsync(clinic);
        await FactAsync(database, runner);
        var viewer = await TherapistAsync(database, clinic);
        Assert.Empty(await SeenAsync(database, viewer));

        await database.SaveAsync(new ConsentRow { RunnerId = runner.Id, GivenBy = 1, TherapistId = viewer.UserId, GivenOn = s_day });
        Assert.Equal([runner.Id], await SeenAsync(database, viewer));
        Assert.Empty(await SeenAsync(database, await TherapistAsync(database, clinic)));

        await using var db = database.Open();
        var consent = await db.AllConsents.SingleAsync();
        consent.WithdrawnBy = 2;
        consent.WithdrawnOn = s_day;
        await db.SaveChangesAsync();
        Assert.Empty(await SeenAsync(database, viewer));
    }

    [Fact]
    public async Task Consent_does_not_reach_into_another_clinic()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, _) = await database.RunnerAsync(await database.ClinicAsync("One"));
        var elsewhere = await TherapistAsync(database, await database.ClinicAsync("Two"));
        var nowhere = await TherapistAsync(database, null);
        foreach (var (therapist, sequence) in new[] { (elsewhere, 1), (nowhere, 2) })
            await database.SaveAsync(new ConsentRow { RunnerId = runner.Id, GivenBy = sequence, TherapistId = therapist.UserId, GivenOn = s_day });

        Assert.Empty(await SeenAsync(database, elsewhere));
        Assert.Empty(await SeenAsync(database, nowhere));
    }

    [Fact]
    public async Task A_runner_without_a_clinic_may_let_any_therapist_in()
    {
        await using var database = await TestDatabase.StartAsync();
        var (runner, _) = await database.RunnerAsync();
        await FactAsync(database, runner);
        foreach (var (therapist, sequence) in new[] { (await TherapistAsync(database, await database.ClinicAsync()), 1), (await TherapistAsync(database, null), 2) })
        {
            await database.SaveAsync(new ConsentRow { RunnerId = runner.Id, GivenBy = sequence, TherapistId = therapist.UserId, GivenOn = s_day });
            Assert.Equal([runner.Id], await SeenAsync(database, therapist));
        }
    }

    [Fact]
    public async Task An_admin_sees_counts_and_no_runner()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (runner, _) = await database.RunnerAsync(clinic);
        var (stranger, _) = await database.RunnerAsync(await database.ClinicAsync("Elsewhere"));
        await FactAsync(database, runner);
        await database.SaveAsync(
            new RunnerStatusRow { RunnerId = runner.Id, Stage = PlanStage.Locked, Need = Need.Locked, NeedSince = s_day },
            new RunnerStatusRow { RunnerId = stranger.Id, Stage = PlanStage.WalkRun, Need = Need.None });
        var admin = await ViewerAsync(database, await database.UserAsync(Role.ClinicAdmin, clinic));
        await database.SaveAsync(new ConsentRow { RunnerId = runner.Id, GivenBy = 1, TherapistId = admin.UserId, GivenOn = s_day });

        await using var db = database.Open();
        Assert.Empty(await db.Runners(admin).ToListAsync());
        Assert.Empty(await db.Facts(admin).ToListAsync());
        Assert.Empty(await db.Statuses(admin).ToListAsync());
        Assert.Empty(await db.Consents(admin).ToListAsync());
        Assert.Equal([new StatusCount(PlanStage.Locked, Need.Locked, 1)], await db.StatusCounts(admin).ToListAsync());
    }

    [Fact]
    public async Task An_admin_sees_the_name_of_a_runner_who_asked_to_be_unlocked_and_of_no_other()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (asking, _) = await database.RunnerAsync(clinic);
        await database.RunnerAsync(clinic);
        var (elsewhere, _) = await database.RunnerAsync(await database.ClinicAsync("Elsewhere"));
        await using (var write = database.Open())
        {
            await write.AllRunners.Where(runner => runner.Id == asking.Id || runner.Id == elsewhere.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(runner => runner.UnlockAskedAt, database.Clock.Now));
        }

        await using var db = database.Open();
        var admin = await ViewerAsync(database, await database.UserAsync(Role.ClinicAdmin, clinic));
        Assert.Equal([new UnlockRequest(asking.Id, "Robin", database.Clock.Now)], await db.UnlockRequests(admin).ToListAsync());
        Assert.Empty(await db.UnlockRequests(await TherapistAsync(database, clinic)).ToListAsync());
        Assert.Empty(await db.StatusCounts(await TherapistAsync(database, clinic)).ToListAsync());
    }

    [Fact]
    public async Task A_suspended_account_is_nobody()
    {
        await using var database = await TestDatabase.StartAsync();
        var user = await database.UserAsync(Role.Therapist, await database.ClinicAsync(), suspended: true);
        Assert.Null(await database.Get<Viewers>().FindAsync(user.Id));
        Assert.Null(await database.Get<Viewers>().FindAsync(database.NewId()));
    }

    [Fact]
    public async Task A_runner_s_clinic_is_found_through_the_runner()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (runner, viewer) = await database.RunnerAsync(clinic);
        Assert.Equal(new Viewer(runner.UserId!.Value, clinic.Id, Role.Runner) { RunnerId = runner.Id, Name = "Runner" }, viewer);
    }

    [Fact]
    public async Task The_audit_is_read_by_the_admin_of_the_clinic_it_happened_in()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        await database.SaveAsync(
            new AuditRow { Id = database.NewId(), At = database.Clock.Now, What = "here", ClinicId = clinic.Id },
            new AuditRow { Id = database.NewId(), At = database.Clock.Now, What = "elsewhere", ClinicId = (await database.ClinicAsync("Elsewhere")).Id });
        await using var db = database.Open();
        Assert.Equal(["here"], await db.Audit(await ViewerAsync(database, await database.UserAsync(Role.ClinicAdmin, clinic))).Select(entry => entry.What).ToListAsync());
        Assert.Empty(await db.Audit(await TherapistAsync(database, clinic)).ToListAsync());
    }

    [Fact]
    public async Task Drafts_are_for_admins_and_what_only_a_therapist_may_give_is_not_listed_to_a_runner()
    {
        await using var database = await TestDatabase.StartAsync();
        var clinic = await database.ClinicAsync();
        var (_, runner) = await database.RunnerAsync(clinic);
        var elsewhere = await database.ClinicAsync("Elsewhere");
        await ExerciseAsync(database, null, "bird-dog");
        await ExerciseAsync(database, null, "light-hip-hinge", therapistOnly: true);
        await ExerciseAsync(database, elsewhere, "theirs");
        await DraftAsync(database, clinic, "own-draft");
        await DraftAsync(database, elsewhere, "their-draft");
        var (therapist, admin) = (await TherapistAsync(database, clinic), await ViewerAsync(database, await database.UserAsync(Role.ClinicAdmin, clinic)));

        Assert.Equal(["bird-dog"], await NamesAsync(database, runner));
        Assert.Equal(["bird-dog", "light-hip-hinge"], await NamesAsync(database, therapist));
        Assert.Equal(["bird-dog", "light-hip-hinge"], await NamesAsync(database, admin));
        await using var db = database.Open();
        Assert.Equal(["bird-dog", "light-hip-hinge"], await db.GivenExerciseVersions(runner).Select(version => version.Name).Order().ToListAsync());
        Assert.Equal(["own-draft"], await db.ExerciseDrafts(admin).Select(draft => draft.Key).ToListAsync());
        Assert.Empty(await db.ExerciseDrafts(therapist).ToListAsync());
        Assert.Empty(await db.ExerciseDrafts(runner).ToListAsync());
    }

    [Fact]
    public async Task A_picture_is_seen_in_its_clinic_by_admins_and_once_something_published_has_it_by_everybody()
    {
        await using var database = await TestDatabase.StartAsync();
        var (clinic, elsewhere) = (await database.ClinicAsync(), await database.ClinicAsync("Elsewhere"));
        var (_, runner) = await database.RunnerAsync(clinic);
        var (_, stranger) = await database.RunnerAsync();
        var picture = new PictureRow { Id = database.NewId(), ClinicId = clinic.Id, Hash = "AB", Kind = PictureKind.Png, Width = 64, Height = 64, Content = [1], AddedAt = database.Clock.Now };
        await database.SaveAsync(picture);
        var admin = await ViewerAsync(database, await database.UserAsync(Role.ClinicAdmin, clinic));
        await using var db = database.Open();

        Assert.Single(await db.Pictures(admin).ToListAsync());
        Assert.Empty(await db.Pictures(runner).ToListAsync());
        await ExerciseAsync(database, clinic, "own", picture: picture.Id);
        Assert.Single(await db.Pictures(runner).ToListAsync());
        Assert.Empty(await db.Pictures(stranger).ToListAsync());
        Assert.Empty(await db.Pictures(await ViewerAsync(database, await database.UserAsync(Role.ClinicAdmin, elsewhere))).ToListAsync());
    }

    private static Task DraftAsync(TestDatabase database, ClinicRow clinic, string key) => database.SaveAsync(
        new ExerciseDraftRow { ExerciseId = database.NewId(), ClinicId = clinic.Id, Key = key, Content = "{}", BasedOn = 0, Revision = 1, ChangedBy = database.NewId(), ChangedAt = database.Clock.Now });

    private static async Task<List<string>> NamesAsync(TestDatabase database, Viewer viewer)
    {
        await using var db = database.Open();
        return await db.ExerciseVersions(viewer).Select(version => version.Name).Order().ToListAsync();
    }

    private static async Task ExerciseAsync(TestDatabase database, ClinicRow? clinic, string key, bool therapistOnly = false, Guid? picture = null)
    {
        var exercise = new ExerciseRow { Id = database.NewId(), ClinicId = clinic?.Id, Key = key };
        await database.SaveAsync(exercise, new ExerciseVersionRow
        {
            ExerciseId = exercise.Id, Version = 1, Name = key, Region = "trunk", Purpose = ExercisePurpose.Stability, Setup = "s", Movement = "m",
            Repetitions = 8, RepetitionsUpTo = 12, Sets = 2, SetsUpTo = 3, TimesADay = 1, DaysAWeek = 3, Source = "S1", Sided = true, TherapistOnly = therapistOnly, PublishedAt = database.Clock.Now, PictureId = picture, PictureText = picture is null ? null : "A leg.",
        });
    }

    private static Task FactAsync(TestDatabase database, RunnerRow runner) => database.SaveAsync(
        new FactRow { RunnerId = runner.Id, Sequence = 1, Kind = "clearance-withdrawn", Day = s_day, RecordedOn = s_day, RecordedAt = database.Clock.Now, Payload = "{}", AuthorId = runner.UserId!.Value });

    private static async Task<Viewer> TherapistAsync(TestDatabase database, ClinicRow? clinic) => await ViewerAsync(database, await database.UserAsync(Role.Therapist, clinic));

    private static async Task<Viewer> ViewerAsync(TestDatabase database, UserRow user) => (await database.Get<Viewers>().FindAsync(user.Id))!;

    private static async Task<List<Guid>> SeenAsync(TestDatabase database, Viewer viewer)
    {
        await using var db = database.Open();
        var seen = await db.Runners(viewer).Select(runner => runner.Id).ToListAsync();
        Assert.Equal(seen, await db.Facts(viewer).Select(fact => fact.RunnerId).Distinct().ToListAsync());
        return seen;
    }
}

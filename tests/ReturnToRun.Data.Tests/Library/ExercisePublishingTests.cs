using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Library;

namespace ReturnToRun.Data.Tests.Library;

public sealed class ExercisePublishingTests
{
    private static readonly Exercise s_squat = BuiltInLibrary.Exercises.Single(static exercise => exercise.Key == "squat");

    [Fact]
    public async Task A_clinic_that_changes_a_built_in_exercise_gets_version_2_of_its_own_and_other_clinics_keep_version_1()
    {
        await using var database = await StartAsync();
        var (mine, others) = (await AdminAsync(database), await AdminAsync(database));

        Assert.Equal(new PublishOutcome.Published(1), await PublishAsync(database, mine, s_squat with { Name = "Our squat" }, basedOn: 1));

        var shelf = database.Get<ExerciseShelf>();
        Assert.Equal(("Our squat", 2), NameAndVersion(await shelf.ReadAsync(mine, ["squat"])));
        Assert.Equal(("Squat", 1), NameAndVersion(await shelf.ReadAsync(others, ["squat"])));
        var versions = await database.Get<ExerciseCatalogue>().VersionsAsync(mine, "squat");
        Assert.Equal([(2, true, "ClinicAdmin", "Why"), (1, false, null, null)], versions.Select(version => (version.Exercise.Version, version.Own, version.By, version.Note)));
    }

    [Fact]
    public async Task Who_publishes_over_a_version_that_they_did_not_see_stores_nothing()
    {
        await using var database = await StartAsync();
        var admin = await AdminAsync(database);
        await PublishAsync(database, admin, s_squat with { Name = "First" }, basedOn: 1);

        Assert.IsType<PublishOutcome.Changed>(await PublishAsync(database, admin, s_squat with { Name = "Second" }, basedOn: 1));
        Assert.Equal(("First", 2), NameAndVersion(await database.Get<ExerciseShelf>().ReadAsync(admin, ["squat"])));
    }

    [Fact]
    public async Task Twenty_who_publish_at_once_make_one_version_and_nineteen_hear_of_it()
    {
        await using var database = await StartAsync();
        var admin = await AdminAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => PublishAsync(database, admin, s_squat with { Name = $"Squat {number}" }, basedOn: 1))));

        Assert.Single(outcomes.OfType<PublishOutcome.Published>());
        Assert.Equal(19, outcomes.OfType<PublishOutcome.Changed>().Count());
    }

    [Fact]
    public async Task Of_three_publications_with_one_neighbour_missing_none_is_stored()
    {
        await using var database = await StartAsync();
        var admin = await AdminAsync(database);
        Publication[] three = [new(New("one"), 0), new(New("two") with { Easier = "one" }, 0), new(New("three") with { Harder = "nowhere" }, 0)];

        Assert.Equal(new PublishOutcome.NoSuchNeighbour("three", "nowhere"), await database.Get<ExercisePublishing>().PublishAsync(admin, three, null));
        Assert.DoesNotContain("one", (await database.Get<ExerciseShelf>().ReadAsync(admin)).Keys);
    }

    [Fact]
    public async Task No_exercise_becomes_easier_than_itself_by_way_of_another_clinic_s_words_or_its_own()
    {
        await using var database = await StartAsync();
        var admin = await AdminAsync(database);

        // The built-in squat names the glute bridge as easier.
        var bridge = BuiltInLibrary.Exercises.Single(static exercise => exercise.Key == s_squat.Easier);
        var outcome = await PublishAsync(database, admin, bridge with { Easier = "squat" }, basedOn: 1);

        Assert.Contains("squat", Assert.IsType<PublishOutcome.Circle>(outcome).Keys);
    }

    [Fact]
    public async Task Archived_it_is_offered_no_more_stays_for_plans_and_comes_back()
    {
        await using var database = await StartAsync();
        var (admin, shelf, publishing) = (await AdminAsync(database), database.Get<ExerciseShelf>(), database.Get<ExercisePublishing>());

        Assert.True(await publishing.ArchiveAsync(admin, "squat", archived: true));
        Assert.DoesNotContain("squat", (await shelf.ReadAsync(admin)).Keys);
        Assert.Equal(("Squat", 2), NameAndVersion(await shelf.ReadAsync(admin, ["squat"])));
        Assert.Contains("squat", (await shelf.ReadAsync(await AdminAsync(database))).Keys);
        Assert.True(await publishing.ArchiveAsync(admin, "squat", archived: false));
        Assert.Contains("squat", (await shelf.ReadAsync(admin)).Keys);
        Assert.False(await publishing.ArchiveAsync(admin, "no-such-exercise", archived: true));
    }

    [Theory]
    [InlineData(Role.Runner)]
    [InlineData(Role.Therapist)]
    public async Task Only_an_admin_writes_publishes_archives_and_adds_pictures(Role role)
    {
        await using var database = await StartAsync();
        var clinic = await database.ClinicAsync();
        var viewer = new Viewer(database.NewId(), clinic.Id, role);

        Assert.IsType<DraftOutcome.NotAllowed>(await database.Get<ExerciseDrafts>().SaveAsync(viewer, "squat", "{}", 1, 0));
        Assert.IsType<PublishOutcome.NotAllowed>(await PublishAsync(database, viewer, s_squat, basedOn: 1));
        Assert.False(await database.Get<ExercisePublishing>().ArchiveAsync(viewer, "squat", archived: true));
        Assert.Null(await database.Get<ClinicPictures>().AddAsync(viewer, PictureKind.Png, 64, 64, [1]));
    }

    [Fact]
    public async Task Every_step_is_recorded_under_one_id_and_told_with_who_did_it()
    {
        await using var database = await StartAsync();
        var admin = await AdminAsync(database);
        var drafts = database.Get<ExerciseDrafts>();
        var saved = Assert.IsType<DraftOutcome.Saved>(await drafts.SaveAsync(admin, "own", "{}", 0, 0));
        await database.Get<ExercisePublishing>().PublishAsync(admin, [new(New("own"), 0, saved.Revision)], null);
        await database.Get<ExercisePublishing>().ArchiveAsync(admin, "own", archived: true);

        var events = await database.Get<ExerciseCatalogue>().EventsAsync(admin, "own", 10);

        Assert.Equal([AuditEvents.ExerciseArchived, AuditEvents.ExercisePublished, AuditEvents.ExerciseDrafted], events.Select(entry => entry.What));
        Assert.All(events, static entry => Assert.Equal("ClinicAdmin", entry.By));
        Assert.Null(await drafts.FindAsync(admin, "own"));
        Assert.Empty(await database.Get<ExerciseCatalogue>().EventsAsync(await AdminAsync(database), "own", 10));
    }

    [Fact]
    public async Task A_picture_of_another_clinic_is_published_by_nobody_else()
    {
        await using var database = await StartAsync();
        var (mine, others) = (await AdminAsync(database), await AdminAsync(database));
        var picture = (await database.Get<ClinicPictures>().AddAsync(mine, PictureKind.Png, 64, 64, [1, 2]))!.Value;
        var shown = New("own") with { Picture = new(picture, 64, 64, "A leg.") };

        Assert.IsType<PublishOutcome.NoSuchPicture>(await PublishAsync(database, others, shown, 0));
        Assert.IsType<PublishOutcome.Published>(await PublishAsync(database, mine, shown, 0));
        Assert.Equal(shown with { Version = 1 }, (await database.Get<ExerciseShelf>().ReadAsync(mine, ["own"]))["own"]);
        Assert.Null(await database.Get<ClinicPictures>().ReadAsync(others, picture));
    }

    [Fact]
    public async Task The_same_picture_again_is_the_same_row_and_one_that_nothing_uses_is_forgotten_after_seven_days()
    {
        await using var database = await StartAsync();
        var (admin, pictures) = (await AdminAsync(database), database.Get<ClinicPictures>());
        var first = await pictures.AddAsync(admin, PictureKind.Png, 64, 64, [1]);
        Assert.Equal(first, await pictures.AddAsync(admin, PictureKind.Png, 64, 64, [1]));
        var drafted = await pictures.AddAsync(admin, PictureKind.Png, 64, 64, [2]);
        await database.Get<ExerciseDrafts>().SaveAsync(admin, "own", $$"""{"picture":"{{drafted}}"}""", 0, 0);

        database.Clock.Set(database.Clock.Now.AddDays(8));
        await pictures.AddAsync(admin, PictureKind.Png, 64, 64, [3]);

        Assert.Null(await pictures.ReadAsync(admin, first!.Value));
        Assert.NotNull(await pictures.ReadAsync(admin, drafted!.Value));
    }

    private static Exercise New(string key) => s_squat with { Key = key, Name = key, Easier = null, Harder = null, Figure = null };

    private static async Task<TestDatabase> StartAsync()
    {
        var database = await TestDatabase.StartAsync();
        await database.Get<LibrarySeed>().ApplyAsync();
        return database;
    }

    private static async Task<Viewer> AdminAsync(TestDatabase database)
    {
        ClinicRow clinic = await database.ClinicAsync();
        return (await database.Get<Viewers>().FindAsync((await database.UserAsync(Role.ClinicAdmin, clinic)).Id))!;
    }

    private static Task<PublishOutcome> PublishAsync(TestDatabase database, Viewer viewer, Exercise exercise, int basedOn) =>
        database.Get<ExercisePublishing>().PublishAsync(viewer, [new(exercise, basedOn)], "Why");

    private static (string, int) NameAndVersion(IReadOnlyDictionary<string, Exercise> shelf) => (shelf["squat"].Name, shelf["squat"].Version);
}

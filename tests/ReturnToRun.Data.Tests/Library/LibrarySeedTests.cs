using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Library;

namespace ReturnToRun.Data.Tests.Library;

public sealed class LibrarySeedTests
{
    [Fact]
    public async Task An_empty_database_gets_every_exercise_published_once_however_often_it_starts()
    {
        await using var database = await TestDatabase.StartAsync();
        var seed = database.Get<LibrarySeed>();

        await seed.ApplyAsync();
        await seed.ApplyAsync();

        await using var db = database.Open();
        Assert.Equal(BuiltInLibrary.Exercises.Length, await db.AllExercises.CountAsync());
        var versions = await db.AllExerciseVersions.ToListAsync();
        Assert.Equal(BuiltInLibrary.Exercises.Length, versions.Count);
        Assert.All(versions, version => Assert.Equal((1, null), (version.Version, version.PublishedBy)));
    }

    [Fact]
    public async Task An_exercise_in_older_words_gets_a_second_version_and_keeps_the_first()
    {
        await using var database = await TestDatabase.StartAsync();
        var older = BuiltInLibrary.Exercises[0] with { Tip = "An older tip." };
        var id = database.NewId();
        await database.SaveAsync(new ExerciseRow { Id = id, Key = older.Key }, older.Published(id, 1, database.Clock.Now));

        await database.Get<LibrarySeed>().ApplyAsync();

        await using var db = database.Open();
        var versions = await db.AllExerciseVersions.Where(version => version.ExerciseId == id).OrderBy(version => version.Version).ToListAsync();
        Assert.Equal(["An older tip.", BuiltInLibrary.Exercises[0].Tip], versions.Select(version => version.Tip));
    }

    [Fact]
    public async Task A_shelf_holds_the_newest_published_version_and_the_clinics_own_before_the_built_in()
    {
        await using var database = await TestDatabase.StartAsync();
        await database.Get<LibrarySeed>().ApplyAsync();
        var (mine, others) = (await database.ClinicAsync("Mine"), await database.ClinicAsync("Another"));
        var squat = BuiltInLibrary.Exercises.Single(exercise => exercise.Key == "squat");
        var own = database.NewId();
        await database.SaveAsync(
            new ExerciseRow { Id = own, Key = "squat", ClinicId = mine.Id },
            (squat with { Name = "Our squat" }).Published(own, 1, database.Clock.Now),
            (squat with { Name = "Our newer squat" }).Published(own, 2, database.Clock.Now));
        var shelf = database.Get<ExerciseShelf>();

        Assert.Equal("Our newer squat", await NameOfSquatAsync(mine.Id));
        Assert.Equal("Squat", await NameOfSquatAsync(others.Id));
        Assert.Equal("Squat", await NameOfSquatAsync(null));

        async Task<string> NameOfSquatAsync(Guid? clinic) =>
            (await shelf.ReadAsync(new Viewer(database.NewId(), clinic, Role.Therapist), ["squat", "no-such-exercise"])).Values.Single().Name;
    }

    [Fact]
    public async Task A_runner_sees_no_exercise_that_only_a_therapist_may_give()
    {
        await using var database = await TestDatabase.StartAsync();
        await database.Get<LibrarySeed>().ApplyAsync();
        var shelf = database.Get<ExerciseShelf>();

        var runners = await shelf.ReadAsync(new Viewer(database.NewId(), null, Role.Runner));
        var therapists = await shelf.ReadAsync(new Viewer(database.NewId(), null, Role.Therapist));

        Assert.Equal(["hip-hinge"], therapists.Keys.Except(runners.Keys));
    }

    [Fact]
    public async Task A_runner_reads_what_only_a_therapist_may_give_where_their_plan_names_it()
    {
        await using var database = await TestDatabase.StartAsync();
        await database.Get<LibrarySeed>().ApplyAsync();

        Assert.Equal("hip-hinge", (await database.Get<ExerciseShelf>().ReadAsync(new Viewer(database.NewId(), null, Role.Runner), ["hip-hinge"])).Keys.Single());
    }

    [Fact]
    public async Task Nothing_archived_is_offered_and_a_plan_that_names_it_keeps_it_whole()
    {
        await using var database = await TestDatabase.StartAsync();
        await database.Get<LibrarySeed>().ApplyAsync();
        var clinic = await database.ClinicAsync();
        await OwnSquatAsync(database, clinic.Id, archived: true, "Our squat");
        var shelf = database.Get<ExerciseShelf>();
        var viewer = new Viewer(database.NewId(), clinic.Id, Role.Therapist);

        Assert.DoesNotContain("squat", (await shelf.ReadAsync(viewer)).Keys);
        Assert.Equal("Our squat", (await shelf.ReadAsync(viewer, ["squat"]))["squat"].Name);
    }

    [Fact]
    public async Task A_pinned_version_is_read_as_it_was_and_one_that_is_out_of_sight_as_the_newest_there_is()
    {
        await using var database = await TestDatabase.StartAsync();
        await database.Get<LibrarySeed>().ApplyAsync();
        var clinic = await database.ClinicAsync();
        await OwnSquatAsync(database, clinic.Id, archived: false, "Our squat", "Our newer squat");
        var shelf = database.Get<ExerciseShelf>();

        Assert.Equal(("Squat", 1), await PinnedAsync(clinic.Id, 1));
        Assert.Equal(("Our squat", 2), await PinnedAsync(clinic.Id, 2));
        Assert.Equal(("Our newer squat", 3), await PinnedAsync(clinic.Id, 3));
        Assert.Equal(("Squat", 1), await PinnedAsync(null, 3));

        async Task<(string, int)> PinnedAsync(Guid? clinicId, int version)
        {
            var pinned = await shelf.ReadAsync(new Viewer(database.NewId(), clinicId, Role.Runner), new Dictionary<string, int> { ["squat"] = version });
            return (pinned["squat"].Name, pinned["squat"].Version);
        }
    }

    private static async Task OwnSquatAsync(TestDatabase database, Guid clinic, bool archived, params string[] names)
    {
        var squat = BuiltInLibrary.Exercises.Single(exercise => exercise.Key == "squat");
        var row = new ExerciseRow { Id = database.NewId(), Key = "squat", ClinicId = clinic, ArchivedAt = archived ? database.Clock.Now : null };
        await database.SaveAsync([row, .. names.Select((name, index) => (squat with { Name = name }).Published(row.Id, index + 2, database.Clock.Now))]);
    }
}

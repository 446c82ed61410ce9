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
        Assert.All(versions, version => Assert.Equal((1, ExerciseStatus.Published), (version.Version, version.Status)));
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
}

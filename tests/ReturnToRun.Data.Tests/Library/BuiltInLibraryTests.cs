using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Tests.Library;

public sealed class BuiltInLibraryTests
{
    private static readonly Dictionary<string, Exercise> s_library = BuiltInLibrary.Exercises.ToDictionary(exercise => exercise.Key, StringComparer.Ordinal);

    [Fact]
    public void Every_key_is_there_once_in_lower_case_with_hyphens()
    {
        Assert.Equal(BuiltInLibrary.Exercises.Length, s_library.Count);
        Assert.All(s_library.Keys, key => Assert.Matches("^[a-z]+(-[a-z]+)*$", key));
    }

    [Theory]
    [InlineData("side-lying-clam", "kneeling-side-plank", "kneeling-side-plank-clam", "full-side-plank-leg-lift")]
    [InlineData("standing-hip-flexor-stretch", "half-kneeling-hip-flexor-stretch", "rear-foot-raised-hip-flexor-stretch")]
    [InlineData("kneeling-plank", "forearm-plank", "forearm-plank-leg-lift")]
    [InlineData("heel-taps", "dead-bug", "dead-bug-swiss-ball", "slow-dead-bug")]
    public void The_exercises_of_the_routine_have_the_neighbours_of_the_rules(params string[] easierFirst)
    {
        Assert.Null(s_library[easierFirst[0]].Easier);
        Assert.Null(s_library[easierFirst[^1]].Harder);
        foreach (var (easier, harder) in easierFirst.Zip(easierFirst.Skip(1)))
        {
            Assert.Equal(harder, s_library[easier].Harder);
            Assert.Equal(easier, s_library[harder].Easier);
        }
    }

    [Theory]
    [InlineData("bird-dog", ExercisePurpose.Stability)]
    [InlineData("glute-bridge", ExercisePurpose.Strength)]
    [InlineData("curl-up", ExercisePurpose.Stability)]
    [InlineData("childs-pose", ExercisePurpose.Comfort)]
    [InlineData("tennis-ball-release", ExercisePurpose.Comfort)]
    [InlineData("single-leg-balance", ExercisePurpose.Balance)]
    [InlineData("step-up", ExercisePurpose.Strength)]
    [InlineData("squat", ExercisePurpose.Strength)]
    [InlineData("split-squat", ExercisePurpose.Strength)]
    [InlineData("single-leg-calf-raise", ExercisePurpose.Strength)]
    [InlineData("hip-hinge", ExercisePurpose.Strength)]
    public void The_library_beyond_the_routine_is_there(string key, ExercisePurpose purpose) => Assert.Equal(purpose, s_library[key].Purpose);

    [Fact]
    public void Every_neighbour_is_in_the_library_and_names_this_one_as_its_neighbour() => Assert.All(s_library.Values, exercise =>
    {
        if (exercise.Easier is { } easier) Assert.Equal(exercise.Key, s_library[easier].Harder);
        if (exercise.Harder is { } harder) Assert.Equal(exercise.Key, s_library[harder].Easier);
    });

    [Fact]
    public void Going_on_to_the_easier_one_ends_somewhere() => Assert.All(s_library.Values, exercise =>
    {
        var steps = 0;
        for (var at = exercise; at.Easier is { } easier; at = s_library[easier]) Assert.InRange(++steps, 1, s_library.Count);
    });

    [Fact]
    public void The_routine_names_exercises_of_the_library_with_their_dose_and_their_easier_neighbours() => Assert.All(RoutineTemplate.Default.Items, item =>
    {
        var exercise = s_library[item.Exercise];
        Assert.Equal(exercise.Dose, item.Dose);
        List<string> easier = [];
        for (var at = exercise; at.Easier is { } key; at = s_library[key]) easier.Add(key);
        Assert.Equal(easier, item.Easier);
    });

    [Fact]
    public void Only_the_hip_hinge_is_for_therapists_to_give() => Assert.Equal(["hip-hinge"], s_library.Values.Where(exercise => exercise.TherapistOnly).Select(exercise => exercise.Key));

    [Fact]
    public async Task Every_text_fits_its_column()
    {
        await using var database = await TestDatabase.StartAsync();
        await using var db = database.Open();
        var columns = db.Model.FindEntityType(typeof(ExerciseVersionRow))!.GetProperties().Where(column => column.ClrType == typeof(string) && column.GetMaxLength() is not null).ToList();

        Assert.InRange(columns.Count, 8, 20);
        foreach (var exercise in s_library.Values)
        {
            var row = exercise.Published(Guid.Empty, 1, database.Clock.Now);
            foreach (var column in columns)
            {
                if (column.PropertyInfo!.GetValue(row) is string text)
                    Assert.True(text.Length > 0 && text.Length <= column.GetMaxLength(), $"{exercise.Key}: {column.Name} has {text.Length} characters.");
            }
        }
    }

    [Fact]
    public void Every_exercise_can_be_done_from_short_sentences() => Assert.All(s_library.Values, exercise =>
    {
        Assert.NotNull(exercise.Tip);
        Assert.NotNull(exercise.Cautions);
        Assert.NotNull(exercise.Figure);
        foreach (var text in new[] { exercise.Setup, exercise.Movement, exercise.Tip, exercise.Cautions })
        {
            Assert.EndsWith(".", text, StringComparison.Ordinal);
            foreach (var sentence in text.Split(['.', '?', ':'], StringSplitOptions.RemoveEmptyEntries))
                Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 1, 26);
        }
    });

    [Fact]
    public void An_exercise_comes_back_from_its_row_as_it_was() => Assert.All(s_library.Values, exercise =>
        Assert.Equal(exercise with { Version = 1 }, Exercise.From(exercise.Key, exercise.Published(Guid.Empty, 1, DateTimeOffset.UnixEpoch))));

    [Fact]
    public void The_slow_dead_bug_is_drawn_like_the_dead_bug_with_a_ball() => Assert.Equal(s_library["dead-bug-swiss-ball"].Figure, s_library["slow-dead-bug"].Figure);
}

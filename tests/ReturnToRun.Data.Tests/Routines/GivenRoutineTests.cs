using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Tests.Routines;

public sealed class GivenRoutineTests
{
    private static readonly AppendOptions s_why = new() { Note = "Fewer at first." };

    [Fact]
    public async Task A_routine_that_a_therapist_gives_is_what_the_runner_s_plan_has_in_its_version_until_a_newer_one_is_given()
    {
        await using var database = await RoutineStories.StartAsync();
        var (runner, therapist, admin) = await database.ClinicWithRunnerAsync();
        var id = await database.PublishedAsync(admin, RoutineStories.Planned("Ours", "bird-dog"));
        var saved = Assert.IsType<AppendResult.Saved>(await SendAsync(database, therapist, runner, RoutineStories.Given(await NewestAsync(database, therapist, id), therapist, database.Today())));
        Assert.Equal(["bird-dog"], saved.View.Plan.Days[1].Routine.Select(item => item.Exercise));
        Assert.Equal("Fewer at first.", saved.View.Notes[saved.View.FactsVersion]);

        var editor = database.Get<RoutineEditor>();
        await editor.SaveAsync(admin, id, RoutineStories.Draft("Ours"), 0);
        await editor.PublishAsync(admin, id, RoutineStories.Planned("Ours", "curl-up"), 1);
        var now = (await database.Get<PlanLedger>().ReadAsync(therapist, runner.RunnerId!.Value))!.Plan;
        Assert.Equal((1, "bird-dog"), (now.Routine.Template.Version, now.Days[1].Routine[0].Exercise));
        var entry = (await database.Get<RoutineShelf>().ListAsync(admin)).Single(entry => entry.Id == id);
        Assert.Equal((1, 1), (entry.Followers, entry.Behind));

        var upgraded = Assert.IsType<AppendResult.Saved>(await SendAsync(database, therapist, runner, RoutineStories.Given(await NewestAsync(database, therapist, id), therapist, database.Today())));
        Assert.Equal("curl-up", upgraded.View.Plan.Days[1].Routine[0].Exercise);
        var undone = Assert.IsType<AppendResult.Saved>(await SendAsync(database, therapist, runner, Undone(upgraded.View.FactsVersion, therapist, database.Today())));
        Assert.Equal("bird-dog", undone.View.Plan.Days[1].Routine[0].Exercise);
        Assert.Equal(Refusal.NothingThere, Assert.IsType<AppendResult.Refused>(await SendAsync(database, therapist, runner, Undone(upgraded.View.FactsVersion, therapist, database.Today()))).Reason);
    }

    [Fact]
    public async Task Nothing_but_what_the_clinic_published_is_given()
    {
        await using var database = await RoutineStories.StartAsync();
        var (runner, therapist, admin) = await database.ClinicWithRunnerAsync();
        var id = await database.PublishedAsync(admin, RoutineStories.Planned("Ours", "bird-dog"));
        var elsewhere = await database.StaffAsync(Role.ClinicAdmin, await database.ClinicAsync("Other"));
        var theirs = await database.PublishedAsync(elsewhere, RoutineStories.Planned("Theirs", "bird-dog"));
        var ours = await NewestAsync(database, therapist, id);
        RoutineTemplate[] forged =
        [
            ours with { Items = [ours.Items[0] with { Dose = new(30, 6, 6, 7) }] }, ours with { Version = 2 }, ours with { Id = "made-up" }, ours with { Pins = [] },
            (await database.Get<RoutineShelf>().FindAsync(elsewhere, theirs))!.Versions[0].Template, RoutineTemplate.Default,
        ];
        foreach (var template in forged) Assert.Equal(Refusal.Unknown, await RefusalOf(RoutineStories.Given(template, therapist, database.Today())));
        Assert.Equal(Refusal.Unknown, await RefusalOf(Changed("squat", new("made-up", RoutineStories.TenTwice, []), therapist, database.Today())));
        Assert.Equal(Refusal.Unknown, await RefusalOf(Changed("forearm-plank", new("bird-dog", RoutineStories.TenTwice, ["curl-up"]), therapist, database.Today())));
        Assert.Equal(Refusal.NotYours, await RefusalOf(RoutineStories.Given(ours, admin, database.Today())));

        await database.Get<RoutineEditor>().ArchiveAsync(admin, id, true);
        Assert.Equal(Refusal.Unknown, await RefusalOf(RoutineStories.Given(ours, therapist, database.Today())));
        Assert.IsType<AppendResult.NotFound>(await SendAsync(database, admin, runner, RoutineStories.Given(ours, admin, database.Today())));

        async Task<string> RefusalOf(Fact fact) => Assert.IsType<AppendResult.Refused>(await SendAsync(database, therapist, runner, fact)).Reason;
    }

    [Fact]
    public async Task An_exercise_is_swapped_for_another_of_the_library_or_given_another_dose_with_a_reason_that_is_kept()
    {
        await using var database = await RoutineStories.StartAsync();
        var (runner, therapist, _) = await database.ClinicWithRunnerAsync();
        var day = database.Today();
        var shelf = await database.Get<ExerciseShelf>().ReadAsync(therapist);
        var (item, pins) = RoutineShelf.Item(shelf, "hip-hinge", new(8, 2, 1, 2), RoutineDays.Any)!.Value;
        var swap = Changed("squat", item, therapist, day) with { Pins = pins };
        Assert.Equal(Refusal.ReasonMissing, Assert.IsType<AppendResult.Refused>(await SendAsync(database, therapist, runner, swap, new())).Reason);
        var saved = Assert.IsType<AppendResult.Saved>(await SendAsync(database, therapist, runner, swap));
        Assert.Contains(saved.View.Plan.Routine.Items, one => one is { Exercise: "hip-hinge", HeavyStrength: true });

        // What only a therapist may give, the runner whom it was given reads.
        var read = await database.Get<ExerciseShelf>().ReadAsync(runner, new Dictionary<string, int> { ["hip-hinge"] = pins[0].Version });
        Assert.Equal("hip-hinge", Assert.Single(read).Key);
        Assert.DoesNotContain("hip-hinge", (await database.Get<ExerciseShelf>().ReadAsync(runner)).Keys);

        var redosed = saved.View.Plan.Routine.Template.Items.Single(one => one.Exercise == "forearm-plank") with { Dose = new(5, 1, 1, 3) };
        var again = Assert.IsType<AppendResult.Saved>(await SendAsync(database, therapist, runner, Changed("forearm-plank", redosed, therapist, day)));
        Assert.Equal([2, 1], again.View.Plan.Routine.Changes.Select(change => change.Instead.Dose.Sets.Least).OrderDescending());
        Assert.Equal(Refusal.Twice, Assert.IsType<AppendResult.Refused>(await SendAsync(database, therapist, runner, Changed("dead-bug-swiss-ball", redosed, therapist, day))).Reason);
        Assert.Equal(Refusal.NothingThere, Assert.IsType<AppendResult.Refused>(await SendAsync(database, therapist, runner, Changed("moon-walk", item, therapist, day))).Reason);
    }

    [Fact]
    public async Task X1_an_exercise_that_hurt_is_not_put_in_again_before_it_is_brought_back_and_pain_meanwhile_is_shown_first()
    {
        await using var database = await RoutineStories.StartAsync();
        var (runner, therapist, _) = await database.ClinicWithRunnerAsync();
        var before = (await database.Get<PlanLedger>().ReadAsync(therapist, runner.RunnerId!.Value))!.FactsVersion;
        var day = database.Today();
        var (item, pins) = RoutineShelf.Item(await database.Get<ExerciseShelf>().ReadAsync(therapist), "bird-dog", RoutineStories.TenTwice, RoutineDays.Any)!.Value;
        var swap = Changed("dead-bug-swiss-ball", item, therapist, day) with { Pins = pins };
        Assert.IsType<AppendResult.Saved>(await SendAsync(database, runner, runner, new RoutineDone { Sequence = 0, Day = day, RecordedOn = day, Exercises = [new("bird-dog", Side.Left, 0, 0, true)] }, new()));
        Assert.IsType<AppendResult.Stale>(await SendAsync(database, therapist, runner, swap, s_why with { BasedOn = before }));
        Assert.Equal(Refusal.Stopped, Assert.IsType<AppendResult.Refused>(await SendAsync(database, therapist, runner, swap)).Reason);
        Assert.IsType<AppendResult.Saved>(await SendAsync(database, therapist, runner, new ExerciseRestored { Sequence = 0, Day = day, RecordedOn = day, Exercise = "bird-dog" }));
        Assert.IsType<AppendResult.Saved>(await SendAsync(database, therapist, runner, swap));
    }

    private static async Task<RoutineTemplate> NewestAsync(TestDatabase database, Viewer viewer, string id) => (await database.Get<RoutineShelf>().FindAsync(viewer, id))!.Versions[0].Template;

    private static RoutineItemChanged Changed(string place, TemplateItem instead, Viewer by, DateOnly day) =>
        new() { Sequence = 0, Day = day, RecordedOn = day, Exercise = place, Instead = instead, By = by.UserId };

    private static RoutineUndone Undone(long change, Viewer by, DateOnly day) => new() { Sequence = 0, Day = day, RecordedOn = day, Change = change, By = by.UserId };

    private static Task<AppendResult> SendAsync(TestDatabase database, Viewer viewer, Viewer runner, Fact fact, AppendOptions? options = null) =>
        database.Get<PlanLedger>().AppendAsync(viewer, runner.RunnerId!.Value, [fact], options ?? s_why);
}

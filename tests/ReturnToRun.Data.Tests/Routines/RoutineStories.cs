using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Tests.Routines;

/// <summary>Routines as an admin writes them, and people who give and follow them.</summary>
internal static class RoutineStories
{
    public static readonly Dose TenTwice = new(10, 2, 1, 7);

    /// <summary>A database with the program's exercises in it.</summary>
    public static async Task<TestDatabase> StartAsync()
    {
        var database = await TestDatabase.StartAsync();
        await database.Get<LibrarySeed>().ApplyAsync();
        return database;
    }

    public static PlannedRoutine Planned(string title, params string[] exercises) => new(title, null, null, [.. exercises.Select(static key => new PlannedItem(key, TenTwice, RoutineDays.Any))]);

    public static async Task<Viewer> StaffAsync(this TestDatabase database, Role role, ClinicRow clinic) =>
        (await database.Get<Viewers>().FindAsync((await database.UserAsync(role, clinic)).Id))!;

    /// <summary>Begins a routine and publishes it.</summary>
    public static async Task<string> PublishedAsync(this TestDatabase database, Viewer admin, PlannedRoutine planned)
    {
        var editor = database.Get<RoutineEditor>();
        var begun = Assert.IsType<RoutineEdit.Done>(await editor.BeginAsync(admin, Draft(planned.Title)));
        Assert.IsType<RoutineEdit.Done>(await editor.PublishAsync(admin, begun.Id, planned, 1));
        return begun.Id;
    }

    public static RoutineDraft Draft(string title) => new(title, null, null, [new("bird-dog", "10", "2", "1", "7", "", "")]);

    /// <summary>A runner of a clinic, told up to a day in the plan, who let its therapist in.</summary>
    public static async Task<(Viewer Runner, Viewer Therapist, Viewer Admin)> ClinicWithRunnerAsync(this TestDatabase database)
    {
        var clinic = await database.ClinicAsync();
        var (_, runner) = await database.RunnerAsync(clinic, "Etc/UTC");
        var view = await database.TellAsync(runner, new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri));
        var (therapist, admin) = (await database.StaffAsync(Role.Therapist, clinic), await database.StaffAsync(Role.ClinicAdmin, clinic));
        Assert.IsType<AppendResult.Saved>(await database.Get<PlanLedger>().AppendAsync(runner, view.Runner, [new TherapistConsented { Sequence = 0, Day = view.Today, RecordedOn = view.Today, Therapist = therapist.UserId }], AppendOptions.None));
        return (runner, therapist, admin);
    }

    public static RoutineAssigned Given(RoutineTemplate template, Viewer by, DateOnly day) => new() { Sequence = 0, Day = day, RecordedOn = day, Template = template, By = by.UserId };
}

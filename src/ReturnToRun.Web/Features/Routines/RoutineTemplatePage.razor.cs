using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Routines;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>One routine: what it holds, what was published of it, and for an admin how it goes on.</summary>
public sealed partial class RoutineTemplatePage
{
    private static readonly RunnerFormat s_format = RunnerFormat.Default;

    [Inject] private RoutineShelf Shelf { get; set; } = null!;
    [Inject] private RoutineEditor Editor { get; set; } = null!;
    [Inject] private ExerciseShelf Exercises { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    private Viewer Viewer { get; set; } = null!;

    private bool Writes => Viewer.Role == Role.ClinicAdmin;

    private RoutineDetails? Routine { get; set; }

    private RoutineVersion? Newest => Routine?.Versions.FirstOrDefault();

    private ImmutableDictionary<string, Exercise> Library { get; set; } = ImmutableDictionary<string, Exercise>.Empty;

    private string Title => Newest is { } newest ? RoutineWords.Title(newest.Template) : string.IsNullOrWhiteSpace(Routine?.Draft?.Draft.Title) ? "A new routine" : Routine.Draft.Draft.Title;

    private string? Says => Done switch
    {
        "published" => "It is published. Therapists can give it from now on.",
        "archived" => "It is archived.",
        "back" => "It can be given again.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(HttpContext.RequestAborted);
        Routine = await Shelf.FindAsync(Viewer, Id, HttpContext.RequestAborted);
        if (Routine is null)
        {
            Navigation.NotFound();
            return;
        }

        // Every exercise that any version names, as that version of the exercise was; the newest version of the routine decides.
        var pins = Routine.Versions.SelectMany(static version => version.Template.Pins).DistinctBy(static pin => pin.Exercise).ToDictionary(static pin => pin.Exercise, static pin => pin.Version, StringComparer.Ordinal);
        Library = await Exercises.ReadAsync(Viewer, pins, HttpContext.RequestAborted);
    }

    private Task EditAsync() => Routine!.IsBuiltIn ? CopyAsync()
        : GoAsync(Editor.SaveAsync(Viewer, Id, RoutineDraftForm.From(Newest!.Template, Newest.Template.Title, Newest.About), 0, HttpContext.RequestAborted), static id => $"/routines/{id}/draft");

    private Task CopyAsync() =>
        GoAsync(Editor.BeginAsync(Viewer, RoutineDraftForm.From(Newest!.Template, $"{RoutineWords.Title(Newest.Template)}, ours", Newest.About), HttpContext.RequestAborted), static id => $"/routines/{id}/draft");

    private Task ArchiveAsync() =>
        GoAsync(Editor.ArchiveAsync(Viewer, Id, !Routine!.Archived, HttpContext.RequestAborted), id => $"/routines/{id}?done={(Routine!.Archived ? "back" : "archived")}");

    private async Task GoAsync(Task<RoutineEdit> edit, Func<string, string> where)
    {
        switch (await edit)
        {
            case RoutineEdit.Done done: Navigation.NavigateTo(where(done.Id)); break;
            // Somebody else began the draft: there it is.
            case RoutineEdit.Stale: Navigation.NavigateTo($"/routines/{Id}/draft"); break;
            default: Navigation.NotFound(); break;
        }
    }
}

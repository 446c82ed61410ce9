using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The routine that is followed, how it goes, and what a therapist does about it.</summary>
public sealed partial class RoutineCard
{
    [Inject] private RoutineDeskService Service { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    private RoutineDesk? Routine { get; set; }

    private IReadOnlyList<TemplateItem> Items => Routine!.Routine.Items;

    private ImmutableDictionary<string, Exercise> Known => Routine!.Library.SetItems(Routine.Followed);

    private string Since => Routine!.Routine.Assigned is not { } given ? "what everybody follows who was given no other"
        : $"given on {Desk.Format.ShortDay(given.Day)}{(given.By == Desk.Viewer.UserId ? " by you" : " by another therapist")}";

    protected override async Task OnInitializedAsync() => Routine = await Service.ReadAsync(Desk, HttpContext.RequestAborted);
}

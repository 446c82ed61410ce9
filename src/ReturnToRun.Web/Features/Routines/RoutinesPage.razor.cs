using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Routines;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>The routines that therapists of the clinic may give.</summary>
public sealed partial class RoutinesPage
{
    [Inject] private RoutineShelf Shelf { get; set; } = null!;
    [Inject] private RoutineEditor Editor { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    private Viewer Viewer { get; set; } = null!;

    private bool Writes => Viewer.Role == Role.ClinicAdmin;

    private IReadOnlyList<RoutineEntry> Entries { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(HttpContext.RequestAborted);
        Entries = await Shelf.ListAsync(Viewer, HttpContext.RequestAborted);
    }

    private async Task BeginAsync()
    {
        if (await Editor.BeginAsync(Viewer, new(null, null, null, []), HttpContext.RequestAborted) is RoutineEdit.Done done) Navigation.NavigateTo($"/routines/{done.Id}/draft");
        else Navigation.NotFound();
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>A locked runner of a clinic asks its admin to unlock the plan.</summary>
public sealed partial class AskAdmin
{
    [Inject] private Unlocking Unlocking { get; set; } = null!;
    [Inject] private IDbContextFactory<AppDb> Contexts { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter, EditorRequired] public RunnerNow Now { get; set; } = null!;

    private DateTimeOffset? AskedAt { get; set; }

    private bool IsOffered => Now is { IsLocked: true, Viewer.ClinicId: not null };

    protected override async Task OnInitializedAsync()
    {
        if (!IsOffered) return;
        await using var db = await Contexts.CreateDbContextAsync(HttpContext.RequestAborted);
        AskedAt = await db.Runners(Now.Viewer).Select(static runner => runner.UnlockAskedAt).SingleOrDefaultAsync(HttpContext.RequestAborted);
    }

    private async Task AskAsync()
    {
        await Unlocking.AskAsync(Now.Viewer, HttpContext.RequestAborted);
        Navigation.NavigateTo("/clearance");
    }
}

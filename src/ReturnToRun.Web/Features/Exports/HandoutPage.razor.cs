using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>A plan on paper, for the runner.</summary>
public sealed partial class HandoutPage
{
    [Inject] private PlanService Plans { get; set; } = null!;

    private PlanView? View { get; set; }

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override async Task LoadAsync(RunnerNow now) => View = await Plans.TodayAsync(now, Cancelled);
}

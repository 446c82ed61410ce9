using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>What to do today.</summary>
public sealed partial class TodayPage
{
    [Inject] private PlanService Plans { get; set; } = null!;

    private PlanView? View { get; set; }

    protected override async Task LoadAsync(RunnerNow now) => View = await Plans.TodayAsync(now, Cancelled);
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>A day while a plan runs: a run, or rest and when the next run is.</summary>
public sealed partial class RunningToday
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
}

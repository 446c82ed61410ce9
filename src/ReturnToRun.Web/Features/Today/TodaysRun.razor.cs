using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>The session of today with its one main button, or what it still waits for.</summary>
public sealed partial class TodaysRun
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
    [Parameter, EditorRequired] public PlannedRun Run { get; set; } = null!;
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>The routine of today.</summary>
public sealed partial class TodaysRoutine
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
}

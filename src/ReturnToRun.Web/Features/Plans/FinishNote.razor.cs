using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>When the goal may be reached: a range, honest about what decides.</summary>
public sealed partial class FinishNote
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
    [Parameter, EditorRequired] public FinishRange Finish { get; set; } = null!;
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>A new runner's first days: the one thing to do next.</summary>
public sealed partial class FirstThing
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
    [Parameter, EditorRequired] public FirstStep Step { get; set; }
}

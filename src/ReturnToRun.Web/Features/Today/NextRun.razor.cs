using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>On a day without a run: when the next one is, and what it will be if all goes well.</summary>
public sealed partial class NextRun
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private PlanDay Day => View.NextRun!;

    private PlannedRun Run => Day.Run!;
}

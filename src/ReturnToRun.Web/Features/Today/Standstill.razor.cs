using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>No session anywhere: locked, paused, or a clinician first. It says what to do, why, and how it goes on.</summary>
public sealed partial class Standstill
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private string Title => View.Plan.Stage == PlanStage.Paused ? "See a clinician before it goes on" : "See a clinician before you run";
}

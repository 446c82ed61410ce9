using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>The coming weeks, the way here and the way ahead.</summary>
public sealed partial class PlanContent
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    /// <summary>How many weeks the calendar shows.</summary>
    [Parameter] public int Weeks { get; set; }

    /// <summary>The day whose "why" is open.</summary>
    [Parameter] public PlanDay? Shown { get; set; }

    /// <summary>The day whose decisions are opened.</summary>
    [Parameter] public DateOnly? Decision { get; set; }

    private bool StandsStill => View.FirstStep is not null || View.Plan.Stage is PlanStage.Locked or PlanStage.Paused or PlanStage.Waiting;
}

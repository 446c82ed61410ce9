using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>Safety questions that are due before the next run.</summary>
public sealed partial class CheckFirst
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    /// <summary>Whether it is the one main button of the screen.</summary>
    [Parameter] public bool IsMain { get; set; }

    private bool Full => View.Plan.Clearance.FullCheckOwed;
}

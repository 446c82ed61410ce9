using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Every decision so far, the newest first, each with its reason.</summary>
public sealed partial class DecisionList
{
    private const int Few = 10;

    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private IEnumerable<Decision> NewestFirst => View.Plan.Decisions.Reverse();
}

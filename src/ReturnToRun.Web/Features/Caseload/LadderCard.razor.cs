using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Where the runner is on the ladder, and what a next step takes.</summary>
public sealed partial class LadderCard
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    private ImmutableArray<LadderStep> Steps { get; set; } = [];

    protected override void OnParametersSet() => Steps = LadderSteps.Of(Desk.Plan, Desk.View.History);
}

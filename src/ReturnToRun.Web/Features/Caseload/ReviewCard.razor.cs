using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The decisions that ask for a therapist's eyes.</summary>
public sealed partial class ReviewCard
{
    private const int Days = 28;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    private IReadOnlyList<Decision> Flags { get; set; } = [];

    protected override void OnParametersSet() => Flags =
        [.. Desk.Plan.Decisions.Where(decision => (decision.RaisesReview || decision.AlertsTherapist) && decision.Day > Desk.View.Today.AddDays(-Days)).Reverse()];
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The latest decisions, each with the whole chain that led to it and what would have changed it.</summary>
public sealed partial class DecisionsCard
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    private NearestChange? NearestTo(Decision decision) =>
        Questions.NearestChange(Desk.View.History, Desk.View.Today, decision, kinder: true) ?? Questions.NearestChange(Desk.View.History, Desk.View.Today, decision);
}

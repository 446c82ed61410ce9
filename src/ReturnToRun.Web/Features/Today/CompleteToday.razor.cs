using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>The goal is reached.</summary>
public sealed partial class CompleteToday
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private int Weeks => View.Plan.Decisions is [var first, .., var last] ? ((last.Day.DayNumber - first.Day.DayNumber) / 7) + 1 : 1;

    private int Count(DecisionKind kind) => View.Plan.Decisions.Count(decision => decision.Kind == kind);
}

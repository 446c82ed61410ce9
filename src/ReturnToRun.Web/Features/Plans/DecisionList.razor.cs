using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Every decision so far, the newest first, the latest with the chain behind them, the earlier ones behind a link.</summary>
public sealed partial class DecisionList
{
    private const int Few = 10;

    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    /// <summary>The day whose decisions are opened, where one was asked for.</summary>
    [Parameter] public DateOnly? Day { get; set; }

    private List<Decision> Asked => [.. View.Plan.Decisions.Where(decision => decision.Day == Day)];

    private IEnumerable<Decision> NewestFirst => View.Plan.Decisions.Reverse();
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Today;

/// <summary>The day on one screen: what is owed first, then what to do, then why.</summary>
public sealed partial class TodayContent
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    /// <summary>What is new from others: changes and messages that the runner has not read.</summary>
    [Parameter] public RenderFragment? New { get; set; }
}

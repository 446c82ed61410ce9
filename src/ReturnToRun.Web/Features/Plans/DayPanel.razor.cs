using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>One day of the plan in full: session, routine, and why.</summary>
public sealed partial class DayPanel
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
    [Parameter, EditorRequired] public PlanDay Day { get; set; } = null!;

    /// <summary>The calendar without this panel, at this day.</summary>
    [Parameter, EditorRequired] public string Back { get; set; } = "";
}

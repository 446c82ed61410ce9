using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Why a day is as it is: the reason with the fact it rests on, the rule and where it comes from, and the decision behind it.</summary>
public sealed partial class WhyList
{
    [Parameter, EditorRequired] public IEnumerable<DayReason> Reasons { get; set; } = [];

    /// <summary>The day that the reasons are of; null where who is behind them does not matter.</summary>
    [Parameter] public PlanDay? Day { get; set; }

    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
}

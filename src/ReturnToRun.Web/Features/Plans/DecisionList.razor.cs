using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Every decision so far, the newest first, each with its reason.</summary>
public sealed partial class DecisionList
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private static string ToneClass(Decision decision) => PlanView.ToneOf(decision.Kind) switch
    {
        Tone.Good => "good",
        Tone.Care => "care",
        Tone.Stop => "stop",
        _ => "",
    };
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Decisions in a list, each opening to the chain that led to it.</summary>
public sealed partial class Decisions
{
    [Parameter, EditorRequired] public IEnumerable<Decision> Of { get; set; } = [];
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    private static string ToneClass(Decision decision) => PlanView.ToneOf(decision.Kind) switch
    {
        Tone.Good => "good",
        Tone.Care => "care",
        Tone.Stop => "stop",
        _ => "",
    };
}

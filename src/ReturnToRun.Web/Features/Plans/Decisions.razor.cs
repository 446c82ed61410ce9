using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>Decisions in a list, each opening to its reason, its rule and where the rule comes from.</summary>
public sealed partial class Decisions
{
    [Parameter, EditorRequired] public IEnumerable<Decision> Of { get; set; } = [];
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;

    private static string ToneClass(Decision decision) => PlanView.ToneOf(decision.Kind) switch
    {
        Tone.Good => "good",
        Tone.Care => "care",
        Tone.Stop => "stop",
        _ => "",
    };
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>What was decided, what led to it, what would have made it something else, and the rule behind it.</summary>
public sealed partial class DecisionNote
{
    [Parameter, EditorRequired] public Decision Decision { get; set; } = null!;
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;

    /// <summary>The nearest change of one answer that would have led elsewhere, where there is one.</summary>
    [Parameter] public NearestChange? Nearest { get; set; }

    private DecisionText Words => DecisionWords.ForRunner(Decision, Format);
}

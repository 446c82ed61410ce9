using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>The chain behind a decision, link by link, and the nearest answer that would have led elsewhere.</summary>
public sealed partial class WhyChain
{
    [Parameter, EditorRequired] public Decision Decision { get; set; } = null!;
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;

    /// <summary>The nearest change of one answer that would have led elsewhere, where there is one.</summary>
    [Parameter] public NearestChange? Nearest { get; set; }

    /// <summary>The fuller words.</summary>
    [Parameter] public bool ForTherapist { get; set; }

    private IReadOnlyList<WhyStep> Steps => ForTherapist ? WhyWords.ForTherapist(Decision, Format) : WhyWords.ForRunner(Decision, Format);

    private string Otherwise => Nearest is not { } change ? DecisionWords.NoOther
        : ForTherapist ? DecisionWords.ForTherapist(change, Format, Decision.Kind) : DecisionWords.Of(change, Format, Decision.Kind);
}

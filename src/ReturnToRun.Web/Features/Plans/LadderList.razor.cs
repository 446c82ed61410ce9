using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>The levels from first to last, with the one held.</summary>
public sealed partial class LadderList
{
    [Parameter, EditorRequired] public IReadOnlyList<LadderStep> Steps { get; set; } = [];

    /// <summary>The level held.</summary>
    [Parameter] public string? Here { get; set; }

    [Parameter] public string Title { get; set; } = "Your ladder";

    [Parameter] public string? Id { get; set; }

    [Parameter] public string HereWords { get; set; } = "you are here";

    /// <summary>What else is to be said about the ladder.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>The levels from first to last, with the one held.</summary>
public sealed partial class LadderList
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
}

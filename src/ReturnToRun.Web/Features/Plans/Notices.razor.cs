using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>What there is to be told beyond decisions, each once.</summary>
public sealed partial class Notices
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
}

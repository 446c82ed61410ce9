using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The latest decisions, each with the whole chain that led to it and what would have changed it.</summary>
public sealed partial class DecisionsCard
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;
}

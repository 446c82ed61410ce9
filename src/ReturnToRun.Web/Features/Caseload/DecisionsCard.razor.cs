using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The latest decisions with their full reasoning.</summary>
public sealed partial class DecisionsCard
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;
}

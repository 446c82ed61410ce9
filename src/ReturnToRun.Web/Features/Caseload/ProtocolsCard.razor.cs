using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Leads to a comparison of the runner's plan with any protocol that they could be given.</summary>
public sealed partial class ProtocolsCard
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    [Parameter] public string? Chosen { get; set; }

    private Option[] Options => [.. Desk.View.Assignable.Select(static protocol => new Option(protocol.Key, protocol.Title))];
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What was run beside what was planned, what was left out, how it felt, and how the rest was kept to.</summary>
public sealed partial class SessionsCard
{
    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    private IReadOnlyList<DeskSession> Sessions { get; set; } = [];

    protected override void OnParametersSet() => Sessions = DeskSession.Of(Desk);
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What the page was drawn from, and a key so that a form sent twice is stored once.</summary>
public sealed partial class DeskHidden
{
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    [Parameter, EditorRequired] public string Name { get; set; } = "";
}

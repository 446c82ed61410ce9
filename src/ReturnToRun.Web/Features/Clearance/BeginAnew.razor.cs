using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>Begins an unfinished check from its first question.</summary>
public sealed partial class BeginAnew
{
    [Parameter, EditorRequired] public EventCallback Chosen { get; set; }
}

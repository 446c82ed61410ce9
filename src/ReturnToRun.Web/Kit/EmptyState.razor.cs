using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>Where there is nothing to show yet: what will be here, and what brings it.</summary>
public sealed partial class EmptyState
{
    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public RenderFragment? ChildContent { get; set; }
}

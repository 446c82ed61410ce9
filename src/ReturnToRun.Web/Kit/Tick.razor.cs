using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>One statement to agree with or leave.</summary>
public sealed partial class Tick
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter] public bool Value { get; set; }
    [Parameter] public EventCallback<bool> ValueChanged { get; set; }
    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }

    private string Id => KitId.From(Name);
}

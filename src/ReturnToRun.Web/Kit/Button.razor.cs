using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ReturnToRun.Web.Kit;

/// <summary>How much a button asks for: one <see cref="Main"/> a screen, the rest quiet; <see cref="Stop"/> for what cannot be undone.</summary>
public enum ButtonKind { Main, Quiet, Stop }

/// <summary>A link that looks like a button where <see cref="Href"/> is given, otherwise a button that sends its form or raises an event.</summary>
public sealed partial class Button
{
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter] public ButtonKind Kind { get; set; }
    [Parameter] public string? Href { get; set; }
    [Parameter] public string? Name { get; set; }
    [Parameter] public string? Value { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter] public EventCallback<MouseEventArgs> OnClick { get; set; }
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? More { get; set; }

    private string Class => Kind switch
    {
        ButtonKind.Main => "button",
        ButtonKind.Quiet => "button quiet",
        ButtonKind.Stop => "button stop",
        _ => throw new UnreachableException(),
    };
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// One line (or a few) of text, a date or a number, with its label, what it is for and what is wrong with it.
/// The browser's own bubbles are left out by `novalidate` on the form; the words come from the server.
/// </summary>
public sealed partial class Field
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The name the form is sent with, such as <c>Form.Email</c>; the element's id is made from it.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The most characters; the server checks the same number.</summary>
    [Parameter, EditorRequired] public int MaxLength { get; set; }

    [Parameter] public string? Value { get; set; }
    [Parameter] public EventCallback<string?> ValueChanged { get; set; }
    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public string Type { get; set; } = "text";
    [Parameter] public string? InputMode { get; set; }
    [Parameter] public string? Autocomplete { get; set; }

    /// <summary>Shown after the entry: km, min, h.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <summary>More than 1: a text of several lines.</summary>
    [Parameter] public int Lines { get; set; } = 1;

    [Parameter] public bool Required { get; set; } = true;
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? More { get; set; }

    private string Id => KitId.From(Name);

    private string? Invalid => Error is null ? null : "true";

    private string? DescribedBy => KitId.Describing(Id, Help is not null, Error is not null);

    private Task ChangeAsync(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value as string);
}

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

    /// <summary>
    /// On a page with a circuit: heard letter by letter, not only when the field is left. Bound, so that what the server has
    /// heard so far never takes the place of what is typed meanwhile.
    /// </summary>
    [Parameter] public bool Live { get; set; }

    [Parameter] public bool Required { get; set; } = true;
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? More { get; set; }

    private string Id => KitId.From(Name);

    private string? Invalid => Error is null ? null : "true";

    private string? DescribedBy => KitId.Describing(Id, Help is not null, Error is not null);

    /// <summary>
    /// What was heard last. Inside another component's content this field is drawn once more before its <see cref="Value"/>
    /// comes back to it, and an older one would take away the letters that are being typed.
    /// </summary>
    private string? Heard { get; set; }

    protected override void OnParametersSet() => Heard = Value;

    private Task HearAsync(string? value)
    {
        Heard = value;
        return ValueChanged.InvokeAsync(value);
    }

    private Task ChangeAsync(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value as string);
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>One thing to choose.</summary>
/// <param name="Value">What the form is sent with.</param>
/// <param name="Label">What is read.</param>
/// <param name="Help">A line below it, where one is needed.</param>
public sealed record Option(string Value, string Label, string? Help = null);

/// <summary>One of many, in a list that opens: zones, countries. For a handful of options use <see cref="Choice"/>.</summary>
public sealed partial class Pick
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<Option> Options { get; set; } = [];
    [Parameter] public string? Value { get; set; }
    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>The words of the empty option; none where one of the options is always chosen.</summary>
    [Parameter] public string? Empty { get; set; }

    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public string? Autocomplete { get; set; }
    [Parameter] public bool Required { get; set; } = true;

    private string Id => KitId.From(Name);

    private string? Invalid => Error is null ? null : "true";

    private string? DescribedBy => KitId.Describing(Id, Help is not null, Error is not null);

    private Task ChangeAsync(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value as string);
}

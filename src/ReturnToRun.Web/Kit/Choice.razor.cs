using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>One of a few (or, with <see cref="Several"/>, any of a few), each a card that is pressed anywhere.</summary>
public sealed partial class Choice
{
    [Parameter, EditorRequired] public string Legend { get; set; } = "";
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<Option> Options { get; set; } = [];

    /// <summary>The one chosen, where one is; nothing is chosen for a person beforehand unless there is a reason.</summary>
    [Parameter] public string? Value { get; set; }

    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>Any number may be chosen.</summary>
    [Parameter] public bool Several { get; set; }

    /// <summary>The ones chosen, with <see cref="Several"/>.</summary>
    [Parameter] public IReadOnlyCollection<string> Values { get; set; } = [];

    [Parameter] public EventCallback<IReadOnlyCollection<string>> ValuesChanged { get; set; }

    /// <summary>Short options in a row that wraps, instead of one below the other.</summary>
    [Parameter] public bool SideBySide { get; set; }

    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Required { get; set; } = true;

    private string Id => KitId.From(Name);

    private string? DescribedBy => KitId.Describing(Id, Help is not null, Error is not null);

    private bool IsChosen(Option option) => Several ? Values.Contains(option.Value, StringComparer.Ordinal) : string.Equals(Value, option.Value, StringComparison.Ordinal);

    private Task ChangeAsync(Option option, ChangeEventArgs change)
    {
        if (!Several) return ValueChanged.InvokeAsync(option.Value);
        var rest = Values.Where(value => !string.Equals(value, option.Value, StringComparison.Ordinal));
        return ValuesChanged.InvokeAsync(change.Value is true ? [.. rest, option.Value] : [.. rest]);
    }
}

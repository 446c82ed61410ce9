using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// A rating from 0 to 10 as eleven radio buttons: two rows under a thumb, one row where there is room. Arrow keys move along it.
/// With other words at its ends it asks for effort or confidence.
/// </summary>
public sealed partial class PainScale
{
    private const int Most = 10;

    [Parameter, EditorRequired] public string Legend { get; set; } = "";
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter] public int? Value { get; set; }
    [Parameter] public EventCallback<int?> ValueChanged { get; set; }
    [Parameter] public string Lowest { get; set; } = "no pain";
    [Parameter] public string Highest { get; set; } = "worst imaginable";
    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Required { get; set; } = true;

    private string Id => KitId.From(Name);

    private string? DescribedBy => KitId.Describing(Id, Help is not null, Error is not null);
}

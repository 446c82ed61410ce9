using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>A column header that sorts by its column: a link, so that the order is in the address and can be kept.</summary>
public sealed partial class SortHeader
{
    /// <summary>The page sorted by this column, the other way round where it is sorted by it already.</summary>
    [Parameter, EditorRequired] public string Href { get; set; } = "";

    /// <summary>Whether the table is sorted by this column now: true rising, false falling, null not.</summary>
    [Parameter] public bool? Rising { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    private string? Sort => Rising switch { true => "ascending", false => "descending", null => null };

    private string Arrow => Rising switch { true => " ↑", false => " ↓", null => "" };
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>Rows and columns, with a name. Too wide for the screen, it scrolls within itself and the page does not. Sorting and pages are links: <see cref="SortHeader"/>, <see cref="Pager"/>.</summary>
public sealed partial class Table
{
    [Parameter, EditorRequired] public string Caption { get; set; } = "";
    [Parameter] public bool CaptionUnseen { get; set; }

    /// <summary>Few columns with little in them: it fits the narrowest screen, and does not scroll.</summary>
    [Parameter] public bool Slim { get; set; }

    /// <summary>The row of headers.</summary>
    [Parameter, EditorRequired] public RenderFragment? Head { get; set; }

    /// <summary>The rows.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>The pages of a long list, as links.</summary>
public sealed partial class Pager
{
    [Parameter, EditorRequired] public int Page { get; set; }
    [Parameter, EditorRequired] public int Pages { get; set; }

    /// <summary>The address of a page, counted from 1.</summary>
    [Parameter, EditorRequired] public Func<int, string> Href { get; set; } = static _ => "";

    [Parameter] public string Label { get; set; } = "Pages";
}

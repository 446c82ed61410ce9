using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>Above a form that was not accepted: what to mend, each with a way to its field.</summary>
public sealed partial class ErrorSummary
{
    [Parameter, EditorRequired] public FormErrors? Errors { get; set; }
    [Parameter] public string Title { get; set; } = "Please look at this again";

    /// <summary>The page's own path without a leading slash: links within a page need it because of the page's base address.</summary>
    [Parameter, EditorRequired] public string Path { get; set; } = "";
}

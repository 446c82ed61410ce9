using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>Above a form that was not accepted: what to mend, each with a way to its field.</summary>
public sealed partial class ErrorSummary
{
    [Parameter, EditorRequired] public FormErrors? Errors { get; set; }
    [Parameter] public string Title { get; set; } = "Please look at this again";

    /// <summary>The page's own path, on a page with a circuit only: there, the base address sends a bare <c>#id</c> elsewhere.</summary>
    [Parameter] public string Path { get; set; } = "";
}

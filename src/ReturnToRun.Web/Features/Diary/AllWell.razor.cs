using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>One large button for a good day: it is the whole answer.</summary>
public sealed partial class AllWell
{
    /// <summary>The name of the form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>Everything that is said by pressing it.</summary>
    [Parameter, EditorRequired] public string Says { get; set; } = "";

    [Parameter] public string? Error { get; set; }
}

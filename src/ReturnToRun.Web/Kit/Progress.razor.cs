using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Kit;

/// <summary>How far along something is, in words and as a bar. Long work without a known end leaves out <see cref="Done"/>.</summary>
public sealed partial class Progress
{
    /// <summary>The words: "Question 3 of 20".</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public int? Done { get; set; }
    [Parameter] public int Of { get; set; } = 1;
    [Parameter] public string Id { get; set; } = "progress";
}

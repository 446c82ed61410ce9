using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>R1: who cleared the runner, when, and what they know of.</summary>
public sealed partial class ClearedByFields
{
    /// <summary>The name of the form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public ClearedByForm Form { get; set; } = new();
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();

    /// <summary>The rules answered with yes that a clinician may have cleared.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<string> Rules { get; set; } = [];

    private Option[] Options => [.. Rules.Select(static rule => new Option(rule, ClearanceFindingWords.Title(rule)))];
}

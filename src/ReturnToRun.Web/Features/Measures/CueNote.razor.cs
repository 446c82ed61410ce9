using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Measures;

/// <summary>The cue a therapist gave for the running form, before a run. One at a time, in their words.</summary>
public sealed partial class CueNote
{
    /// <summary>Null: nothing is shown.</summary>
    [Parameter, EditorRequired] public string? Cue { get; set; }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>A run as a picture, in words and in figures.</summary>
public sealed partial class SessionPicture
{
    [Parameter, EditorRequired] public PlannedRun Run { get; set; } = null!;
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;

    private string Words => TimelineWords.Of(Run.Timeline, Format);
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Messages;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Messages;

/// <summary>The messages of a thread, the latest first, each with who wrote it, when, and who has read it.</summary>
public sealed partial class ThreadList
{
    [Parameter, EditorRequired] public ThreadView Thread { get; set; } = null!;

    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = null!;
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Changes;

/// <summary>What was changed, in the runner's words, with the reason.</summary>
public sealed partial class ChangeText
{
    [Parameter, EditorRequired] public Change Of { get; set; } = null!;
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;

    /// <summary>The protocols, for their titles.</summary>
    [Parameter] public ImmutableArray<Protocol> Library { get; set; } = [];
}

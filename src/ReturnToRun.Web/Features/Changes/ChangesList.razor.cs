using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Changes;

/// <summary>Everything that others changed in a plan, the latest first, with who and why.</summary>
public sealed partial class ChangesList
{
    [Parameter, EditorRequired] public IReadOnlyList<Change> Of { get; set; } = [];
    [Parameter, EditorRequired] public RunnerFormat Format { get; set; } = RunnerFormat.Default;
    [Parameter] public ImmutableArray<Protocol> Library { get; set; } = [];
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Web.Features.Policies;

/// <summary>What was published, by whom, when and why; any of it can be drafted again.</summary>
public sealed partial class HistoryCard
{
    [Parameter, EditorRequired] public ImmutableArray<PublishedPolicy> Published { get; set; } = [];
    [Parameter, EditorRequired] public bool MayChange { get; set; }

    /// <summary>These numbers are to be the draft.</summary>
    [Parameter] public EventCallback<ImmutableArray<NumberSet>> Redraft { get; set; }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The items that were asked in full before, as lines to tick, and "none of these".</summary>
public sealed partial class NewItems
{
    [Parameter, EditorRequired] public ImmutableArray<ClearanceItem> Items { get; set; } = [];
    [Parameter, EditorRequired] public AnswerForm Form { get; set; } = new();
    [Parameter] public string? Error { get; set; }
}

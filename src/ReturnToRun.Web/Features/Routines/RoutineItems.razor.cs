using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>The exercises of a routine with their doses and days.</summary>
public sealed partial class RoutineItems
{
    [Parameter, EditorRequired] public IReadOnlyList<TemplateItem> Items { get; set; } = [];

    /// <summary>The exercises by key, in the versions that are meant.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, Exercise> Library { get; set; } = null!;

    /// <summary>What is said beside an exercise.</summary>
    [Parameter] public RenderFragment<TemplateItem>? More { get; set; }
}

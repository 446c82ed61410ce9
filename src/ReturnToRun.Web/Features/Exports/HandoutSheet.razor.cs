using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>Two weeks of a plan, its exercises and what to do when it hurts, on paper.</summary>
public sealed partial class HandoutSheet
{
    private const int DaysShown = 14;

    private static readonly ImmutableArray<ClearanceItem> s_emergencies = [.. ClearanceItems.Weekly.Where(static item => item.Tier == Tier.Emergency)];

    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    /// <summary>Whose plan it is.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Where whoever opened it came from.</summary>
    [Parameter, EditorRequired] public string Back { get; set; } = "";

    private IEnumerable<PlanDay> Days => View.Plan.Days.Take(DaysShown);

    /// <summary>Each exercise of those days once.</summary>
    private List<RoutineItem> Routine => [.. Days.SelectMany(static day => day.Routine).DistinctBy(static item => item.Exercise)];

    private string? Standstill => View.HasDaysToCome ? null : StageWords.Says(View.Plan.Stage);
}

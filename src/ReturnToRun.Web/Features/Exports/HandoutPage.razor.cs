using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>A plan on paper.</summary>
public sealed partial class HandoutPage
{
    private const int DaysShown = 14;

    private static readonly ImmutableArray<ClearanceItem> s_emergencies = [.. ClearanceItems.Weekly.Where(static item => item.Tier == Tier.Emergency)];

    [Inject] private PlanService Plans { get; set; } = null!;

    private PlanView? View { get; set; }

    private IEnumerable<PlanDay> Days => View!.Plan.Days.Take(DaysShown);

    /// <summary>Each exercise of those days once.</summary>
    private List<RoutineItem> Routine => [.. Days.SelectMany(static day => day.Routine).DistinctBy(static item => item.Exercise)];

    private string? Standstill => View!.HasDaysToCome ? null : StageWords.Says(View.Plan.Stage);

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override async Task LoadAsync(RunnerNow now) => View = await Plans.TodayAsync(now, Cancelled);
}

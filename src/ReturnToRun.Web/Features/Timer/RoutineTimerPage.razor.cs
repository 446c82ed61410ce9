using System.Text.Json;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>Leads through the routine of today: holds, repetitions, sides and rests.</summary>
public sealed partial class RoutineTimerPage
{
    [Inject] private PlanService Plans { get; set; } = null!;

    private PlanView? View { get; set; }

    private IReadOnlyList<RoutineItem> Items { get; set; } = [];

    private string Steps => JsonSerializer.Serialize(RoutineSteps.Of(Items, key => View!.Exercises.GetValueOrDefault(key)?.Sided ?? false), JsonSerializerOptions.Web);

    /// <summary>Whose routine of which day it is: another one is begun anew.</summary>
    private string Key => FormattableString.Invariant($"{Now!.View.Runner} {Now.Today:yyyy-MM-dd} {string.Join(' ', Items.Select(static item => item.Exercise))}");

    protected override string? ElsewhereFor(RunnerNow now) => now.Plan.Stage is PlanStage.Locked ? "/clearance" : now.Plan.Days[0].Routine.IsEmpty ? "/today" : null;

    protected override async Task LoadAsync(RunnerNow now)
    {
        View = await Plans.TodayAsync(now, Cancelled);
        Items = View.Today.Routine;
    }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>Leads through the routine of today: holds, repetitions, sides and rests.</summary>
public sealed partial class RoutineTimerPage
{
    [Inject] private PlanService Plans { get; set; } = null!;

    private PlanView? View { get; set; }

    protected override string? ElsewhereFor(RunnerNow now) => TimerRoutine.IsThere(now) ? null : now.Plan.Stage is PlanStage.Locked ? "/clearance" : "/today";

    protected override async Task LoadAsync(RunnerNow now) => View = await Plans.TodayAsync(now, Cancelled);
}

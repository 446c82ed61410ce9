using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Routine;

/// <summary>One exercise: its drawing, its dose, how it is done, and how it went.</summary>
public sealed partial class ExerciseCard
{
    [Parameter, EditorRequired] public RoutineItem Item { get; set; } = null!;
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    /// <summary>The name its answer is sent with.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public string? Answer { get; set; }
    [Parameter] public string? Error { get; set; }

    private Exercise? Exercise => View.Exercises.GetValueOrDefault(Item.Exercise);
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Kit;

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

    /// <summary>The form that the answer belongs to.</summary>
    [Parameter, EditorRequired] public RoutineForm Form { get; set; } = null!;

    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = null!;

    /// <summary>Why a therapist changed it, in their words; null where nobody did, or without a word.</summary>
    [Parameter] public string? Why { get; set; }

    private bool Sided => Exercise?.Sided ?? false;

    private RoutineItemChanged? Change => View.Plan.Routine.Changes.FirstOrDefault(change => change.Instead.Exercise == Item.Exercise);

    private IEnumerable<(string Label, string Name, string? Value, string? Error)> Counts =>
        from count in RoutineForm.Counts(Sided)
        let name = $"Form.{count.Name}[{Item.Exercise}]"
        select (count.Label, name, Form.CountOf(count.Name, Item.Exercise), Errors[name]);

    private Exercise? Exercise => View.Exercises.GetValueOrDefault(Item.Exercise);
}

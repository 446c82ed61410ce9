using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>The exercises of a day with their doses.</summary>
public sealed partial class RoutineList
{
    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;
    [Parameter, EditorRequired] public IReadOnlyList<RoutineItem> Items { get; set; } = [];

    private string Notes(RoutineItem item) =>
        (item.Instead is { } instead ? $", in place of {Lower(View.NameOf(instead))}, which hurt your back" : "")
        + (item.AfterRun ? ", after the run" : "")
        + (item.Placement == Placement.HeavyStrength ? ", if you like" : "");

    // Only the first letter: a name may hold another name, as in "Swiss ball".
    private static string Lower(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}

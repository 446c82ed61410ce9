using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Undoes the routine that was given, or a change of it.</summary>
public sealed partial class RoutineUndo
{
    [SupplyParameterFromForm(FormName = "routine-undo")] private UndoForm? Undo { get; set; }

    [Parameter, EditorRequired] public RoutineDesk Routine { get; set; } = null!;

    private IReadOnlyList<Option> Choices
    {
        get
        {
            var changes = Routine.Routine.Changes.OrderByDescending(static change => change.Sequence)
                .Select(change => Choice(change, change.Exercise == change.Instead.Exercise ? $"{Routine.NameOf(change.Exercise)}: another dose" : $"{Routine.NameOf(change.Instead.Exercise)} in place of {Routine.NameOf(change.Exercise)}"));
            return Routine.Routine.Assigned is { } given ? [.. changes, Choice(given, $"{RoutineWords.TitleAndVersion(given.Template)}, given")] : [.. changes];
        }
    }

    protected override void OnInitialized() => Undo ??= new();

    private async Task UndoAsync()
    {
        if (!Choices.Any(option => option.Value == Undo!.Change)) Errors.Add("Undo.Change", "Choose what is to be undone.");
        if (string.IsNullOrWhiteSpace(Undo!.Reason)) Errors.Add("Undo.Reason", "Write why. The runner reads it.");
        if (!Errors.Any) await SendAsync(Undo, DeskDone.Routine, "Undo.Change", new RoutineUndone { Sequence = 0, Day = Today, RecordedOn = default, Change = long.Parse(Undo.Change!, CultureInfo.InvariantCulture), By = Desk.Viewer.UserId });
    }

    private Option Choice(Fact fact, string words) => new(fact.Sequence.ToString(CultureInfo.InvariantCulture), $"{words}, {Desk.Format.ShortDay(fact.Day)}");

    private sealed class UndoForm : DeskForm
    {
        public string? Change { get; set; }
    }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Brings back what low-back pain stopped (rule X1).</summary>
public sealed partial class RoutineRestore
{
    [SupplyParameterFromForm(FormName = "routine-restore")] private RestoreForm? Restore { get; set; }

    [Parameter, EditorRequired] public RoutineDesk Routine { get; set; } = null!;

    private IReadOnlyList<Option> Stopped =>
        [.. Desk.Plan.Notices.Where(static notice => notice is { Kind: NoticeKind.ExerciseStopped, Subject: not null }).Select(notice => new Option(notice.Subject!, Routine.NameOf(notice.Subject!))).DistinctBy(static option => option.Value)];

    protected override void OnInitialized() => Restore ??= new();

    private async Task RestoreAsync()
    {
        if (!Stopped.Any(option => option.Value == Restore!.Exercise)) Errors.Add("Restore.Exercise", "Choose an exercise that stands still.");
        if (string.IsNullOrWhiteSpace(Restore!.Reason)) Errors.Add("Restore.Reason", "Write why. The reason is kept with the decision.");
        if (!Errors.Any) await SendAsync(Restore, DeskDone.Restored, "Restore.Reason", new ExerciseRestored { Sequence = 0, Day = Today, RecordedOn = default, Exercise = Restore.Exercise! });
    }

    private sealed class RestoreForm : DeskForm
    {
        public string? Exercise { get; set; }
    }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Gives another routine, or the newer version of the one that is followed.</summary>
public sealed partial class RoutineGive
{
    [SupplyParameterFromForm(FormName = "routine-give")] private GiveForm? Give { get; set; }

    [Parameter, EditorRequired] public RoutineDesk Routine { get; set; } = null!;

    private IReadOnlyList<Option> Options => [.. Routine.Giveable.Select(template => new Option(
        template.Id,
        RoutineWords.TitleAndVersion(template) + (template.Items.Any(item => Routine.Library.GetValueOrDefault(item.Exercise) is { TherapistOnly: true }) ? ", with an exercise that only a therapist gives" : "")))];

    protected override void OnInitialized() => Give ??= new();

    private async Task GiveAsync()
    {
        var template = Routine.Giveable.FirstOrDefault(template => template.Id == Give!.Routine);
        if (template is null) Errors.Add("Give.Routine", "Choose a routine of the list.");
        else if (Routine.Routine.Assigned is { } given && (given.Template.Id, given.Template.Version) == (template.Id, template.Version)) Errors.Add("Give.Routine", "The runner follows this one already.");
        if (string.IsNullOrWhiteSpace(Give!.Reason)) Errors.Add("Give.Reason", "Write why. The runner reads it.");
        if (!Errors.Any) await SendAsync(Give, DeskDone.Routine, "Give.Routine", new RoutineAssigned { Sequence = 0, Day = Today, RecordedOn = default, Template = template!, By = Desk.Viewer.UserId });
    }

    private sealed class GiveForm : DeskForm
    {
        public string? Routine { get; set; }
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>Where the safety check stands: not begun, under way, or its outcome with what to do next. An emergency takes it over.</summary>
public sealed partial class ClearancePage
{
    [Inject] private ClearanceService Service { get; set; } = null!;

    private ClearanceCheckup Check { get; set; } = ClearanceCheckup.Of([], ImmutableDictionary<string, string>.Empty);

    private bool HasAnswers => Check.HasAnswers;

    /// <summary>Nothing was ever answered that leads to an outcome.</summary>
    private bool IsNew => Now!.Plan.Restraint is null && !Now.Facts.OfType<ClearanceChecked>().Any(static check => check.Kind == CheckKind.Full);

    private ClearanceOutcome Outcome => Now!.Plan.Clearance;

    private OutcomeWords Words => ClearanceOutcomeWords.Of(Stands, Outcome.FoundationOpen);

    // A pause that a run led to stands also where the check found nothing: it must not read as "ready".
    private Outcome Stands => Now!.Plan.Restraint is not null && Outcome.Outcome > Engine.Clearance.Outcome.Urgent ? Engine.Clearance.Outcome.Urgent : Outcome.Outcome;

    private string Title => Now is null ? "Safety check" : Now.IsLocked ? "Get emergency help now" : IsNew ? "Safety check" : Words.Title;

    private IEnumerable<Finding> Alarms => Outcome.Findings.Where(static finding => finding.Rule[0] is 'E' or 'U');

    /// <summary>What stands in the way, first things first.</summary>
    private IEnumerable<Finding> Reasons => Outcome.Findings.Where(static finding => finding.Rule[0] != 'R');

    private IEnumerable<Finding> Needs => Outcome.Findings.Where(static finding => finding.Rule[0] == 'R');

    private Tone Tone => Stands switch
    {
        Engine.Clearance.Outcome.ReadyToRun => Tone.Good,
        Engine.Clearance.Outcome.Foundation => Tone.Note,
        Engine.Clearance.Outcome.ClinicianFirst => Tone.Care,
        _ => Tone.Stop,
    };

    private IEnumerable<ClearanceLink> Links => ClearanceLinks.For(Now!);

    protected override async Task LoadAsync(RunnerNow now) => Check = await Service.CheckupAsync(now, Cancelled);

    private async Task BeginAnewAsync()
    {
        if (Now is null) return;
        await Service.BeginAnewAsync(Now, Cancelled);
        Navigation.NavigateTo("/clearance/questions");
    }
}

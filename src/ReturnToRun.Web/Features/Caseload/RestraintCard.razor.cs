using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Why everything stands still, and the one way on.</summary>
public sealed partial class RestraintCard
{
    [SupplyParameterFromForm(FormName = "lift")] private DeskForm? Form { get; set; }

    private string IfLifted => Follows(new RestraintLifted { Sequence = 0, Day = Today, RecordedOn = Today, By = Author.Therapist });

    protected override void OnInitialized() => Form ??= new();

    private static string Words(string rule) => RuleWords.Find(rule) is { } known ? $"{rule}, {known.Title}" : $"{rule}, {ClearanceFindingWords.Title(rule)}";

    private async Task LiftAsync()
    {
        if (string.IsNullOrWhiteSpace(Form!.Reason)) Errors.Add("Form.Reason", "Write what you found. The reason is kept with the decision.");
        else await SendAsync(Form, DeskDone.Lifted, "Form.Reason", new RestraintLifted { Sequence = 0, Day = Today, RecordedOn = default, By = Author.Therapist });
    }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Clearance;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Where the clearance check stands, and R1 given or taken back by the therapist.</summary>
public sealed partial class ClearanceCard
{
    [SupplyParameterFromForm(FormName = "clear")] private GivenForm? Given { get; set; }
    [SupplyParameterFromForm(FormName = "withdraw")] private DeskForm? Withdrawn { get; set; }

    /// <summary>What the runner said yes to and a clinician may know of.</summary>
    private IReadOnlyList<Option> Rules =>
        [.. Desk.Plan.Clearance.Findings
            .Where(static finding => finding.State == FindingState.Present && ClearanceItems.All.Any(item => item.Rule == finding.Rule && item.Tier != Tier.Emergency))
            .Select(static finding => new Option(finding.Rule, ClearanceFindingWords.Title(finding.Rule)))];

    private string IfGiven => Follows(new ClearanceGiven
    {
        Sequence = 0, Day = Today, RecordedOn = Today, By = Author.Therapist, ClinicianName = Desk.Therapist, ClinicianRole = "therapist", GivenOn = Today, ClearedRules = [.. Rules.Select(static rule => rule.Value)],
    });

    private string IfWithdrawn => Follows(new ClearanceWithdrawn { Sequence = 0, Day = Today, RecordedOn = Today });

    protected override void OnInitialized() => (Given, Withdrawn) = (Given ?? new(), Withdrawn ?? new());

    private async Task GiveAsync()
    {
        var typed = new ClearedByForm { Name = Given!.Name, Role = Given.Role, GivenOn = Given.GivenOn, Clears = Given.Clears ?? [] };
        if (string.IsNullOrWhiteSpace(Given.Reason)) Errors.Add("Given.Reason", "Write why. It is kept with the clearance.");
        // A therapist may clear on the day of the restraint: they have just seen the runner.
        if (typed.Parse("Given", Today, Desk.Described?.InjuryBegan, [.. Rules.Select(static rule => rule.Value)], Errors) is { } given)
            await SendAsync(Given, DeskDone.Cleared, "Given.Name", given with { By = Author.Therapist });
    }

    private async Task WithdrawAsync()
    {
        if (string.IsNullOrWhiteSpace(Withdrawn!.Reason)) Errors.Add("Withdrawn.Reason", "Write why. The runner will ask you.");
        else await SendAsync(Withdrawn, DeskDone.Withdrawn, "Withdrawn.Reason", new ClearanceWithdrawn { Sequence = 0, Day = Today, RecordedOn = default });
    }

    /// <summary>A clearance as typed on the desk.</summary>
    private sealed class GivenForm : DeskForm
    {
        public string? Name { get; set; }

        public string? Role { get; set; }

        public string? GivenOn { get; set; }

        /// <summary>Null where nothing was ticked.</summary>
        public List<string>? Clears { get; set; }
    }
}

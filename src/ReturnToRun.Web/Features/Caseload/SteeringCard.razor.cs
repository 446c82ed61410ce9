using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>What a therapist may loosen: the pain that counts as quiet, and the quick entry.</summary>
public sealed partial class SteeringCard
{
    private const int Personal = 3;

    [SupplyParameterFromForm(FormName = "limit")] private LimitForm? Limit { get; set; }
    [SupplyParameterFromForm(FormName = "quick")] private QuickForm? Quick { get; set; }

    private bool IsPersonal => Desk.PainLimit.Value == Personal;

    protected override void OnInitialized() => (Limit, Quick) = (Limit ?? new(), Quick ?? new());

    private async Task SetLimitAsync()
    {
        if (Limit!.Value is not ("2" or "3")) Errors.Add("Limit.Value", "Choose 2/10 or 3/10.");
        else await SendAsync(Limit, DeskDone.Limit, "Limit.Value", new PersonalPainLimitSet { Sequence = 0, Day = Today, RecordedOn = default, Limit = Pain.Of(Limit.Value == "3" ? 3 : 2) });
    }

    private async Task ApproveQuickAsync()
    {
        if (string.IsNullOrWhiteSpace(Quick!.Reason))
        {
            Errors.Add("Quick.Reason", "Write why. The reason is kept with the decision.");
            return;
        }

        Fact approved = new QuickApproved { Sequence = 0, Day = Today, RecordedOn = default, ThreeQuarters = Quick.ThreeQuarters };
        Fact[] facts = Desk.Facts.OfType<ProfileChosen>().LastOrDefault()?.Profile == Profile.Quick
            ? [approved]
            : [new ProfileChosen { Sequence = 0, Day = Today, RecordedOn = default, Profile = Profile.Quick, By = Author.Therapist }, approved];
        await SendAsync(Quick, DeskDone.Quick, "Quick.Reason", facts);
    }

    private sealed class LimitForm : DeskForm
    {
        public string? Value { get; set; }
    }

    private sealed class QuickForm : DeskForm
    {
        public bool ThreeQuarters { get; set; }
    }
}

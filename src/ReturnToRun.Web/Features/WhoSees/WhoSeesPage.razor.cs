using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.WhoSees;

public sealed partial class WhoSeesPage
{
    private const int MostLooks = 20;

    [Inject] private IDbContextFactory<AppDb> Contexts { get; set; } = null!;
    [Inject] private AuditTrail Trail { get; set; } = null!;
    [Inject] private PlanLedger Ledger { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "withdraw")] private Guid? Therapist { get; set; }

    private IReadOnlyList<TherapistName> Therapists { get; set; } = [];

    private IReadOnlyList<Looked> Looks { get; set; } = [];

    private string? Trouble { get; set; }

    protected override async Task LoadAsync(RunnerNow now)
    {
        await using var db = await Contexts.CreateDbContextAsync(Cancelled);
        Therapists = [.. (await db.Therapists(now.Viewer).ToListAsync(Cancelled)).OrderBy(static therapist => therapist.Name, StringComparer.CurrentCultureIgnoreCase)];
        Looks = await Trail.LooksAsync(now.Viewer, MostLooks, Cancelled);
    }

    private async Task WithdrawAsync()
    {
        if (Therapist is not { } therapist) return;
        var fact = new TherapistConsentWithdrawn { Sequence = 0, Day = Now!.Today, RecordedOn = default, Therapist = therapist };
        if (await Ledger.AppendAsync(Now.Viewer, Now.View.Runner, [fact], AppendOptions.None, Cancelled) is AppendResult.Saved or AppendResult.AlreadyThere) Navigation.NavigateTo("/settings/people");
        else Trouble = "Load the page again and try once more.";
    }

    private string When(Looked look)
    {
        var at = Instant.FromDateTimeOffset(look.At);
        return $"{Now!.Format.Date(Now.Format.DayOf(at))}, {Now.Format.Time(at)}";
    }
}

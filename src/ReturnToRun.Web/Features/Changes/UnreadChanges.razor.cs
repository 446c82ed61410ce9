using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Changes;

/// <summary>What others changed and the runner has not read: by whom, why, and what it means for the next run. Gone once it was read.</summary>
public sealed partial class UnreadChanges
{
    public const string FormName = "read";

    [Inject] private PlanLedger Ledger { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    [Parameter, EditorRequired] public RunnerNow Now { get; set; } = null!;
    [Parameter, EditorRequired] public IReadOnlyList<Change> Changes { get; set; } = [];

    [SupplyParameterFromForm(FormName = FormName)] private ReadForm? Form { get; set; }

    private IReadOnlyList<Change> Unread => [.. Changes.Where(static change => !change.Read)];

    private string? Effect
    {
        get
        {
            if (Now.Plan.Stage is PlanStage.Locked || Unread.All(static change => change.Undone)) return null;
            var (now, without) = ChangesService.NextRun(Now.View, Unread.Where(static change => !change.Undone).Aggregate(static (all, one) => all with { Facts = all.Facts.AddRange(one.Facts) }));
            return ChangeWords.Next(now, without, Now.Today, Now.Format);
        }
    }

    private async Task ReadAsync()
    {
        if (long.TryParse(Form?.Through, NumberStyles.None, CultureInfo.InvariantCulture, out var through))
        {
            await Ledger.AppendAsync(Now.Viewer, Now.View.Runner, [new ChangesRead { Sequence = 0, Day = Now.Today, RecordedOn = default, Through = through }], AppendOptions.None,
                HttpContext?.RequestAborted ?? default);
        }
        Navigation.NavigateTo("/today");
    }

    private sealed class ReadForm
    {
        public string? Through { get; set; }
    }
}

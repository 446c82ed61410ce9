using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>R1 apart from a check: a clearance that came later, or after a lock.</summary>
public sealed partial class ClearedByPage
{
    [Inject] private ClearanceService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "cleared-by")] private ClearedByForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private bool Stale { get; set; }

    private ClearanceCheckup Check { get; set; } = ClearanceCheckup.Of([], ImmutableDictionary<string, string>.Empty);

    protected override Task LoadAsync(RunnerNow now)
    {
        Check = ClearanceCheckup.Of(now.Facts, ClearanceCheckup.LastAnswers(now.Facts));
        Form ??= new() { Key = PageKey.New(Clock) };
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", Now.Today, ClearedByForm.CountsAfter(Now), Check.RulesToClear, Errors) is not { } given) return;
        switch (await Service.RecordAsync(Now, given, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Stale stale:
                (Stale, Form.Key) = (true, PageKey.New(Clock));
                Drawn(stale.View);
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.Name", RefusalWords.Of(refused.Reason));
                break;
            default:
                Navigation.NavigateTo("/clearance");
                break;
        }
    }
}

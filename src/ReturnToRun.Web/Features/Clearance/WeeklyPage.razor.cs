using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The E and U items, asked again every seven days on one page.</summary>
public sealed partial class WeeklyPage
{
    [Inject] private ClearanceService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "weekly")] private WarningSignsForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private ImmutableHashSet<string> Known => ClearanceCheckup.KnownYes(Now!.Facts);

    private string? Since => Now!.Facts.OfType<ClearanceChecked>().LastOrDefault() is { } last && last.Day < Now.Today ? Now.Format.Near(last.Day, Now.Today) : null;

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        Form ??= new() { Key = PageKey.New(Clock) };
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", CheckKind.Weekly, Now.Today, Errors) is not { } check) return;
        switch (await Service.RecordAsync(Now, check, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Refused refused:
                Errors.Add("Form.None", RefusalWords.Of(refused.Reason));
                break;
            case AppendResult.Saved saved:
                Navigation.NavigateTo(saved.View.Plan.Restraint is null && saved.View.Plan.Clearance.Outcome == Outcome.ReadyToRun ? "/today" : "/clearance");
                break;
            default:
                Navigation.NavigateTo("/clearance");
                break;
        }
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Clearance;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.SomethingChanged;

/// <summary>The warning signs at any moment, one tap from every page. Also for a locked runner: it may get worse.</summary>
public sealed partial class SomethingChangedPage
{
    [Inject] private ClearanceService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "something-changed")] private WarningSignsForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private ImmutableHashSet<string> Known => ClearanceCheckup.KnownYes(Now!.Facts);

    protected override Task LoadAsync(RunnerNow now)
    {
        Form ??= new() { Key = PageKey.New(Clock) };
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", CheckKind.SomethingChanged, Now.Today, Errors) is not { } check) return;
        switch (await Service.RecordAsync(Now, check, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Refused refused:
                Errors.Add("Form.None", RefusalWords.Of(refused.Reason));
                break;
            default:
                Navigation.NavigateTo(check.Yes.IsEmpty ? "/something-changed?done" : "/clearance");
                break;
        }
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>The last screen of the full check: R1. Sending it records everything.</summary>
public sealed partial class FinishPage
{
    [Inject] private ClearanceService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "finish")] private ClearedByForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private bool Stale { get; set; }

    private ClearanceCheckup Check { get; set; } = ClearanceCheckup.Of([], ImmutableDictionary<string, string>.Empty);

    private Option[] Options =>
    [
        new(ClearanceCheckup.Yes, "Yes", "Write down who it was, and when."),
        .. Now!.Facts.OfType<ClearanceGiven>().LastOrDefault() is { } given
            ? [new Option(ClearanceCheckup.Nothing, "Nothing new", $"{given.ClinicianName} cleared you on {Now.Format.Date(given.GivenOn)}.")]
            : Array.Empty<Option>(),
        new(ClearanceCheckup.No, "Not yet", "You can write it down later. Until then you build up without running."),
    ];

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override async Task LoadAsync(RunnerNow now)
    {
        Check = await Service.CheckupAsync(now, Cancelled);
        Form ??= new() { Key = PageKey.New(Clock) };
        // Sent a second time: the check is over, and its answers with it.
        if (Check.Next.Kind != StepKind.ClearedBy) Navigation.NavigateTo(IsPost ? "/clearance" : "/clearance/questions");
    }

    private async Task FinishAsync()
    {
        if (Now is null || Check.Next.Kind != StepKind.ClearedBy) return;
        ClearanceGiven? given = null;
        if (Form!.Given == ClearanceCheckup.Yes) given = Form.Parse("Form", Now.Today, ClearedByForm.CountsAfter(Now), Check.RulesToClear, Errors);
        else if (Form.Given is not (ClearanceCheckup.No or ClearanceCheckup.Nothing)) Errors.Add("Form.Given", "Choose an answer.");
        if (Errors.Any) return;
        switch (await Service.FinishAsync(Now, Check, given, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Stale stale:
                (Stale, Form.Key) = (true, PageKey.New(Clock));
                Drawn(stale.View);
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.Given", RefusalWords.Of(refused.Reason));
                break;
            default:
                Navigation.NavigateTo("/clearance");
                break;
        }
    }
}

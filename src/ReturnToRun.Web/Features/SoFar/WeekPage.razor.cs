using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.SoFar;

/// <summary>The questions of a week: recovery in two taps, confidence, and three activities of the runner's own.</summary>
public sealed partial class WeekPage
{
    private static readonly Option[] s_parts =
    [
        new(WeekForm.AllWell, "Nothing: all well"), .. Enum.GetValues<RecoveryPart>().Select(static part => new Option(part.ToString(), ProgressWords.Of(part))),
    ];

    private static readonly Option[] s_scores = [.. Enumerable.Range(0, 11).Select(static points => new Option(points.ToString(CultureInfo.InvariantCulture), $"{points.ToString(CultureInfo.InvariantCulture)}/10"))];

    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "week")] private WeekForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        Form ??= WeekForm.From(now.Facts, PageKey.New(Clock));
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", Now.Today, Errors) is not { } week) return;
        if (await Service.RecordAsync(Now, week, PageKey.Options(Form.Key, null), Cancelled) is AppendResult.Refused refused) Errors.Add("Form.Confidence", RefusalWords.Of(refused.Reason));
        else Navigation.NavigateTo("/progress?saved");
    }

    private static int? Typed(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null;
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.LowImpact;

/// <summary>Logs low-impact training: offered, never owed, and so never missing.</summary>
public sealed partial class LowImpactPage
{
    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "saved")] private string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = "low-impact")] private LowImpactForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private IReadOnlyList<Option> Options { get; set; } = [];

    private int? Pain => int.TryParse(Form!.Pain, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null;

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        Options = LowImpactForm.Options(now.Plan.Days.Select(static day => day.CrossTraining).FirstOrDefault(static offer => offer is not null)?.Options ?? []);
        Form ??= new() { Key = PageKey.New(Clock), Day = now.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", Options, Now.Today, Errors) is not { } done) return;
        if (await Service.RecordAsync(Now, done, PageKey.Options(Form.Key, null), Cancelled) is AppendResult.Refused refused) Errors.Add("Form.Day", RefusalWords.Of(refused.Reason));
        else Navigation.NavigateTo("/low-impact?saved");
    }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>P1: how it feels before a run. The answer may call the run off; today's page says so.</summary>
public sealed partial class BeforeRunPage
{
    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "before-run")] private BeforeRunForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private bool Stale { get; set; }

    // Only somebody with a plan to run is asked; everybody else learns on today's page what comes instead.
    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : now.Plan.Position is null || now.Plan.Restraint is not null ? "/today" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        Form ??= new() { Key = PageKey.New(Clock) };
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", Now.Today, Errors) is not { } answer) return;
        switch (await Service.RecordAsync(Now, answer, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Stale stale:
                (Stale, Form.Key) = (true, PageKey.New(Clock));
                Drawn(stale.View);
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.How", RefusalWords.Of(refused.Reason));
                break;
            case AppendResult.Saved { View: var view } when TimerWords.Refusal(Now with { View = view }) is null:
                Navigation.NavigateTo("/timer");
                break;
            default:
                Navigation.NavigateTo("/today");
                break;
        }
    }
}

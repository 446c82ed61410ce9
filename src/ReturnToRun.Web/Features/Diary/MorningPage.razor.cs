using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>The morning question: the oldest answer that is owed first, today's where none is.</summary>
public sealed partial class MorningPage
{
    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    /// <summary>Answers today's morning once more.</summary>
    [SupplyParameterFromQuery(Name = "again")] private string? Again { get; set; }

    [SupplyParameterFromForm(FormName = "morning")] private MorningForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private bool Stale { get; set; }

    private DateOnly Day { get; set; }

    private bool Answered { get; set; }

    private string? Purpose { get; set; }

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override Task LoadAsync(RunnerNow now)
    {
        var owed = now.Plan.Owed.FirstOrDefault(owed => owed.Morning <= now.Today);
        Form ??= new() { Key = PageKey.New(Clock), Day = (owed?.Morning ?? now.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        Day = DateOnly.TryParseExact(Form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : now.Today;
        Answered = owed is null && now.Facts.Any(fact => fact is MorningAnswered && fact.Day == Day) && !IsPost;
        Purpose = now.Plan.Owed.FirstOrDefault(one => one.Morning == Day) is { } asked ? DiaryWords.Of(asked, now.Format) : null;
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", Now.Today, Now.Now, Errors) is not { } answer) return;
        switch (await Service.RecordAsync(Now, answer, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Stale stale:
                (Stale, Form.Key) = (true, PageKey.New(Clock));
                Drawn(stale.View);
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.How", RefusalWords.Of(refused.Reason));
                break;
            case AppendResult.Saved saved:
                Navigation.NavigateTo(After(saved.View.Plan));
                break;
            default:
                Navigation.NavigateTo("/today");
                break;
        }
    }

    private static string After(Plan plan) =>
        plan.Owed.Any(owed => owed.Morning <= plan.Today) ? "/morning"
        : plan.Stage is PlanStage.Locked or PlanStage.Waiting or PlanStage.Foundation ? "/clearance"
        : "/today";
}

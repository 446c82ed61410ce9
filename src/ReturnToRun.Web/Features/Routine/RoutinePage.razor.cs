using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Routine;

/// <summary>The routine of today, exercise by exercise, and how it went (rule X1).</summary>
public sealed partial class RoutinePage
{
    [Inject] private PlanService Plans { get; set; } = null!;
    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "routine")] private RoutineForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    private PlanView? View { get; set; }

    private IReadOnlyList<RoutineItem> Items { get; set; } = [];

    /// <summary>What was logged for today already; null where nothing was.</summary>
    private RoutineDone? Logged { get; set; }

    private RoutineAssigned? Given => View?.Plan.Routine.Assigned;

    private string? WhyOf(RoutineItem item) =>
        View!.Plan.Routine.Changes.FirstOrDefault(change => change.Instead.Exercise == item.Exercise) is { } change ? Now!.View.Notes.GetValueOrDefault(change.Sequence) : null;

    protected override string? ElsewhereFor(RunnerNow now) => now.Plan.Stage is PlanStage.Locked ? "/clearance" : now.Plan.Days[0].Routine.IsEmpty ? "/today" : null;

    protected override async Task LoadAsync(RunnerNow now)
    {
        View = await Plans.TodayAsync(now, Cancelled);
        Items = View.Today.Routine;
        Logged = now.Facts.OfType<RoutineDone>().LastOrDefault(done => done.Day == now.Today);
        Form ??= new() { Key = PageKey.New(Clock) };
    }

    private async Task SaveAsync()
    {
        if (Now is null || Form!.Parse("Form", Items, key => View!.Exercises.GetValueOrDefault(key)?.Sided ?? false, Errors) is not { } done) return;
        var fact = new RoutineDone { Sequence = 0, Day = Now.Today, RecordedOn = default, Exercises = done, Supersedes = Logged?.Sequence };
        switch (await Service.RecordAsync(Now, fact, PageKey.Options(Form.Key, Form.BasedOn), Cancelled))
        {
            case AppendResult.Stale:
                Form.Key = PageKey.New(Clock);
                Errors.Add("Form.How", "Another page or device logged the routine since you opened this one. Press again, and your answer here takes its place.");
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.How", RefusalWords.Of(refused.Reason));
                break;
            default:
                Navigation.NavigateTo("/today");
                break;
        }
    }
}

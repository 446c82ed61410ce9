using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Features.Exports;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>Logs a run, or corrects a log.</summary>
public sealed partial class LogPage
{
    private const int EarlierShown = 5;

    [Inject] private DiaryService Service { get; set; } = null!;
    [Inject] private ImportedActivities Activities { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    /// <summary>Another day than today, written as in a form.</summary>
    [SupplyParameterFromQuery(Name = "day")] private string? AskedDay { get; set; }

    /// <summary>The sequence of a log to correct.</summary>
    [SupplyParameterFromQuery(Name = "correct")] private long? AskedCorrection { get; set; }

    /// <summary>What a watch said of a run, to fill the form in with.</summary>
    [SupplyParameterFromQuery(Name = "activity")] private Guid? AskedActivity { get; set; }

    [SupplyParameterFromForm(FormName = "log")] private LogForm? Form { get; set; }

    private FormErrors Errors { get; } = new();

    /// <summary>The day whose plan is shown.</summary>
    private DateOnly Day { get; set; }

    /// <summary>The log that is corrected; null where a new one is written.</summary>
    private RunLogged? Corrected { get; set; }

    private PlannedSession? Planned { get; set; }

    /// <summary>The run as it was planned; null where a log is corrected, and for a day without one.</summary>
    private PlannedRun? Run { get; set; }

    /// <summary>The log that another page wrote while this one was open.</summary>
    private RunLogged? Twin { get; set; }

    private bool DayChanged { get; set; }

    private IReadOnlyList<RunLogged> Earlier { get; set; } = [];

    private string DayTyped => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Unit => Now!.Format.Unit == DistanceUnit.Miles ? "miles" : "km";

    private (string Title, string Says, string Href, string Link)? MayNotRun =>
        Corrected is not null || Planned is not null ? null
        : Now!.Plan.Restraint is not null ? (StageWords.Title(Now.Plan.Stage), "No running for now. If you ran before it was paused, or all the same, log it here.", "/today", "See why")
        : Now.Plan.Owed.Any(owed => owed.Morning <= Now.Today) ? ("An answer is missing first", "No run is planned until the morning question is answered.", "/morning", "Answer it now")
        : Now.Plan.Stage is PlanStage.Foundation or PlanStage.Waiting || Now.Plan.Position is null
            ? ("No run is planned for you now", "Something that running needs is still missing. If you ran all the same, log it here.", "/clearance", "See what it is")
        : null;

    protected override string? ElsewhereFor(RunnerNow now) => now.IsLocked ? "/clearance" : null;

    protected override async Task LoadAsync(RunnerNow now)
    {
        Earlier = [.. DiaryService.Runs(now).Take(EarlierShown)];
        Corrected = DiaryService.Runs(now).FirstOrDefault(run => run.Sequence == (Form is null ? AskedCorrection : Form.CorrectedSequence));
        var watch = Form is null && AskedActivity is { } id ? await Activities.FindAsync(now.Viewer, id, Cancelled) : null;
        var day = Form is null ? Corrected?.Day ?? (watch is null ? (DateOnly?)null : ImportService.DayOf(now, watch)) ?? Parsed(AskedDay) ?? LogDefaults.DayFor(now) : Parsed(Form.ShownFor) ?? now.Today;
        Show(now, day, Form is null ? !DiaryService.IsLogged(now, day) : Form.PlanShown == "true");
        Form ??= Corrected is null ? LogDefaults.New(now, Day, Run, PageKey.New(Clock)) : LogDefaults.Correction(Corrected, now, PageKey.New(Clock));
        if (watch is not null) LogDefaults.FillIn(Form, watch, Planned, now);
    }

    /// <summary>Shows what was planned for a day. A second log of a planned run is for the ledger to notice, so a form that was drawn with the plan is read with it.</summary>
    private void Show(RunnerNow now, DateOnly day, bool withPlan)
    {
        var run = Corrected is null && withPlan ? DiaryService.PlannedOn(now, day) : null;
        (Day, Run, Planned) = (day, run, Corrected?.Planned ?? run?.Session);
    }

    private async Task SaveAsync()
    {
        if (Now is null) return;
        if (Parsed(Form!.Start.Date) is { } typed && typed != Day && Corrected is null && typed <= Now.Today)
        {
            // What was shown as planned is not what was planned for the day that was typed.
            Show(Now, typed, !DiaryService.IsLogged(Now, typed));
            DayChanged = Form.Done is LogForm.AsPlanned or LogForm.StoppedEarly;
            if (DayChanged) return;
        }
        if (Form.Parse("Form", new(Now.Format, Now.Now, day => day == Day ? Planned : null), Errors) is not { } run) return;
        Answer(await Service.RecordAsync(Now, run, PageKey.Options(Form.Key, Form.BasedOn) with { Note = Form.NoteOrNull }, Cancelled));
    }

    private void Answer(AppendResult result)
    {
        switch (result)
        {
            case AppendResult.Stale stale when DiaryService.Runs(Now! with { View = stale.View }).FirstOrDefault(run => run.Day == Day) is { } twin:
                (Twin, Form!.Key) = (twin, PageKey.New(Clock));
                Drawn(stale.View);
                Form.Corrects = Numbers.Typed(twin.Sequence);
                break;
            case AppendResult.Stale:
                Errors.Add("Form.Start.Date", "The log you correct was corrected meanwhile. Load the page again.");
                break;
            case AppendResult.Refused refused:
                Errors.Add("Form.Start.Date", RefusalWords.Of(refused.Reason));
                break;
            default:
                Navigation.NavigateTo("/today");
                break;
        }
    }

    private static DateOnly? Parsed(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

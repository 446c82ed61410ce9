using System.Globalization;
using ReturnToRun.Data.Diary;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Routine;

/// <summary>A routine that the timer led through, sent when there was a network again.</summary>
public sealed class SentRoutine
{
    private const int DaysBack = 365;

    /// <summary>The runner whose timer it was.</summary>
    public Guid? Account { get; set; }

    /// <summary>The day of the routine, as 2026-11-18.</summary>
    public string? Day { get; set; }

    public RoutineForm Form { get; set => field = value ?? new(); } = new();

    public async Task<SentAnswer> SaveAsync(DiaryService diary, PlanService plans, RunnerNow now, CancellationToken ct)
    {
        if (Account != now.View.Runner) return SentAnswer.OfAnother;
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new("refused", "The day of the routine is missing.");
        var options = PageKey.Options(Form.Key, Form.BasedOn);
        if (day > now.Today) return new("refused", RefusalWords.Of(Refusal.InFuture));
        if (day < now.Today.AddDays(-DaysBack)) return new("refused", $"That day is more than {DaysBack} days ago.");
        var shown = DiaryService.RoutineShownOn(now, day, options.BasedOn);
        if (Form.Shown != RoutineForm.Keys(shown.Days[0].Routine)) return new("refused", "The routine of that day is not the one that this phone led through. Log today’s on the routine’s page.");
        var exercises = await plans.ExercisesAsync(now.Viewer, shown, shown.Days[0].Routine.Select(static item => item.Exercise), ct);
        FormErrors errors = new();
        if (Form.Parse(nameof(Form), shown.Days[0].Routine, key => exercises.GetValueOrDefault(key)?.Sided ?? false, errors) is not { } done)
            return new("refused", string.Join(' ', errors.All.Select(static error => error.Words)));
        return await diary.RecordAsync(now, new RoutineDone { Sequence = 0, Day = day, RecordedOn = default, Exercises = done }, options, ct) switch
        {
            AppendResult.Saved => new("saved", Remark(now, day)),
            AppendResult.AlreadyThere => new("saved"),
            AppendResult.Refused refused => new("refused", RefusalWords.Of(refused.Reason)),
            _ => new("refused", "There is nobody to log it for."),
        };
    }

    // What was known before this one was stored.
    private string? Remark(RunnerNow now, DateOnly day) =>
        now.Facts.OfType<RoutineDone>().Any(other => other.Day == day) ? "The routine of that day was logged before as well. Both count: of each exercise the worse answer." :
        day == now.Today && Form.Shown != RoutineForm.Keys(now.Plan.Days[0].Routine) ? "Your routine changed after you had begun it. What you did is logged as you did it." : null;
}

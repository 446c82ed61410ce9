using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>What became of a log that a device sent. Everything but "saved" leaves it waiting on the device.</summary>
/// <param name="State">saved, twin (the session has another log), other (made under another account) or refused.</param>
/// <param name="Words">What to tell, where there is something.</param>
/// <param name="Corrects">With twin: the log to put it in the place of.</param>
public sealed record SentAnswer(string State, string? Words = null, long? Corrects = null)
{
    public static SentAnswer OfAnother { get; } = new("other", "It was recorded under another account. It stays on this device until that account signs in here.");

    public IResult ToResult() => Results.Json(this, statusCode: State switch
    {
        "saved" => StatusCodes.Status200OK,
        "refused" => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    });
}

/// <summary>A run that the timer recorded, sent when there was a network again.</summary>
public sealed class SentLog
{
    /// <summary>The runner whose timer it was.</summary>
    public Guid? Account { get; set; }

    /// <summary>In milliseconds since 1970.</summary>
    public long StartedAt { get; set; }

    public LogForm Form { get; set => field = value ?? new(); } = new();

    public async Task<SentAnswer> SaveAsync(DiaryService diary, RunnerNow now, CancellationToken ct)
    {
        if (Account != now.View.Runner) return SentAnswer.OfAnother;
        // A clock that is years ahead is refused like one that is a day ahead.
        var began = Instant.FromUnixSeconds(Math.Clamp(StartedAt / 1000, 0, (now.Now + TimeSpan.FromDays(2)).UnixSeconds));
        var day = now.Format.DayOf(began);
        var shown = DiaryService.ShownOn(now, day, PageKey.Options(null, Form.BasedOn).BasedOn) ?? DiaryService.PlannedOn(now, day);
        FormErrors errors = new();
        if (Read(now, began, shown?.Session, errors) is not { } run) return new("refused", string.Join(' ', errors.All.Select(static error => error.Words)));
        return await diary.RecordAsync(now, run, PageKey.Options(Form.Key, Form.BasedOn) with { Note = Form.NoteOrNull }, ct) switch
        {
            AppendResult.Saved => new("saved", Changed(now, day, shown) ? "Your plan changed after you had started. The run counts as you did it, against the plan you were shown." : null),
            AppendResult.AlreadyThere => new("saved"),
            AppendResult.Stale stale when DiaryService.Runs(now with { View = stale.View }).FirstOrDefault(twin => twin.Day == run.Day && twin.Planned is not null) is { } twin =>
                new("twin", $"This session is logged already: {LogWords.Of(twin, now.Format)}.", twin.Sequence),
            AppendResult.Stale => new("refused", "The log it was to take the place of was corrected meanwhile."),
            AppendResult.Refused refused => new("refused", RefusalWords.Of(refused.Reason)),
            _ => new("refused", "There is nobody to log it for."),
        };
    }

    private RunLogged? Read(RunnerNow now, Instant began, PlannedSession? planned, FormErrors errors)
    {
        Form.Start = StartForm.From(began, now.Format.Zone);
        // A plan that nobody knows any more is no reason to lose what was done.
        if (Form.Done == LogForm.AsPlanned && planned is null) Form.Done = LogForm.EachInterval;
        // The form knows minutes; the device knew the second.
        return Form.Parse(nameof(Form), new(now.Format, now.Now, _ => planned), errors) is { } run ? WithAnswer(now, run with { StartedAt = began }) : null;
    }

    /// <summary>The device does not know how it felt before the run; the runner said so minutes before it (rule P1).</summary>
    private static RunLogged WithAnswer(RunnerNow now, RunLogged run) =>
        run.Before == PainBySite.None && now.Facts.OfType<BeforeRunAnswered>().LastOrDefault(answer => answer.Day == run.Day) is { } asked ? run with { Before = asked.Pain } : run;

    private static bool Changed(RunnerNow now, DateOnly day, PlannedRun? shown) =>
        shown is not null && DiaryService.PlannedOn(now, day) is var planned && planned?.Session.Level != shown.Session.Level;
}

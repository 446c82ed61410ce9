using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>What a log is filled in with before anything is typed.</summary>
public static class LogDefaults
{
    private const int DaysBack = 3;
    private const int SpareRows = 2;

    /// <summary>The day most likely meant: today, or a planned run of the last days that nobody logged.</summary>
    public static DateOnly DayFor(RunnerNow now) =>
        Enumerable.Range(0, DaysBack).Select(back => now.Today.AddDays(-back))
            .FirstOrDefault(day => !DiaryService.IsLogged(now, day) && DiaryService.PlannedOn(now, day) is not null, now.Today);

    /// <summary>A log of a good day, as far as it can be known: nothing is said about pain for a person.</summary>
    /// <param name="length">How long the session takes: logged at once after it, it began that long ago; logged later, earlier than that, and then the gap to the next run is only longer.</param>
    public static LogForm New(RunnerNow now, DateOnly day, PlannedSession? planned, TimeSpan? length, string key)
    {
        var began = now.Now + (-length ?? TimeSpan.Zero);
        var form = new LogForm
        {
            Key = key, Done = planned is null ? LogForm.InAll : LogForm.AsPlanned, Start = StartForm.From(now.Format.DayOf(began) == now.Today ? began : now.Now, now.Format.Zone),
        };
        if (day != now.Today) (form.Start.Date, form.Start.Time) = (day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null);
        if (planned is not null) form.Intervals = Rows(planned.Runs, planned.Recoveries);
        if (now.Facts.OfType<BeforeRunAnswered>().LastOrDefault(answer => answer.Day == day) is { } before && before.Pain != PainBySite.None)
        {
            form.Before = PainForm.From(before.Pain);
            form.Felt = LogForm.SomePain;
        }
        return form;
    }

    /// <summary>A log as it was written, to be corrected.</summary>
    public static LogForm Correction(RunLogged run, RunnerNow now, string key)
    {
        var asPlanned = run.Planned is { } planned && planned.Runs.SequenceEqual(run.RunsDone) && planned.Recoveries.SequenceEqual(run.RecoveriesDone) && planned.Jogging == run.Jogged;
        return new()
        {
            Key = key, Corrects = Numbers.Typed(run.Sequence), Start = StartForm.From(run.StartedAt, now.Format.Zone),
            Done = asPlanned ? LogForm.AsPlanned : run is { Planned.Runs.Length: > 0, RunsDone.Length: > 0 } ? LogForm.EachInterval : LogForm.InAll,
            Intervals = Rows(run.RunsDone, run.RecoveriesDone), Total = LengthForm.From(run.Running),
            Felt = run.Before == PainBySite.None && run.Worst == PainBySite.None && !run.Limp && !run.WeaknessOrNumbness ? LogForm.NoPain : LogForm.SomePain,
            Before = PainForm.From(run.Before), Worst = PainForm.From(run.Worst), Course = run.Course.ToString(),
            Limp = run.Limp ? "true" : "false", Weakness = run.WeaknessOrNumbness ? "true" : "false", Effort = Numbers.Typed(run.Effort.Value),
            Distance = run.MeasuredRunning is { } distance ? Numbers.Typed(now.Format.Unit == DistanceUnit.Miles ? distance.Miles : distance.Kilometres) : null,
            Note = now.View.Notes.GetValueOrDefault(run.Sequence),
        };
    }

    private static List<IntervalForm> Rows(ImmutableArray<TimeSpan> runs, ImmutableArray<TimeSpan> between) =>
    [
        .. runs.Select((run, i) => new IntervalForm { Run = LengthForm.From(run), Between = i < between.Length ? LengthForm.From(between[i]) : new() }),
        .. Enumerable.Range(0, SpareRows).Select(static _ => new IntervalForm()),
    ];
}

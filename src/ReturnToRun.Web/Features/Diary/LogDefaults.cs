using System.Collections.Immutable;
using ReturnToRun.Data.Exports;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
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
    public static LogForm New(RunnerNow now, DateOnly day, PlannedRun? run, string key)
    {
        var form = new LogForm { Key = key, Done = run is null ? LogForm.InAll : LogForm.AsPlanned, Start = StartForm.From(Began(now, run), now.Format.Zone) };
        if (day != now.Today) (form.Start.Date, form.Start.Time) = (day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null);
        if (run is not null) form.Intervals = Rows(run.Session.Runs, run.Session.Recoveries);
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

    /// <summary>
    /// Fills in what a watch knows: when it began, how much was run and how far. Running within a tenth of what was planned is
    /// the planned running, because a watch's speeds lag behind at the ends of an interval; the distance is then that of the
    /// watch's speed over it.
    /// </summary>
    public static void FillIn(LogForm form, ImportedActivity watch, PlannedSession? planned, RunnerNow now)
    {
        form.Start = StartForm.From(Instant.FromDateTimeOffset(watch.StartedAt), now.Format.Zone);
        var running = TimeSpan.FromSeconds(watch.RunningSeconds);
        var asPlanned = planned is { Runs.IsEmpty: false } && (running - planned.Running).Duration() * 10 <= planned.Running;
        form.Done = asPlanned ? LogForm.AsPlanned : LogForm.InAll;
        form.Total = LengthForm.From(running);
        if (running <= TimeSpan.Zero) return;
        var metres = decimal.Round(asPlanned ? (decimal)watch.RunningMetres * planned!.Running.Ticks / running.Ticks : watch.RunningMetres);
        var distance = Distance.FromMetres(metres);
        if (LogContext.IsPlausible(distance, asPlanned ? planned!.Running : running))
            form.Distance = Numbers.Typed(decimal.Round(now.Format.Unit == DistanceUnit.Miles ? distance.Miles : distance.Kilometres, 2));
    }

    // Logged at once, it began a session's length ago. Logged later it began before that, and then the wait for the next run is
    // only longer. It began today, and not before it was allowed to.
    private static Instant Began(RunnerNow now, PlannedRun? run)
    {
        var began = now.Now + -(run?.Timeline.Total ?? TimeSpan.Zero);
        if (run?.NotBefore > began) began = run.NotBefore.Value;
        return began <= now.Now && now.Format.DayOf(began) == now.Today ? began : now.Now;
    }

    private static List<IntervalForm> Rows(ImmutableArray<TimeSpan> runs, ImmutableArray<TimeSpan> between) =>
    [
        .. runs.Select((run, i) => new IntervalForm { Run = LengthForm.From(run), Between = i < between.Length ? LengthForm.From(between[i]) : new() }),
        .. Enumerable.Range(0, SpareRows).Select(static _ => new IntervalForm()),
    ];
}

using System.Globalization;
using ReturnToRun.Data.Exports;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>
/// What a calendar is told of a plan: when a run is, and when the morning question is due. Nothing of how it felt, of levels
/// gone up or down, or of why a run was taken back: a calendar is read by more people than its owner.
/// </summary>
public static class CalendarPlan
{
    private static readonly TimeSpan s_questionTakes = TimeSpan.FromMinutes(5);

    public static List<CalendarEntry> Of(RunnerNow now)
    {
        var entries = new List<CalendarEntry>();
        if (now.Plan.Restraint is not null) return entries;
        var mornings = now.Plan.Owed.Select(static owed => owed.Morning).ToHashSet();
        foreach (var run in now.Facts.OfType<RunLogged>()) mornings.Add(run.Day.AddDays(1));
        foreach (var day in now.Plan.Days)
        {
            if (day.Run is not { } run) continue;
            entries.Add(Run(now, day.Date, run));
            if (run.Release is Release.Released or Release.Planned) mornings.Add(day.Date.AddDays(1));
        }
        entries.AddRange(mornings.Where(morning => morning >= now.Today).Order().Select(morning => Morning(now, morning)));
        return entries;
    }

    private static CalendarEntry Run(RunnerNow now, DateOnly day, PlannedRun run)
    {
        var start = Moment(day, now.View.RunAt, now.Format.Zone);
        // Two full days lie between the starts of two runs; a reminder an hour too early would be one to run too early.
        if (run.NotBefore?.ToDateTimeOffset() is { } from && from > start) start = from.AddSeconds((60 - from.Second) % 60);
        var sure = run.Release is Release.Released or Release.Planned or Release.Done;
        return new(EntryKind.Run, day, sure ? EntryStatus.Confirmed : EntryStatus.Tentative, start, start + run.Timeline.Total,
            $"{What(run)}, {Minutes(run.Timeline.Total)} min",
            $"{TimelineWords.Of(run.Timeline, now.Format)}.\nThe plan may have changed since: look at it before you go.");
    }

    private static CalendarEntry Morning(RunnerNow now, DateOnly day)
    {
        var start = Moment(day, now.View.MorningAt, now.Format.Zone);
        return new(EntryKind.Morning, day, EntryStatus.Confirmed, start, start + s_questionTakes, "Morning question", "Two taps. The next run is released when it is answered.");
    }

    private static string What(PlannedRun run) => run.Timeline switch
    {
        { Runs: 0 } => "Walk",
        { Runs: 1 } => "Run",
        _ => "Walk and run",
    };

    private static string Minutes(TimeSpan time) => Math.Ceiling(time.TotalMinutes).ToString(CultureInfo.InvariantCulture);

    /// <summary>A time of a runner's day as a moment; one that the clock leaps over is an hour later.</summary>
    internal static DateTimeOffset Moment(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

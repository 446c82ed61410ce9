using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>The coming weeks: a list on a phone, a grid where there is room. Every day leads to its "why".</summary>
public sealed partial class PlanCalendar
{
    private const int DaysInWeek = 7;

    [Parameter, EditorRequired] public PlanView View { get; set; } = null!;

    /// <summary>How many weeks to show, of as many as there are.</summary>
    [Parameter] public int Weeks { get; set; }

    /// <summary>The day whose "why" is open.</summary>
    [Parameter] public DateOnly? Shown { get; set; }

    private int Most => View.Plan.Days.Length / DaysInWeek;

    private int Shows => Math.Clamp(Weeks, 1, Most);

    private IEnumerable<(DateOnly Start, IReadOnlyList<PlanDay> Days)> ByWeek =>
        View.Plan.Days.Take(Shows * DaysInWeek).GroupBy(day => View.Format.WeekOf(day.Date)).Select(week => (week.Key, (IReadOnlyList<PlanDay>)[.. week]));

    private string Summary(IReadOnlyList<PlanDay> days)
    {
        var runs = days.Where(static day => day.Run is not null).ToList();
        return runs.Count == 0 ? "" : $"{LevelWords.Number(runs.Count)} {(runs.Count == 1 ? "run" : "runs")}, {View.Format.Minutes(TimeSpan.FromTicks(runs.Sum(static day => day.Run!.Timeline.Running.Ticks)))} running";
    }

    private string Class(PlanDay day, DateOnly weekStart) => string.Create(CultureInfo.InvariantCulture,
        $"day on-{day.Date.DayNumber - weekStart.DayNumber + 1}{(day.Run is null ? "" : " run")}{(day.Run is { Release: Release.Provisional } ? " open" : "")}{(day.Date == Shown ? " shown" : "")}");

    private static string? Mark(PlannedRun run) => run.Release switch
    {
        Release.Done => "Done",
        Release.Provisional => "Provisional",
        Release.AnswerOwed => "Answer first",
        _ => string.Join(", ", new[] { run.IsRise ? "One step up" : null, run.SetAside.IsDefaultOrEmpty ? null : "Exception" }.OfType<string>()) is { Length: > 0 } marks ? marks : null,
    };

    /// <summary>The page with a number of weeks, the "why" of a day open or none, scrolled to a day or not. Dates and counts only: no health in an address.</summary>
    public static string AddressOf(DateOnly? open, int weeks, DateOnly? at = null)
    {
        string?[] query = [open is { } day ? string.Create(CultureInfo.InvariantCulture, $"day={day:yyyy-MM-dd}") : null, weeks > PlanPage.FewWeeks ? string.Create(CultureInfo.InvariantCulture, $"weeks={weeks}") : null];
        var asked = string.Join('&', query.OfType<string>());
        var place = open is not null ? "#day" : at is { } there ? $"#{DayId(there)}" : "";
        return $"/plan{(asked.Length == 0 ? "" : $"?{asked}")}{place}";
    }

    /// <summary>The page with the decisions of a day opened.</summary>
    public static string AddressOfDecision(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/plan?decision={day:yyyy-MM-dd}#decision");

    private static string DayId(DateOnly date) => date.ToString("'d'yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Id(DateOnly date) => date.ToString("'w'yyyyMMdd", CultureInfo.InvariantCulture);
}

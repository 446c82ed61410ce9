using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>A programme or plan week by week, under a name of its own.</summary>
public sealed record LoadSeries(string Name, ImmutableArray<ProgrammeWeek> Weeks)
{
    /// <summary>Two versions of one title are told apart by a number.</summary>
    public static IEnumerable<LoadSeries> Named(IEnumerable<(string Title, ImmutableArray<ProgrammeWeek> Weeks)> all)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (title, weeks) in all)
        {
            var times = used[title] = used.GetValueOrDefault(title) + 1;
            yield return new(times == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} ({times})"), weeks);
        }
    }

    /// <summary>A plan's weeks from today on, up to the last one with a run.</summary>
    public static ImmutableArray<ProgrammeWeek> Of(Plan plan)
    {
        var weeks = All(plan);
        return weeks[..(weeks.ToList().FindLastIndex(static week => !week.Levels.IsEmpty) + 1)];
    }

    private static ImmutableArray<ProgrammeWeek> All(Plan plan) =>
    [
        .. from day in plan.Days
           group day.Run by (day.Date.DayNumber - plan.Today.DayNumber) / 7 into week
           let runs = week.OfType<PlannedRun>().ToList()
           select new ProgrammeWeek(
               [.. runs.Select(static run => run.Level).Distinct(StringComparer.Ordinal)],
               runs.Select(static run => run.Timeline.Running).DefaultIfEmpty().Max(),
               runs.Select(static run => run.Timeline.Total).DefaultIfEmpty().Max(),
               Distance.FromMetres(runs.Select(static run => run.Timeline.Distance.Metres).DefaultIfEmpty().Max()),
               TimeSpan.FromTicks(runs.Sum(static run => run.Timeline.Running.Ticks)))
           {
               Flags = [.. runs.SelectMany(static run => run.SetAside).Distinct(StringComparer.Ordinal)],
           },
    ];
}

using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.SoFar;

/// <summary>What came of one week: null where nothing was said or run in it.</summary>
public sealed record WeekSoFar(DateOnly Start, int Runs, TimeSpan Running, TimeSpan Longest, PainBySite? Worst, WeekAnswered? Answers)
{
    /// <summary>Days on which the routine was done.</summary>
    public int Routines { get; init; }
}

/// <summary>The way so far, week by week, from what was logged and answered. It decides nothing.</summary>
public sealed record ProgressView(ImmutableArray<WeekSoFar> Weeks, ImmutableArray<LadderStep> Ladder, RunnerNow Now)
{
    /// <summary>How many weeks a picture shows unless all are asked for.</summary>
    public const int FewWeeks = 12;

    private const int DaysInWeek = 7;
    private const int LatelyDays = 28;

    public static ProgressView Of(RunnerNow now, int most = FewWeeks)
    {
        var runs = DiaryService.Runs(now).ToList();
        var mornings = now.Facts.OfType<MorningAnswered>().GroupBy(static morning => morning.Day).Select(static same => same.Last()).ToList();
        var answers = now.Facts.OfType<WeekAnswered>().ToList();
        var routines = now.Facts.OfType<RoutineDone>().Select(static done => done.Day).Distinct().ToList();
        var days = runs.Select(static run => run.Day).Concat(mornings.Select(static morning => morning.Day)).Concat(answers.Select(static week => week.Day)).Concat(routines).ToList();
        var weeks = ImmutableArray.CreateBuilder<WeekSoFar>();
        if (days.Count > 0)
        {
            var last = now.Format.WeekOf(now.Today);
            var first = now.Format.WeekOf(days.Min());
            if (last.DayNumber - first.DayNumber >= most * DaysInWeek) first = last.AddDays(-(most - 1) * DaysInWeek);
            for (var start = first; start <= last; start = start.AddDays(DaysInWeek))
            {
                bool In(DateOnly day) => day >= start && day < start.AddDays(DaysInWeek);
                var ran = runs.Where(run => In(run.Day)).ToList();
                var pain = ran.Select(static run => run.Worst).Concat(mornings.Where(morning => In(morning.Day)).Select(static morning => morning.Pain)).ToList();
                weeks.Add(new(start, ran.Count, Sum(ran), ran.Count == 0 ? TimeSpan.Zero : ran.Max(static run => run.Running), pain.Count == 0 ? null : pain.Aggregate(PainBySite.Higher), answers.LastOrDefault(week => In(week.Day)))
                {
                    Routines = routines.Count(In),
                });
            }
        }
        return new(weeks.ToImmutable(), LadderSteps.Of(now.Plan, now.View.History), now);
    }

    /// <summary>The sites that hurt at any time in these weeks, the low back first.</summary>
    public IReadOnlyList<Site> Sites => [.. PainBySite.Sites.ToArray().Where(site => site == Site.LowBack || Weeks.Any(week => week.Worst?[site] > Pain.None))];

    /// <summary>The activities asked about last, in their order.</summary>
    public IReadOnlyList<string> Activities => Weeks.LastOrDefault(static week => week.Answers?.Activities.IsEmpty == false)?.Answers!.Activities.Select(static one => one.Activity).ToList() ?? [];

    public int RunsLately => DiaryService.Runs(Now).Count(run => IsLately(run.Day));

    public int RoutineDaysLately => Now.Facts.OfType<RoutineDone>().Select(static done => done.Day).Distinct().Count(IsLately);

    public TimeSpan RunningInAll => Sum(DiaryService.Runs(Now));

    public int RunsInAll => DiaryService.Runs(Now).Count();

    public DateOnly? Began => DiaryService.Runs(Now).LastOrDefault()?.Day;

    /// <summary>How many days "lately" has: four weeks, or since the first run.</summary>
    public int DaysLately => Began is { } first ? Math.Min(LatelyDays, Now.Today.DayNumber - first.DayNumber + 1) : 0;

    /// <summary>Whether the questions of the week were answered in the last seven days; not asked in the very first.</summary>
    public static bool WeekIsAnswered(RunnerNow now) =>
        now.Facts.FirstOrDefault() is not { } first || first.RecordedOn > now.Today.AddDays(-DaysInWeek) || now.Facts.OfType<WeekAnswered>().Any(week => week.Day > now.Today.AddDays(-DaysInWeek));

    private bool IsLately(DateOnly day) => day > Now.Today.AddDays(-LatelyDays);

    private static TimeSpan Sum(IEnumerable<RunLogged> runs) => TimeSpan.FromTicks(runs.Sum(static run => run.Running.Ticks));
}

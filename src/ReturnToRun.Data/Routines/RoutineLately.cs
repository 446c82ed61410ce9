using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Routines;

/// <summary>What was done of the routine, beside what the runner was shown on each day.</summary>
/// <param name="DaysAsked">Days on which the plan had a routine; today only where it is done.</param>
/// <param name="DaysDone">On how many of them something of it was logged.</param>
/// <param name="Exercises">By exercise, those asked for most first.</param>
public sealed record RoutineLately(int DaysAsked, int DaysDone, ImmutableArray<ExerciseLately> Exercises)
{
    public const int Days = 28;

    /// <summary>The last four weeks of a runner whom the viewer may see, in one query.</summary>
    public static async Task<RoutineLately> ReadAsync(AppDb db, Viewer viewer, LedgerView view, CancellationToken ct)
    {
        var first = view.Today.AddDays(1 - Days);
        var revisions = db.PlanRevisions(viewer).Where(row => row.RunnerId == view.Runner);
        var rows = await revisions
            .Where(row => row.Today >= first || !revisions.Any(later => later.Today < first && later.Number > row.Number))
            .OrderBy(static row => row.Number)
            .Select(static row => new { row.Today, row.Content })
            .ToListAsync(ct);
        // What a day was shown last is what it asked for; days between two revisions were told by the one before them.
        var shown = rows.GroupBy(static row => row.Today).Select(static same => (same.Key, Plan: ShownPlan.Read(same.Last().Content))).ToList();
        var done = DoneByDay(view.History.Facts);
        return Of(view.Today, day => Asked(shown.LastOrDefault(row => row.Key <= day).Plan, day), done);
    }

    /// <param name="asked">The keys that a day was shown.</param>
    /// <param name="done">The keys that were done, by day.</param>
    internal static RoutineLately Of(DateOnly today, Func<DateOnly, IEnumerable<string>> asked, IReadOnlyDictionary<DateOnly, HashSet<string>> done)
    {
        var counts = new Dictionary<string, (int Asked, int Done)>(StringComparer.Ordinal);
        var (daysAsked, daysDone) = (0, 0);
        for (var day = today.AddDays(1 - Days); day <= today; day = day.AddDays(1))
        {
            var keys = asked(day).ToList();
            var did = done.GetValueOrDefault(day);
            if (keys.Count == 0 || (day == today && did is null)) continue;
            daysAsked++;
            if (did is not null) daysDone++;
            foreach (var key in keys)
            {
                var (wanted, made) = counts.GetValueOrDefault(key);
                counts[key] = (wanted + 1, made + (did?.Contains(key) == true ? 1 : 0));
            }
        }

        return new(daysAsked, daysDone, [.. counts.Select(static pair => new ExerciseLately(pair.Key, pair.Value.Asked, pair.Value.Done)).OrderByDescending(static one => one.Asked).ThenBy(static one => one.Exercise, StringComparer.Ordinal)]);
    }

    internal static Dictionary<DateOnly, HashSet<string>> DoneByDay(IEnumerable<Fact> facts)
    {
        var logs = facts.OfType<RoutineDone>().ToList();
        var corrected = logs.Select(static log => log.Supersedes).ToHashSet();
        return logs.Where(log => !corrected.Contains(log.Sequence)).GroupBy(static log => log.Day)
            .ToDictionary(static same => same.Key, static same => same.SelectMany(static log => log.Exercises).Where(static one => !one.LowBackPain).Select(static one => one.Exercise).ToHashSet(StringComparer.Ordinal));
    }

    // A key may be followed by its dose.
    private static IEnumerable<string> Asked(ShownPlan? plan, DateOnly day) =>
        plan?.Days.FirstOrDefault(one => one.Date == day)?.Routine.Select(static item => item.Split(' ')[0]) ?? [];
}

/// <summary>How often an exercise was asked for, and done without low-back pain.</summary>
public sealed record ExerciseLately(string Exercise, int Asked, int Done);

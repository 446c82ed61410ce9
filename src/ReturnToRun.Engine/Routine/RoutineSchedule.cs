using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Routine;

/// <summary>Rule X1 has stopped an exercise, and the therapist is told.</summary>
/// <param name="Exercise">The exercise's key in the library.</param>
/// <param name="Instead">The easier one offered in its place; null where there is none left.</param>
/// <param name="On">The day it gave low-back pain.</param>
public sealed record ExerciseStop(string Exercise, string? Instead, DateOnly On);

/// <summary>The routine of the coming days (section 6).</summary>
public sealed class RoutineSchedule
{
    private RoutineSchedule(ImmutableArray<ImmutableArray<RoutineItem>> days, ImmutableArray<ExerciseStop> stopped) => (Days, Stopped) = (days, stopped);

    /// <summary>One entry a day from the first day asked for. Days that are alike share one array.</summary>
    public ImmutableArray<ImmutableArray<RoutineItem>> Days { get; }

    /// <summary>The exercises stopped by rule X1 as known on the first day, in the order they were reported.</summary>
    public ImmutableArray<ExerciseStop> Stopped { get; }

    /// <summary>
    /// The routine of <paramref name="days"/> days. Weeks are counted from the day of the first fact, so that the days of an
    /// exercise stay where they are as time goes by. Where the dose gives a range of days a week, the lower end is planned.
    /// </summary>
    /// <param name="items">The exercises and their doses.</param>
    /// <param name="facts">What is known, in rising order of sequence.</param>
    /// <param name="from">The first day, today.</param>
    /// <param name="days">How many days.</param>
    /// <param name="isRunDay">Whether a day has a run, planned or done. Asked from up to 13 days before to 7 days after the days asked for.</param>
    /// <param name="mayRise">Whether the run of a day may be a rise. Asked for run days only.</param>
    public static RoutineSchedule For(
        ImmutableArray<TemplateItem> items, IReadOnlyList<Fact> facts, DateOnly from, int days, Func<DateOnly, bool> isRunDay, Func<DateOnly, bool> mayRise)
    {
        var stopped = new StoppedExercises(facts);
        var anchor = facts.Count == 0 ? from : facts[0].Day;
        var sinceAnchor = from.DayNumber - anchor.DayNumber;
        var dayOfWeek = ((sinceAnchor % 7) + 7) % 7;

        // The week before is laid as well, so that the first day of this one does not follow its last.
        var week = new RoutineWeek(items);
        week.Lay(from.AddDays(-dayOfWeek - 7), isRunDay, mayRise);
        week.Lay(from.AddDays(-dayOfWeek), isRunDay, mayRise);

        var schedule = ImmutableArray.CreateBuilder<ImmutableArray<RoutineItem>>(days);
        var offered = new string?[items.Length];
        var alike = new List<(ulong Which, ImmutableArray<RoutineItem> Items)>();
        DateOnly? change = from;
        for (var i = 0; i < days; i++, dayOfWeek++)
        {
            var date = from.AddDays(i);
            if (dayOfWeek == 7)
            {
                dayOfWeek = 0;
                week.Lay(date, isRunDay, mayRise);
            }

            if (date >= change)
            {
                Offer(items, stopped, date, offered);
                change = stopped.NextChange(date);
                alike.Clear();
            }

            schedule.Add(Day(items, offered, week.Which(dayOfWeek), alike));
        }

        return new(schedule.MoveToImmutable(), Stops(items, stopped, from));
    }

    // An easier neighbour that the day has anyway is not done twice.
    private static void Offer(ImmutableArray<TemplateItem> items, StoppedExercises stopped, DateOnly date, string?[] offered)
    {
        var replaces = false;
        for (var i = 0; i < items.Length; i++)
        {
            offered[i] = Offered(items[i], stopped, date);
            replaces |= offered[i] is not null && offered[i] != items[i].Exercise;
        }

        if (!replaces) return;
        for (var i = 0; i < items.Length; i++)
        {
            if (offered[i] is not { } exercise || exercise == items[i].Exercise) continue;
            for (var other = 0; other < items.Length; other++)
            {
                if (offered[other] == exercise && (other < i || exercise == items[other].Exercise)) offered[i] = null;
            }
        }
    }

    private static string? Offered(TemplateItem item, StoppedExercises stopped, DateOnly day)
    {
        if (!stopped.IsStopped(item.Exercise, day)) return item.Exercise;
        foreach (var easier in item.Easier)
        {
            if (!stopped.IsStopped(easier, day)) return easier;
        }

        return null;
    }

    private static ImmutableArray<RoutineItem> Day(
        ImmutableArray<TemplateItem> items, string?[] offered, ulong which, List<(ulong Which, ImmutableArray<RoutineItem> Items)> alike)
    {
        foreach (var known in alike)
        {
            if (known.Which == which) return known.Items;
        }

        var day = ImmutableArray.CreateBuilder<RoutineItem>(items.Length);
        var runs = RoutineWeek.IsRunDay(which);
        for (var i = 0; i < items.Length; i++)
        {
            if (!RoutineWeek.Has(which, i) || offered[i] is not { } exercise) continue;
            var item = items[i];
            day.Add(new(exercise, exercise == item.Exercise ? null : item.Exercise, runs && item.Placement != Placement.EveryDay, item.Dose, item.Placement));
        }

        var made = day.DrainToImmutable();
        alike.Add((which, made));
        return made;
    }

    private static ImmutableArray<ExerciseStop> Stops(ImmutableArray<TemplateItem> items, StoppedExercises stopped, DateOnly today)
    {
        var since = stopped.Since(today);
        if (since.Count == 0) return [];
        var stops = ImmutableArray.CreateBuilder<ExerciseStop>(since.Count);
        foreach (var (exercise, day) in since)
        {
            string? instead = null;
            foreach (var item in items)
            {
                if (item.Exercise == exercise || item.Easier.Contains(exercise, StringComparer.Ordinal)) instead = Offered(item, stopped, today.AddDays(1));
            }

            stops.Add(new(exercise, instead, day));
        }

        return stops.MoveToImmutable();
    }
}

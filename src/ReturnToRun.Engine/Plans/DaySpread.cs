using System.Collections.Immutable;

namespace ReturnToRun.Engine.Plans;

/// <summary>Which weekdays carry the runs (section 3): the spread with the largest smallest gap, counted round the week.</summary>
/// <param name="Days">The days that carry runs, in order from the day the choice took effect; empty where two do not fit.</param>
/// <param name="DaysToAdd">Days that would make the number asked for fit; empty where it fits.</param>
public sealed record DaySpread(ImmutableArray<DayOfWeek> Days, ImmutableArray<DayOfWeek> DaysToAdd)
{
    private const int Week = 7;

    /// <summary>Spreads runs over the days that suit.</summary>
    /// <param name="suitable">Days that suit.</param>
    /// <param name="runs">Runs a week asked for, 2 to 4.</param>
    /// <param name="from">The weekday the choice takes effect on: equal spreads are settled by the earliest days counted from it.</param>
    /// <param name="gap">Full days from one run to the next at least: 2 where runs are 48 h apart, 1 where 24 h.</param>
    public static DaySpread Over(IEnumerable<DayOfWeek> suitable, int runs, DayOfWeek from, int gap)
    {
        var days = suitable.Select(day => ((int)day - (int)from + Week) % Week).Distinct().Order().ToArray();
        for (var count = Math.Min(runs, days.Length); count >= 2; count--)
        {
            var best = Best(days, count, gap);
            if (best is not null) return new(Named(best, from), count == runs ? [] : Named(Missing(days, runs, gap), from));
        }
        return new([], Named(Missing(days, 2, gap), from));
    }

    private static int[]? Best(int[] days, int count, int gap)
    {
        int[]? best = null;
        var bestGap = gap - 1;
        foreach (var choice in Choices(days, count))
        {
            var smallest = Smallest(choice);
            if (smallest > bestGap || (smallest == bestGap && best is not null && choice.AsSpan().SequenceCompareTo(best) < 0)) (best, bestGap) = (choice, smallest);
        }
        return best;
    }

    private static int Smallest(int[] days)
    {
        var smallest = Week;
        for (var i = 0; i < days.Length; i++)
            smallest = Math.Min(smallest, i + 1 < days.Length ? days[i + 1] - days[i] : days[0] + Week - days[i]);
        return smallest;
    }

    private static IEnumerable<int[]> Choices(int[] days, int count)
    {
        for (var mask = 0; mask < 1 << days.Length; mask++)
        {
            if (int.PopCount(mask) != count) continue;
            yield return Enumerable.Range(0, days.Length).Where(i => (mask & (1 << i)) != 0).Select(i => days[i]).ToArray();
        }
    }

    // Each single day that would do on its own; where one is not enough, none is named but the runs asked for still are too many.
    private static IEnumerable<int> Missing(int[] days, int runs, int gap) =>
        Enumerable.Range(0, Week).Except(days).Where(day => Best([.. days.Append(day).Order()], runs, gap) is not null);

    private static ImmutableArray<DayOfWeek> Named(IEnumerable<int> days, DayOfWeek from) =>
        [.. days.Select(day => (DayOfWeek)((day + (int)from) % Week))];
}

using System.Collections.Immutable;
using System.Numerics;

namespace ReturnToRun.Engine.Routine;

/// <summary>
/// Which days of a week, as bits 0 to 6. A week is counted round, its last day being next to its first, so that a pattern
/// repeated week after week keeps its distances.
/// </summary>
internal static class WeekPatterns
{
    /// <summary>All seven days.</summary>
    public const int EveryDay = 0b111_1111;

    /// <summary>By number of days: the patterns with the fewest neighbouring days, the most even first, then the earliest days.</summary>
    private static readonly ImmutableArray<ImmutableArray<int>> s_patterns = [.. Enumerable.Range(0, 8).Select(Patterns)];

    /// <summary>
    /// The pattern of <paramref name="days"/> days, or of as many fewer as there is room for, that lies on allowed days only and on the most preferred ones; 0 where there is none.
    /// </summary>
    public static int Choose(int days, int allowed, int preferred)
    {
        for (var count = days; count > 0; count--)
        {
            var best = 0;
            var most = -1;
            foreach (var pattern in s_patterns[count])
            {
                var met = BitOperations.PopCount((uint)(pattern & preferred));
                if ((pattern & ~allowed) == 0 && met > most) (best, most) = (pattern, met);
            }

            if (most >= 0) return best;
        }

        return 0;
    }

    private static ImmutableArray<int> Patterns(int days)
    {
        var all = Enumerable.Range(0, EveryDay + 1).Where(pattern => BitOperations.PopCount((uint)pattern) == days).ToList();
        var fewest = all.Min(Neighbours);
        return [.. all.Where(pattern => Neighbours(pattern) == fewest).OrderByDescending(SmallestGap).ThenBy(Earliest)];
    }

    private static int Neighbours(int pattern) => BitOperations.PopCount((uint)(pattern & Turned(pattern, 1)));

    private static int SmallestGap(int pattern)
    {
        var gap = 1;
        while (gap < 7 && (pattern & Turned(pattern, gap)) == 0) gap++;
        return gap;
    }

    /// <summary>Smaller for the pattern whose first difference is an earlier day: the days read from the first as the digits of a number, turned round.</summary>
    private static int Earliest(int pattern)
    {
        var reversed = 0;
        for (var day = 0; day < 7; day++) reversed |= ((pattern >> day) & 1) << (6 - day);
        return -reversed;
    }

    private static int Turned(int pattern, int by) => ((pattern << by) | (pattern >> (7 - by))) & EveryDay;
}

using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Routine;

/// <summary>An exercise of which one side does less, time after time (section 6).</summary>
/// <param name="Exercise">The exercise's key in the library.</param>
/// <param name="Weaker">The side that does less, or that hurt.</param>
/// <param name="Times">How many times in a row, up to the last.</param>
/// <param name="Left">Repetitions of the last time, of all sets.</param>
/// <param name="Right">The same of the right side.</param>
/// <param name="Last">The day of the last time.</param>
public sealed record SideDifference(string Exercise, Side Weaker, int Times, int Left, int Right, DateOnly Last)
{
    /// <summary>From this many times in a row on a difference is one that stays. The project's own reading of section 6.</summary>
    public const int StaysAfter = 3;

    /// <summary>Only times of these days are looked at.</summary>
    public const int LatelyDays = 28;

    /// <summary>The differences that stay, as known today, the longest row first.</summary>
    public static IReadOnlyList<SideDifference> Of(IReadOnlyList<Fact> facts, DateOnly today)
    {
        var corrected = facts.OfType<RoutineDone>().Select(static done => done.Supersedes).ToHashSet();
        var times = facts.OfType<RoutineDone>()
            .Where(done => !corrected.Contains(done.Sequence) && done.Day <= today && done.Day > today.AddDays(-LatelyDays))
            .OrderBy(static done => done.Day).ThenBy(static done => done.Sequence)
            .SelectMany(static done => done.Exercises.GroupBy(static one => one.Exercise).Select(same => (Exercise: same.Key, done.Day, Left: Done(same, Side.Left), Right: Done(same, Side.Right))))
            .Where(static time => time is { Left: not null, Right: not null })
            .Select(static time => (time.Exercise, time.Day, Left: time.Left ?? 0, Right: time.Right ?? 0));
        return
        [
            .. from time in times
               group time by time.Exercise into same
               let last = same.Last()
               let weaker = Less(last.Left, last.Right)
               where weaker is not null
               let row = same.Reverse().TakeWhile(time => Less(time.Left, time.Right) == weaker).Count()
               where row >= StaysAfter
               orderby row descending
               select new SideDifference(same.Key, weaker.Value, row, last.Left, last.Right, last.Day),
        ];
    }

    // Two entries of a side are two rounds of it; a side that hurt did nothing.
    private static int? Done(IEnumerable<ExerciseDone> exercise, Side side)
    {
        int? sum = null;
        foreach (var one in exercise)
        {
            if (one.Side == side) sum = (sum ?? 0) + (one.LowBackPain ? 0 : one.Sets * one.Repetitions);
        }

        return sum;
    }

    private static Side? Less(int left, int right) => left < right ? Side.Left : right < left ? Side.Right : null;
}

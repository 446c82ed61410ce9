using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Runners;

/// <summary>A run of the last weeks as a list draws it.</summary>
/// <param name="Minutes">Of running, rounded up.</param>
/// <param name="Worst">The worst pain of any site during it, 0 to 10.</param>
public sealed record RunLately(DateOnly Day, int Minutes, int Worst)
{
    public const int Days = 28;

    // A run a day, twice over: a day has at most two in any plan, and what is beyond is not drawn.
    private const int Most = 2 * Days;
    internal const int MostLength = Most * 24;

    internal static IEnumerable<RunLately> Of(History history, DateOnly today)
    {
        var corrected = history.Facts.OfType<RunLogged>().Select(static run => run.Supersedes).ToHashSet();
        return history.Facts.OfType<RunLogged>()
            .Where(run => !corrected.Contains(run.Sequence) && run.Day > today.AddDays(-Days))
            .OrderBy(static run => run.Day).ThenBy(static run => run.Sequence)
            .Select(static run => new RunLately(run.Day, (int)Math.Ceiling(run.Running.TotalMinutes), run.Worst.Worst.Value));
    }

    /// <summary>"20778:12:2 20780:15:1": the day's number, minutes, pain.</summary>
    internal static string Write(IEnumerable<RunLately> runs) =>
        string.Join(' ', runs.TakeLast(Most).Select(static run => string.Create(CultureInfo.InvariantCulture, $"{run.Day.DayNumber}:{Math.Min(run.Minutes, 9999)}:{run.Worst}")));

    public static IReadOnlyList<RunLately> Read(string written) =>
    [
        .. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static run => run.Split(':')).Select(static part =>
            new RunLately(DateOnly.FromDayNumber(Whole(part[0])), Whole(part[1]), Whole(part[2]))),
    ];

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

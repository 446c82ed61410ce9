using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.AboutYou;

/// <summary>What becomes of the days somebody chose, in words.</summary>
public static class RunSpread
{
    private const int FourAWeek = 4;

    /// <summary>The days that carry runs, and those that would help.</summary>
    public static DaySpread Of(DaysChosen chosen) => DaySpread.Over(chosen.Weekdays, chosen.RunsPerWeek, chosen.Day.DayOfWeek, chosen.RunsPerWeek == FourAWeek ? 1 : 2);

    /// <summary>Why the days do not allow two runs, naming what to add; null where they do.</summary>
    public static string? Refusal(DaysChosen chosen)
    {
        var spread = Of(chosen);
        if (!spread.Days.IsEmpty) return null;
        return $"Two runs have to be 48 hours apart, counted round the week. {Listed(chosen.Weekdays)} are too close."
            + (spread.DaysToAdd.IsEmpty ? " Add days further apart." : $" Add {Listed(spread.DaysToAdd, "or")}.");
    }

    /// <summary>"Monday, Wednesday and Friday".</summary>
    public static string Listed(IEnumerable<DayOfWeek> days, string last = "and")
    {
        var names = days.Distinct().OrderBy(static day => ((int)day + 6) % 7).Select(static day => day.ToString()).ToArray();
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} {last} {names[^1]}";
    }
}

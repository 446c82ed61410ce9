namespace ReturnToRun.Data.Runners;

/// <summary>Which day it is for a runner. A day begins and ends in the runner's own time zone, wherever the server is.</summary>
public static class Zones
{
    public static bool IsKnown(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static DateOnly DayOf(DateTimeOffset moment, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
}

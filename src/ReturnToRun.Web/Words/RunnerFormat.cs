using System.Globalization;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>What a runner measures distance in.</summary>
public enum DistanceUnit { Kilometres, Miles }

/// <summary>How dates, times and distances are written for one person. English, whatever the server's culture.</summary>
/// <param name="Unit">Kilometres or miles.</param>
/// <param name="TwelveHours">"6:30 pm" rather than "18:30".</param>
/// <param name="FirstDay">The first day of a calendar's week.</param>
/// <param name="Zone">Where the runner's clock is.</param>
public sealed record RunnerFormat(DistanceUnit Unit, bool TwelveHours, DayOfWeek FirstDay, TimeZoneInfo Zone)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>Kilometres, 24 hours, Monday, UTC: where nothing is known about the person.</summary>
    public static RunnerFormat Default { get; } = new(DistanceUnit.Kilometres, TwelveHours: false, DayOfWeek.Monday, TimeZoneInfo.Utc);

    /// <summary>"Friday 20 November".</summary>
    public string Day(DateOnly day) => day.ToString("dddd d MMMM", English);

    /// <summary>"Fri 20 Nov".</summary>
    public string ShortDay(DateOnly day) => day.ToString("ddd d MMM", English);

    /// <summary>"20 November 2026".</summary>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"20 November".</summary>
    public string DayAndMonth(DateOnly day) => day.ToString("d MMMM", English);

    /// <summary>"Friday", "tomorrow", "today", or "Friday 27 November" from a week ahead on.</summary>
    public string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 1 and < 7 => day.ToString("dddd", English),
        _ => Day(day),
    };

    /// <summary>The first day of the calendar week that a day is in.</summary>
    public DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)FirstDay + 7) % 7));

    /// <summary>The day an instant falls on for this person.</summary>
    public DateOnly DayOf(Instant instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>"18:30" or "6:30 pm", rounded up to the whole minute, so that nobody is told to start too early.</summary>
    public string Time(Instant instant)
    {
        var local = Local(instant + TimeSpan.FromSeconds(59));
        return TwelveHours ? local.ToString("h:mm tt", English).ToLowerInvariant() : local.ToString("HH:mm", English);
    }

    /// <summary>"4.5 km" or "2.8 miles", to a tenth.</summary>
    public string Distance(Distance distance) => Unit == DistanceUnit.Miles ? Written(distance.Miles, "0.#", "mile", "miles") : Written(distance.Kilometres, "0.#", "km", "km");

    /// <summary>"400 metres" or "0.25 miles": a piece of a session.</summary>
    public string ShortDistance(Distance distance) => Unit == DistanceUnit.Miles
        ? Written(distance.Miles, "0.##", "mile", "miles")
        : distance.Metres < 1000 ? $"{distance.Metres.ToString("0", English)} metres" : Written(distance.Kilometres, "0.##", "km", "km");

    /// <summary>"12 min", "4½ min" or "45 s".</summary>
    public string Minutes(TimeSpan time)
    {
        var (minutes, seconds) = ((int)time.TotalMinutes, time.Seconds);
        return (minutes, seconds) switch
        {
            (0, > 0) => string.Create(English, $"{seconds} s"),
            (_, 30) => string.Create(English, $"{minutes}½ min"),
            (_, 0) => string.Create(English, $"{minutes} min"),
            _ => string.Create(English, $"{minutes} min {seconds} s"),
        };
    }

    private DateTime Local(Instant instant) => TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), Zone).DateTime;

    private static string Written(decimal value, string digits, string one, string many) =>
        value.ToString(digits, English) is var number && number == "1" ? $"{number} {one}" : $"{number} {many}";
}

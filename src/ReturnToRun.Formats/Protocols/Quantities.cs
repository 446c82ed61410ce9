using System.Globalization;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Protocols;

/// <summary>Quantities and speeds as text: digits with an optional point, a space, a unit.</summary>
internal static class Quantities
{
    /// <summary>240 h: what no session reaches, so that every total is within what can be reckoned with.</summary>
    public const decimal MostSeconds = 240 * 3600;

    private const decimal MostMetres = 1_000_000;
    private const decimal MostDays = 36_500;
    private const decimal SlowestPace = 1;
    private const decimal FastestPace = 1000;

    private static readonly (string Unit, decimal Seconds)[] Times = [("s", 1), ("min", 60), ("h", 3600)];
    private static readonly (string Unit, decimal Metres)[] Distances =
        [("m", 1), ("km", 1000), ("mi", 1609.344m), ("yd", 0.9144m), ("lap", 400), ("qmi", 402.336m)];
    private static readonly (string Unit, decimal Seconds)[] LongTimes = [("days", 86_400), ("weeks", 604_800)];
    private static readonly (string Unit, Func<decimal, Speed> Speed)[] Paces =
        [("mph", Speed.FromMilesPerHour), ("km/h", Speed.FromKilometresPerHour), ("m/min", Speed.FromMetresPerMinute)];

    private static readonly string[] Units = [.. Times.Select(static time => time.Unit), .. Distances.Select(static distance => distance.Unit)];
    private static readonly string[] TimeOffUnits = [.. Times.Select(static time => time.Unit), .. LongTimes.Select(static time => time.Unit)];

    public static Quantity? Read(Spot spot)
    {
        if (Split(spot, "a quantity such as \"5 min\" or \"400 m\"", Units) is not var (number, unit)) return null;
        var time = Array.Find(Times, known => known.Unit == unit);
        var isTime = time.Unit is not null;
        var factor = isTime ? time.Seconds : Array.Find(Distances, known => known.Unit == unit).Metres;
        if (number > (isTime ? MostSeconds : MostMetres) / factor)
        {
            spot.Expected(isTime ? "at most 240 h" : "at most 1000 km");
            return null;
        }
        if (number * factor > 0) return isTime ? Quantity.FromSeconds(number * factor) : Quantity.FromMetres(number * factor);
        spot.Expected("more than zero");
        return null;
    }

    /// <summary>A time without running, the only place for days and weeks.</summary>
    public static TimeSpan? ReadTimeOff(Spot spot)
    {
        if (Split(spot, "a time such as \"4 weeks\" or \"10 days\"", TimeOffUnits) is not var (number, unit)) return null;
        var seconds = Array.Find([.. Times, .. LongTimes], known => known.Unit == unit).Seconds;
        if (number > MostDays)
            spot.Expected("at most 100 years");
        else if (TimeSpan.FromTicks((long)(number * seconds * TimeSpan.TicksPerSecond)) is { Ticks: > 0 } time)
            return time;
        else
            spot.Expected("more than zero");
        return null;
    }

    /// <summary>The speed that a pace states; null where it is words.</summary>
    public static Speed? ReadPace(Spot spot, string pace)
    {
        foreach (var (unit, speed) in Paces)
        {
            if (!pace.EndsWith(unit, StringComparison.Ordinal) || Number(pace[..^unit.Length].TrimEnd(' ')) is not { } number) continue;
            if (number <= FastestPace && speed(number) is { MetresPerMinute: >= SlowestPace and <= FastestPace } stated) return stated;
            spot.Expected("a speed from 1 to 1000 m/min");
        }
        return null;
    }

    /// <summary>Body weight carried, in percent, as it was written.</summary>
    public static string? ReadSupport(Spot spot)
    {
        const string What = "the body weight carried, such as \"80 %\"";
        if (spot.Text(What) is not { } text) return null;
        if (text.EndsWith('%') && Number(text[..^1].TrimEnd(' ')) is > 0 and <= 100) return text;
        spot.Expected($"{What}, above 0 and up to 100");
        return null;
    }

    public static string Write(Quantity quantity) => quantity.IsTime
        ? Write(quantity.Seconds, Times)
        : Write(quantity.Metres, Distances);

    public static string WriteTimeOff(TimeSpan time) => Write((decimal)time.Ticks / TimeSpan.TicksPerSecond, [.. Times, .. LongTimes]);

    public static string Write(Speed pace) => $"{Plain(pace.MetresPerMinute)} m/min";

    /// <summary>The largest of the usual units that says it in at most one decimal; seconds or metres where none does.</summary>
    private static string Write(decimal value, (string Unit, decimal Factor)[] units)
    {
        var readable = units.Where(static unit => unit.Unit is not ("lap" or "qmi" or "yd")).OrderByDescending(static unit => unit.Factor);
        var (name, factor) = readable.FirstOrDefault(unit => value >= unit.Factor && value * 10 % unit.Factor == 0, units[0]);
        return $"{Plain(value / factor)} {name}";
    }

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static (decimal Number, string Unit)? Split(Spot spot, string what, string[] units)
    {
        var expected = $"{what}: a number above zero, a space and a unit ({string.Join(", ", units)})";
        if (!spot.IsText || spot.Raw() is not { } text)
        {
            spot.Expected(expected);
            return null;
        }
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var unit = space < 0 ? "" : text[(space + 1)..];
        var digits = space < 0 ? text : text[..space];
        if (Number(digits) is not { } number || unit.Length == 0)
        {
            spot.Expected(expected);
            return null;
        }
        if (!units.Contains(unit, StringComparer.Ordinal))
        {
            spot.Wrong($"unknown unit in {spot.Found()}.{Near.Hint(unit, units)} Expected one of {string.Join(", ", units)}.");
            return null;
        }
        return (number, unit);
    }

    /// <summary>Digits with an optional point, the largest number there is where they say more; null where it is something else.</summary>
    private static decimal? Number(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, part) = point < 0 ? (text, "0") : (text[..point], text[(point + 1)..]);
        if (whole.Length == 0 || part.Length == 0 || !whole.All(char.IsAsciiDigit) || !part.All(char.IsAsciiDigit)) return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue;
    }
}

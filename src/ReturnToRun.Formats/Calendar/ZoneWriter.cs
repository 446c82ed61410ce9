using System.Globalization;
using System.Text;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Calendar;

/// <summary>
/// Writes a time zone for the span that events lie in: what held at its beginning, and each change of the clock within it
/// by its own date. No rule for ever is guessed from a few years.
/// </summary>
internal static class ZoneWriter
{
    private static readonly TimeSpan s_margin = TimeSpan.FromDays(370);

    public static void Write(StringBuilder text, TimeZoneInfo zone, Instant first, Instant last)
    {
        var from = Whole(first.ToDateTimeOffset() - s_margin);
        var to = Whole(last.ToDateTimeOffset() + s_margin);
        CalendarWriter.Line(text, "BEGIN:VTIMEZONE");
        CalendarWriter.Line(text, $"TZID:{zone.Id}");
        Observance(text, zone, from, zone.GetUtcOffset(from));
        for (var day = from; day < to; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1))) Observance(text, zone, Change(zone, day), zone.GetUtcOffset(day));
        }
        CalendarWriter.Line(text, "END:VTIMEZONE");
    }

    // The first second of the new offset within a day in which it changes.
    private static DateTimeOffset Change(TimeZoneInfo zone, DateTimeOffset day)
    {
        var before = zone.GetUtcOffset(day);
        var (low, high) = (0L, 86_400L);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(day.AddSeconds(middle)) == before) low = middle;
            else high = middle;
        }
        return day.AddSeconds(high);
    }

    private static void Observance(StringBuilder text, TimeZoneInfo zone, DateTimeOffset at, TimeSpan before)
    {
        var kind = zone.IsDaylightSavingTime(at) ? "DAYLIGHT" : "STANDARD";
        CalendarWriter.Line(text, $"BEGIN:{kind}");
        CalendarWriter.Line(text, $"DTSTART:{at.ToOffset(before).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}");
        CalendarWriter.Line(text, $"TZOFFSETFROM:{Offset(before)}");
        CalendarWriter.Line(text, $"TZOFFSETTO:{Offset(zone.GetUtcOffset(at))}");
        CalendarWriter.Line(text, $"END:{kind}");
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcDateTime.Date, TimeSpan.Zero);

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}

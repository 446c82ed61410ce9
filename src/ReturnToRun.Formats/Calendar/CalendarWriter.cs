using System.Globalization;
using System.Text;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Calendar;

/// <summary>Writes an iCalendar file (RFC 5545), published as a feed or taken along as a file.</summary>
public static class CalendarWriter
{
    private const int LongestLine = 75;
    private const string Utc = "yyyyMMdd'T'HHmmss'Z'", Local = "yyyyMMdd'T'HHmmss";

    /// <param name="name">As a calendar program lists it.</param>
    /// <param name="zone">Where the hours are to be read; one with an IANA id.</param>
    public static string Write(string name, TimeZoneInfo zone, IReadOnlyList<CalendarEvent> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Return to Run//Plan//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, $"X-WR-TIMEZONE:{zone.Id}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(text, "X-PUBLISHED-TTL:PT1H");
        if (events.Count > 0) ZoneWriter.Write(text, zone, events.Min(static one => one.Start), events.Max(static one => one.End));
        foreach (var one in events) Event(text, zone, one);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, TimeZoneInfo zone, CalendarEvent one)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escaped(one.Uid)}");
        Line(text, $"DTSTAMP:{Moment(one.Changed)}");
        Line(text, $"LAST-MODIFIED:{Moment(one.Changed)}");
        Line(text, $"SEQUENCE:{one.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line(text, $"STATUS:{one.Status switch { EventStatus.Confirmed => "CONFIRMED", EventStatus.Tentative => "TENTATIVE", EventStatus.Cancelled => "CANCELLED", _ => throw new ArgumentOutOfRangeException(nameof(one), one.Status, "Unknown status.") }}");
        Line(text, $"DTSTART{At(zone, one.Start)}");
        Line(text, $"DTEND{At(zone, one.End)}");
        Line(text, $"SUMMARY:{Escaped(one.Summary)}");
        if (one.Description.Length > 0) Line(text, $"DESCRIPTION:{Escaped(one.Description)}");
        if (one.Link is { } link) Line(text, $"URL:{link.AbsoluteUri}");
        Line(text, "CLASS:PRIVATE");
        Line(text, "TRANSP:TRANSPARENT");
        if (one is { Alarm: { } before, Status: not EventStatus.Cancelled })
        {
            Line(text, "BEGIN:VALARM");
            Line(text, "ACTION:DISPLAY");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"TRIGGER:-PT{(int)before.TotalMinutes}M"));
            Line(text, $"DESCRIPTION:{Escaped(one.Summary)}");
            Line(text, "END:VALARM");
        }
        Line(text, "END:VEVENT");
    }

    private static string At(TimeZoneInfo zone, Instant at) =>
        $";TZID={zone.Id}:{TimeZoneInfo.ConvertTime(at.ToDateTimeOffset(), zone).ToString(Local, CultureInfo.InvariantCulture)}";

    private static string Moment(Instant at) => at.ToDateTimeOffset().ToString(Utc, CultureInfo.InvariantCulture);

    // Of the control characters a text may hold line ends only, and those are written as a backslash and an n.
    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var sign in value.ReplaceLineEndings("\n"))
        {
            if (sign == '\n') text.Append("\\n");
            else if (sign is '\\' or ';' or ',') text.Append('\\').Append(sign);
            else if (!char.IsControl(sign)) text.Append(sign);
        }
        return text.ToString();
    }

    /// <summary>A line of at most 75 bytes; what is longer goes on after a line end and a space, never within a character.</summary>
    internal static void Line(StringBuilder text, string line)
    {
        var (bytes, room) = (0, LongestLine);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                (bytes, room) = (0, LongestLine - 1);
            }
            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Calendar;

namespace ReturnToRun.Formats.Tests.Calendar;

public sealed class CalendarWriterTests
{
    private static Instant At(string utc) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture));

    private static CalendarEvent Run(string start = "2026-11-20T17:00:00Z", EventStatus status = EventStatus.Confirmed, string summary = "Run, 40 min", string description = "") =>
        new("one@return-to-run", 2, At("2026-11-19T08:00:00Z"), status, At(start), At(start) + TimeSpan.FromMinutes(40), summary, description) { Alarm = TimeSpan.FromMinutes(30), Link = new("https://run.example.org/today") };

    private static string Written(string zone, params CalendarEvent[] events) => CalendarWriter.Write("My runs", TimeZoneInfo.FindSystemTimeZoneById(zone), events);

    [Fact]
    public void An_event_is_written_with_everything_that_a_calendar_asks_for()
    {
        var lines = Written("Europe/Zurich", Run()).Split("\r\n");
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        foreach (var line in (string[])["UID:one@return-to-run", "DTSTAMP:20261119T080000Z", "SEQUENCE:2", "STATUS:CONFIRMED", "DTSTART;TZID=Europe/Zurich:20261120T180000", "DTEND;TZID=Europe/Zurich:20261120T184000", "SUMMARY:Run\\, 40 min", "URL:https://run.example.org/today", "TRIGGER:-PT30M", "ACTION:DISPLAY"])
            Assert.Contains(line, lines);
        Assert.Equal(["END:VCALENDAR", ""], lines[^2..]);
    }

    [Fact]
    public void A_cancelled_event_says_so_and_reminds_nobody()
    {
        var text = Written("Europe/Zurich", Run(status: EventStatus.Cancelled));
        Assert.Contains("STATUS:CANCELLED\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VALARM", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_cannot_begin_a_line_of_its_own()
    {
        var text = Written("UTC", Run(summary: "a;b,c\\d\r\nEND:VCALENDAR\u0000"));
        Assert.Contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_bytes_and_no_character_is_cut()
    {
        var description = string.Concat(Enumerable.Repeat("läuft 🏃 ", 60));
        var text = Written("Europe/Zurich", Run(description: description));
        Assert.All(text.Split("\r\n"), static line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains($"DESCRIPTION:{description}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Zurich")]
    [InlineData("America/New_York")]
    [InlineData("America/St_Johns")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Europe/Dublin")]
    [InlineData("UTC")]
    public void The_zone_that_is_written_gives_the_hours_of_the_zone_itself(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var text = Written(id, Run(), Run("2027-05-01T06:00:00Z"));
        var observances = Regex.Matches(text, "DTSTART:(\\d{8}T\\d{6})\r\nTZOFFSETFROM:([+-]\\d{4})\r\nTZOFFSETTO:([+-]\\d{4})")
            .Select(match => (From: DateTime.ParseExact(match.Groups[1].Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) - Offset(match.Groups[2].Value), To: Offset(match.Groups[3].Value))).ToList();
        for (var hour = At("2026-09-01T00:00:00Z").ToDateTimeOffset(); hour < At("2027-11-30T00:00:00Z").ToDateTimeOffset(); hour = hour.AddHours(1))
            Assert.Equal(zone.GetUtcOffset(hour), observances.Last(one => one.From <= hour.UtcDateTime).To);

        static TimeSpan Offset(string text) => (text[0] == '-' ? -1 : 1) * new TimeSpan(int.Parse(text[1..3], CultureInfo.InvariantCulture), int.Parse(text[3..], CultureInfo.InvariantCulture), 0);
    }
}

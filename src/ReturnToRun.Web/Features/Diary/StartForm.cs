using System.Globalization;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>When something was started, as typed: a day and a time on the runner's own clock.</summary>
public sealed class StartForm
{
    private const int OldestDays = 365;

    public string? Date { get; set; }
    public string? Time { get; set; }

    /// <summary>Where a clock reads the same time twice in one night: <c>first</c> or <c>second</c>.</summary>
    public string? Fold { get; set; }

    /// <summary>Whether the last <see cref="Parse"/> met a time that the clock showed twice.</summary>
    public bool AskFold { get; private set; }

    /// <summary>A moment as a form shows it.</summary>
    public static StartForm From(Instant instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), zone);
        return new()
        {
            Date = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            Fold = !zone.IsAmbiguousTime(local.DateTime) ? null : local.Offset == zone.GetAmbiguousTimeOffsets(local.DateTime).Max() ? "first" : "second",
        };
    }

    /// <summary>The day and the moment, or null with words about what is wrong.</summary>
    /// <param name="name">The name of this part of the form.</param>
    /// <param name="zone">The runner's zone.</param>
    /// <param name="now">Nothing begins after it.</param>
    /// <param name="errors">Takes the words.</param>
    public (DateOnly Day, Instant At)? Parse(string name, TimeZoneInfo zone, Instant now, FormErrors errors)
    {
        var dayIsWell = DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!dayIsWell) errors.Add($"{name}.{nameof(Date)}", "Give the day, for example 2026-11-20.");
        if (!TimeOnly.TryParseExact(Time, ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            errors.Add($"{name}.{nameof(Time)}", "Give the time, for example 18:30.");
            return null;
        }
        if (!dayIsWell) return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now.ToDateTimeOffset(), zone).DateTime);
        if (day > today || day < today.AddDays(-OldestDays))
        {
            errors.Add($"{name}.{nameof(Date)}", day > today
                ? $"That day has not come yet. Your calendar here runs on {zone.Id} time."
                : "That is more than a year ago. Check the year.");
            return null;
        }
        if (At(day.ToDateTime(time), name, zone, errors) is not { } at) return null;
        if (at > now)
        {
            errors.Add($"{name}.{nameof(Time)}", $"That is later than now. Your clock here runs on {zone.Id} time. Give the time at which you began.");
            return null;
        }
        return (day, at);
    }

    private Instant? At(DateTime local, string name, TimeZoneInfo zone, FormErrors errors)
    {
        if (zone.IsInvalidTime(local))
        {
            errors.Add($"{name}.{nameof(Time)}", $"That night the clocks went forward, and {local:HH:mm} did not exist. Give a time an hour later or earlier.");
            return null;
        }
        if (!zone.IsAmbiguousTime(local)) return Instant.FromDateTimeOffset(new(local, zone.GetUtcOffset(local)));
        AskFold = true;
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        if (Fold is "first") return Instant.FromDateTimeOffset(new(local, offsets.Max()));
        if (Fold is "second") return Instant.FromDateTimeOffset(new(local, offsets.Min()));
        errors.Add($"{name}.{nameof(Fold)}", $"That night the clocks went back, and {local:HH:mm} came twice. Say which one you mean.");
        return null;
    }
}

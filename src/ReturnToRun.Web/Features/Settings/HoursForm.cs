using System.Globalization;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Settings;

/// <summary>How a runner's weeks and days go, as typed.</summary>
public sealed class HoursForm
{
    public string? WeekBegins { get; set; }

    public string? MorningAt { get; set; }

    public string? RunAt { get; set; }

    public static HoursForm From(Hours hours) => new()
    {
        WeekBegins = hours.WeekBegins.ToString(),
        MorningAt = hours.MorningAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        RunAt = hours.RunAt.ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    /// <returns>What was chosen, or null with the words added to <paramref name="errors"/>.</returns>
    public Hours? Check(FormErrors errors, string prefix)
    {
        if (!Enum.TryParse<DayOfWeek>(WeekBegins, out var day) || !Enum.IsDefined(day)) errors.Add($"{prefix}.{nameof(WeekBegins)}", "Choose the day your week begins with.");
        var (morning, run) = (Time(MorningAt), Time(RunAt));
        if (morning is null) errors.Add($"{prefix}.{nameof(MorningAt)}", "Give a time, for example 07:30.");
        if (run is null) errors.Add($"{prefix}.{nameof(RunAt)}", "Give a time, for example 18:00.");
        return errors.Any ? null : new(day, morning!.Value, run!.Value);
    }

    private static TimeOnly? Time(string? typed) =>
        TimeOnly.TryParseExact(typed, ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

/// <summary>How a runner's weeks and days go.</summary>
public sealed record Hours(DayOfWeek WeekBegins, TimeOnly MorningAt, TimeOnly RunAt);

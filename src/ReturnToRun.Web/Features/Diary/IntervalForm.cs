using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>A length of time as typed, in minutes and seconds. Both empty is nothing.</summary>
public sealed class LengthForm
{
    private const int MostMinutes = 300;

    public string? Minutes { get; set; }
    public string? Seconds { get; set; }

    public static LengthForm From(TimeSpan length) => new() { Minutes = Numbers.Typed((int)length.TotalMinutes), Seconds = Numbers.Typed(length.Seconds) };

    /// <summary>The length, or null with words about what is wrong.</summary>
    public TimeSpan? Parse(string name, FormErrors errors)
    {
        var minutes = Numbers.Whole(Minutes, MostMinutes);
        var seconds = Numbers.Whole(Seconds, 59);
        if (minutes is null) errors.Add($"{name}.{nameof(Minutes)}", $"Minutes: a whole number from 0 to {MostMinutes}.");
        if (seconds is null) errors.Add($"{name}.{nameof(Seconds)}", "Seconds: a whole number from 0 to 59.");
        return minutes is null || seconds is null ? null : new TimeSpan(0, minutes.Value, seconds.Value);
    }
}

/// <summary>One running interval and the walk (or light jog) after it, as typed.</summary>
public sealed class IntervalForm
{
    public LengthForm Run { get; set => field = value ?? new(); } = new();
    public LengthForm Between { get; set => field = value ?? new(); } = new();
}

using System.Globalization;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Web.Words;

/// <summary>The routine in words.</summary>
public static class RoutineWords
{
    public const string HoldStill = "Hold the picture still";

    /// <summary>"10 each side, held for 5 seconds, 3 rounds".</summary>
    public static string Dose(Dose dose, bool sided)
    {
        var held = dose is { Hold: { } least, LongestHold: { } most }
            ? $", held for {(least == most ? Seconds(least) : $"{Seconds(least)} to {Seconds(most)}")} seconds"
            : "";
        return $"{Range(dose.Repetitions)} {(sided ? "each side" : dose.Repetitions.Most == 1 ? "time" : "times")}{held}, {Range(dose.Sets)} {(dose.Sets.Most == 1 ? "round" : "rounds")}";
    }

    /// <summary>"every day", "3 days a week", "twice a day, 2 to 3 days a week".</summary>
    public static string HowOften(Dose dose)
    {
        var days = dose.DaysAWeek switch
        {
            { Least: 7 } => "every day",
            { Most: 1 } => "once a week",
            var range => $"{Range(range)} days a week",
        };
        return dose.TimesADay switch
        {
            1 => days,
            2 => $"twice a day, {days}",
            var times => string.Create(CultureInfo.InvariantCulture, $"{times} times a day, {days}"),
        };
    }

    public static string Purpose(ExercisePurpose purpose) => purpose switch
    {
        ExercisePurpose.Mobility => "mobility",
        ExercisePurpose.Stability => "stability",
        ExercisePurpose.Strength => "strength",
        ExercisePurpose.Balance => "balance",
        ExercisePurpose.Comfort => "comfort",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "Unknown purpose."),
    };

    private static string Range(Amount amount) => amount.Least == amount.Most
        ? amount.Least.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{amount.Least} to {amount.Most}");

    private static string Seconds(TimeSpan time) => (time.Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);
}

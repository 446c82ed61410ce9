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
        return dose.TimesADay == 1 ? days : $"{Times(dose.TimesADay)}, {days}";
    }

    private static string Times(int times) => times == 2 ? "twice a day" : string.Create(CultureInfo.InvariantCulture, $"{times} times a day");

    /// <summary>What a routine is called.</summary>
    public static string Title(RoutineTemplate template) => template.Title ?? "Return to Run’s own routine";

    /// <summary>The name of an exercise; its key in words where the library does not know it.</summary>
    public static string NameOf(IReadOnlyDictionary<string, Exercise> library, string exercise) =>
        library.TryGetValue(exercise, out var known) ? known.Name
        : exercise.Length == 0 ? "No exercise" : $"{char.ToUpperInvariant(exercise[0])}{exercise[1..].Replace('-', ' ')}";

    /// <summary>"3 runners, 1 of them in an older version".</summary>
    public static string Followers(int all, int behind, bool builtIn) => (all, behind) switch
    {
        (0, _) => builtIn ? "Everybody who was given no other" : "Nobody yet",
        (1, 0) => "1 runner",
        (1, _) => "1 runner, in an older version",
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{all} runners"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{all} runners, {behind} of them in an older version"),
    };

    /// <summary>"Hips first, version 2".</summary>
    public static string TitleAndVersion(RoutineTemplate template) => string.Create(CultureInfo.InvariantCulture, $"{Title(template)}, version {template.Version}");

    /// <summary>On which days an exercise stands: "every day", "2 to 3 days a week, never before a run that steps up".</summary>
    public static string Placed(TemplateItem item) => (item.Placement, item.Days) switch
    {
        (Placement.EveryDay, _) => HowOften(item.Dose),
        (Placement.HeavyStrength, _) => $"{HowOften(item.Dose)}{(item.Days == RoutineDays.Any ? "" : $", {On(item.Days)}")}, never the day before a run that steps up; offered, not owed",
        (Placement.RunDays or Placement.RestDays, _) when item.Dose.DaysAWeek.Least == 7 => $"{(item.Dose.TimesADay == 1 ? "" : $"{Times(item.Dose.TimesADay)}, ")}every day {On(item.Days)}",
        (Placement.RunDays or Placement.RestDays, _) => $"{HowOften(item.Dose)}, {On(item.Days)}",
        _ => HowOften(item.Dose),
    };

    /// <summary>"with a run, after it".</summary>
    public static string On(RoutineDays days) => days switch
    {
        RoutineDays.Any => "on any day",
        RoutineDays.RunDays => "with a run, after it",
        RoutineDays.RestDays => "without a run",
        _ => throw new ArgumentOutOfRangeException(nameof(days), days, "Unknown days."),
    };

    /// <summary>What is wrong with a routine.</summary>
    public static string Problem(RoutineProblem problem) => problem switch
    {
        RoutineProblem.Empty => "Add at least one exercise.",
        RoutineProblem.TooMany => $"At most {RoutineCheck.MostItems} exercises: nobody finishes more.",
        RoutineProblem.Twice => "This exercise is in the routine already.",
        RoutineProblem.HeavyTooOften => $"Strength stands on at most {RoutineCheck.MostHeavyDays} days a week, so that the legs rest before a run that steps up (I14).",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Unknown problem."),
    };

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

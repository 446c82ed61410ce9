using System.Globalization;
using System.Text.RegularExpressions;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Routines;

/// <summary>A dose as typed: each number alone, or as a range such as "8-12".</summary>
public partial class DoseForm
{
    /// <summary>The longest of the texts.</summary>
    public const int Length = 12;

    private const int MostRepetitions = 30, MostSets = 6, MostTimes = 6, MostDays = 7, MostSeconds = 120;

    public string? Repetitions { get; set; }

    public string? Sets { get; set; }

    public string? TimesADay { get; set; }

    public string? DaysAWeek { get; set; }

    public string? Hold { get; set; }

    /// <summary>Fills the fields with a dose.</summary>
    public void Take(Dose dose)
    {
        (Repetitions, Sets, DaysAWeek) = (Text(dose.Repetitions), Text(dose.Sets), Text(dose.DaysAWeek));
        TimesADay = dose.TimesADay.ToString(CultureInfo.InvariantCulture);
        Hold = dose is { Hold: { } hold, LongestHold: { } longest } ? Text(Amount.Between((int)hold.TotalSeconds, (int)longest.TotalSeconds)) : null;
    }

    /// <summary>The dose, or null with words about what is wrong, each under its field.</summary>
    /// <param name="name">The name the fields are sent under.</param>
    /// <param name="errors">Takes the words.</param>
    /// <param name="kept">What an empty field means; null where each must be filled in.</param>
    public Dose? Parse(string name, FormErrors errors, Dose? kept = null)
    {
        var before = errors.All.Count;
        var repetitions = Number(nameof(Repetitions), Repetitions, MostRepetitions, kept?.Repetitions, "repetitions");
        var sets = Number(nameof(Sets), Sets, MostSets, kept?.Sets, "rounds");
        var days = Number(nameof(DaysAWeek), DaysAWeek, MostDays, kept?.DaysAWeek, "days a week");
        var times = Number(nameof(TimesADay), TimesADay, MostTimes, kept?.TimesADay, "times a day");
        var hold = string.IsNullOrWhiteSpace(Hold) ? kept is { Hold: { } least, LongestHold: { } most } ? Amount.Between((int)least.TotalSeconds, (int)most.TotalSeconds) : (Amount?)null : Number(nameof(Hold), Hold, MostSeconds, null, "seconds");
        if (times is { } several && several.Least != several.Most) errors.Add($"{name}.{nameof(TimesADay)}", "Write one number of times a day.");
        return errors.All.Count > before ? null
            : new(repetitions!.Value, sets!.Value, times!.Value.Least, days!.Value, Seconds(hold?.Least), Seconds(hold?.Most));

        Amount? Number(string field, string? typed, int most, Amount? empty, string what)
        {
            if (string.IsNullOrWhiteSpace(typed) && empty is not null) return empty;
            if (Range().Match(typed ?? "") is { Success: true } match
                && int.TryParse(match.Groups["from"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                && int.TryParse(match.Groups["to"] is { Success: true, Value: var end } ? end : match.Groups["from"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                && from >= 1 && from <= to && to <= most) return Amount.Between(from, to);
            errors.Add($"{name}.{field}", $"Write the {what} as a number from 1 to {most.ToString(CultureInfo.InvariantCulture)}{(field == nameof(TimesADay) ? "" : ", or as a range such as 2-3")}.");
            return null;
        }
    }

    private static TimeSpan? Seconds(int? seconds) => seconds is { } count ? TimeSpan.FromSeconds(count) : null;

    private static string Text(Amount amount) => amount.Least == amount.Most
        ? amount.Least.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{amount.Least}-{amount.Most}");

    [GeneratedRegex(@"^\s*(?<from>\d{1,3})\s*((-|–|to)\s*(?<to>\d{1,3})\s*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}

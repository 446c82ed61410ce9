using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.LowImpact;

/// <summary>Low-impact training as typed.</summary>
public sealed class LowImpactForm
{
    public const int LongestMinutes = 600;
    private const int OldestDays = 30;

    public string? Key { get; set; }

    public string? Day { get; set; }

    public string? Activity { get; set; }

    public string? Minutes { get; set; }

    public string? Pain { get; set; }

    /// <summary>What is offered, and what else there is without rowing unless that is allowed (SRC-3).</summary>
    public static IReadOnlyList<Option> Options(ImmutableArray<CrossTraining> offered)
    {
        CrossTraining[] others = [CrossTraining.Cycling, CrossTraining.Swimming, CrossTraining.Elliptical, CrossTraining.Walking];
        return [.. offered.Concat(others).Distinct().Select(static activity => new Option(activity.ToString(), Capital(StageWords.Of(activity))))];
    }

    /// <summary>What was done, or null with words about what is wrong.</summary>
    public CrossTrained? Parse(string name, IReadOnlyList<Option> options, DateOnly today, FormErrors errors)
    {
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) errors.Add($"{name}.{nameof(Day)}", "Give the day, for example 2026-11-20.");
        else if (day > today) errors.Add($"{name}.{nameof(Day)}", "That day has not come yet where you are.");
        else if (day < today.AddDays(-OldestDays)) errors.Add($"{name}.{nameof(Day)}", "That is more than a month ago, and changes nothing any more.");
        var activity = options.Any(option => option.Value == Activity) && Enum.TryParse<CrossTraining>(Activity, out var known) ? known : (CrossTraining?)null;
        if (activity is null) errors.Add($"{name}.{nameof(Activity)}", "Say what you did.");
        var minutes = Numbers.Whole(Minutes, LongestMinutes);
        if (minutes is null or 0) errors.Add($"{name}.{nameof(Minutes)}", $"Give the minutes as a number from 1 to {LongestMinutes}.");
        var pain = int.TryParse(Pain, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 10 ? points : (int?)null;
        if (pain is null) errors.Add($"{name}.{nameof(Pain)}", "Rate the worst pain. 0 is no pain.");
        return errors.Any ? null : new()
        {
            Sequence = 0, Day = day, RecordedOn = default, Activity = activity!.Value, Length = TimeSpan.FromMinutes(minutes!.Value), Pain = Engine.Units.Pain.Of(pain!.Value),
        };
    }

    private static string Capital(string words) => words.StartsWith("the ", StringComparison.Ordinal) ? Capital(words[4..]) : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}

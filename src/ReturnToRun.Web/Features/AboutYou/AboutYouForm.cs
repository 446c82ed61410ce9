using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.AboutYou;

/// <summary>What the engine needs to know about a runner, as typed.</summary>
public sealed class AboutYouForm
{
    private const decimal MostRun = 100;
    private const decimal MostWeek = 300;
    private const int MostYears = 20;

    public string? Key { get; set; }
    public string? BasedOn { get; set; }
    public string? InjuryBegan { get; set; }
    public string? LastRun { get; set; }
    public string? UsualRun { get; set; }
    public string? WeekBefore { get; set; }
    public string? Goal { get; set; }
    public string? LongestLately { get; set; }
    public string? EasilyIrritated { get; set; }
    public List<string> Days { get; set => field = value ?? []; } = [];
    public string? RunsPerWeek { get; set; }
    public List<string> LowImpact { get; set => field = value ?? []; } = [];

    /// <summary>The entry asked for, in the engine's own word.</summary>
    public string? Entry { get; set; }

    /// <summary>What was said before, as a form shows it.</summary>
    public static AboutYouForm From(ImmutableArray<Fact> facts, DistanceUnit unit)
    {
        var form = new AboutYouForm { RunsPerWeek = "3", Entry = nameof(Profile.Standard) };
        if (facts.OfType<RunnerDescribed>().LastOrDefault() is { } described)
        {
            form.InjuryBegan = Typed(described.InjuryBegan);
            form.LastRun = Typed(described.LastRun);
            form.UsualRun = Typed(described.UsualRun, unit);
            form.WeekBefore = Typed(described.WeekBefore, unit);
            form.Goal = Typed(described.WeeklyGoal, unit);
            form.LongestLately = Typed(described.LongestLately, unit);
            form.EasilyIrritated = described.EasilyIrritated ? "true" : "false";
            form.LowImpact = [.. described.LowImpact.Select(static option => option.ToString())];
        }
        if (facts.OfType<DaysChosen>().LastOrDefault() is { } days)
        {
            form.Days = [.. days.Weekdays.Select(static day => day.ToString())];
            form.RunsPerWeek = Numbers.Typed(days.RunsPerWeek);
        }
        if (facts.OfType<ProfileChosen>().LastOrDefault() is { } profile) form.Entry = profile.Profile.ToString();
        return form;
    }

    /// <summary>The facts that were stated, or null with words about what is wrong.</summary>
    /// <param name="name">The name of the form.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="unit">What distances are typed in.</param>
    /// <param name="known">The facts so far: what was said before and has not changed is not said again.</param>
    /// <param name="errors">Takes the words.</param>
    public ImmutableArray<Fact>? Parse(string name, DateOnly today, DistanceUnit unit, ImmutableArray<Fact> known, FormErrors errors)
    {
        var began = ParseDay($"{name}.{nameof(InjuryBegan)}", InjuryBegan, today, "the day the injury began", errors);
        var lastRun = ParseDay($"{name}.{nameof(LastRun)}", LastRun, today, "the day of your last run", errors);
        var usualRun = ParseDistance($"{name}.{nameof(UsualRun)}", UsualRun, MostRun, unit, errors);
        var weekBefore = ParseDistance($"{name}.{nameof(WeekBefore)}", WeekBefore, MostWeek, unit, errors);
        var goal = ParseDistance($"{name}.{nameof(Goal)}", Goal, MostWeek, unit, errors);
        var longest = ParseDistance($"{name}.{nameof(LongestLately)}", LongestLately, MostRun, unit, errors);
        if (usualRun > weekBefore) errors.Add($"{name}.{nameof(WeekBefore)}", "A usual week cannot be less than one usual run.");
        var irritated = YesNoAnswer.Parse(EasilyIrritated);
        if (irritated is null) errors.Add($"{name}.{nameof(EasilyIrritated)}", "Say yes or no: is your back easily irritated?");
        var days = ParseMany<DayOfWeek>(Days);
        if (days is not { Length: >= 2 }) errors.Add($"{name}.{nameof(Days)}", "Choose at least two days that suit you.");
        var runs = Numbers.Whole(RunsPerWeek, 4);
        if (runs is null or < 2) errors.Add($"{name}.{nameof(RunsPerWeek)}", "Choose 2, 3 or 4 runs a week.");
        if (days is { Length: >= 2 } suiting && runs is >= 2 && RunSpread.Refusal(new() { Sequence = 0, Day = today, RecordedOn = default, Weekdays = suiting, RunsPerWeek = runs.Value }) is { } tooClose)
            errors.Add($"{name}.{nameof(Days)}", tooClose);
        var lowImpact = ParseMany<CrossTraining>(LowImpact);
        if (lowImpact is null) errors.Add($"{name}.{nameof(LowImpact)}", "Choose from the list.");
        if (!Enum.TryParse<Profile>(Entry, out var entry) || !Enum.IsDefined(entry)) errors.Add($"{name}.{nameof(Entry)}", "Choose how to begin.");
        if (errors.Any || began is null || lastRun is null || irritated is null || days is null || runs is null || lowImpact is null) return null;

        return
        [
            .. Changed(known, new RunnerDescribed
            {
                Sequence = 0, Day = today, RecordedOn = default, InjuryBegan = began.Value, LastRun = lastRun.Value, UsualRun = usualRun, WeekBefore = weekBefore,
                WeeklyGoal = goal, LongestLately = longest, EasilyIrritated = irritated.Value, LowImpact = lowImpact.Value,
            }, static (a, b) => a.LowImpact.SequenceEqual(b.LowImpact) && a with { LowImpact = b.LowImpact } == b),
            .. Changed(known, new DaysChosen { Sequence = 0, Day = today, RecordedOn = default, Weekdays = days.Value, RunsPerWeek = runs.Value },
                static (a, b) => a.Weekdays.SequenceEqual(b.Weekdays) && a.RunsPerWeek == b.RunsPerWeek),
            .. Changed(known, new ProfileChosen { Sequence = 0, Day = today, RecordedOn = default, Profile = entry, By = Author.Runner },
                static (a, b) => a.Profile == b.Profile),
        ];
    }

    private static IEnumerable<Fact> Changed<T>(ImmutableArray<Fact> known, T stated, Func<T, T, bool> same) where T : Fact
    {
        var before = known.OfType<T>().LastOrDefault();
        if (before is null || !same(before with { Sequence = stated.Sequence, Day = stated.Day, RecordedOn = stated.RecordedOn }, stated)) yield return stated;
    }

    private static DateOnly? ParseDay(string field, string? typed, DateOnly today, string what, FormErrors errors)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            errors.Add(field, $"Give {what}. If you do not know it exactly, give the nearest you remember.");
        else if (day > today)
            errors.Add(field, $"Give {what}. That day has not come yet.");
        else if (day < today.AddYears(-MostYears))
            errors.Add(field, $"Give {what}. At most {MostYears} years ago; if it is longer, give a day {MostYears} years ago.");
        else
            return day;
        return null;
    }

    private static Distance? ParseDistance(string field, string? typed, decimal most, DistanceUnit unit, FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (Numbers.Fraction(typed, most) is { } number and > 0) return unit == DistanceUnit.Miles ? Distance.FromMiles(number) : Distance.FromKilometres(number);
        errors.Add(field, $"A number above 0 and up to {most}, for example 5 or 7.5. Leave it empty if you do not know.");
        return null;
    }

    private static ImmutableArray<T>? ParseMany<T>(List<string> typed) where T : struct, Enum
    {
        List<T> chosen = [];
        foreach (var word in typed)
        {
            if (!Enum.TryParse<T>(word, out var one) || !Enum.IsDefined(one)) return null;
            if (!chosen.Contains(one)) chosen.Add(one);
        }
        chosen.Sort();
        return [.. chosen];
    }

    private static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Typed(Distance? distance, DistanceUnit unit) =>
        distance is { } there ? Numbers.Typed(unit == DistanceUnit.Miles ? there.Miles : there.Kilometres) : null;
}

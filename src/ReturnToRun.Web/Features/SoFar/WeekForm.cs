using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.SoFar;

/// <summary>The questions of a week as typed. Each may be left out.</summary>
public sealed class WeekForm
{
    public const int ActivityLength = 60;

    /// <summary>Sleep, rest, food and fluids were all well.</summary>
    public const string AllWell = "well";

    public string? Key { get; set; }
    public List<string?> Activities { get; set => field = value ?? []; } = [];
    public List<string?> Scores { get; set => field = value ?? []; } = [];
    public string? Confidence { get; set; }

    /// <summary>What fell short, or <see cref="AllWell"/>.</summary>
    public List<string> FellShort { get; set => field = value ?? []; } = [];

    /// <summary>The activities of last time, to be scored again.</summary>
    public static WeekForm From(IEnumerable<Fact> facts, string key)
    {
        var last = facts.OfType<WeekAnswered>().LastOrDefault(static week => !week.Activities.IsEmpty);
        return new() { Key = key, Activities = [.. last?.Activities.Select(static one => one.Activity) ?? []] };
    }

    public string? Activity(int index) => index < Activities.Count ? Activities[index] : null;

    public string? Score(int index) => index < Scores.Count ? Scores[index] : null;

    /// <summary>What was answered, or null with words about what is wrong.</summary>
    public WeekAnswered? Parse(string name, DateOnly today, FormErrors errors)
    {
        var activities = ImmutableArray.CreateBuilder<ActivityScore>();
        for (var i = 0; i < WeekAnswered.MostActivities; i++)
        {
            var (activity, typed) = (Activity(i)?.Trim(), Score(i));
            if (string.IsNullOrEmpty(activity))
            {
                if (!string.IsNullOrEmpty(typed)) errors.Add($"{name}.Activities[{i}]", "Say what the number is about.");
                continue;
            }
            if (activity.Length > ActivityLength) errors.Add($"{name}.Activities[{i}]", $"Keep it under {ActivityLength} letters.");
            if (string.IsNullOrEmpty(typed)) continue;
            if (Points(typed) is { } points) activities.Add(new(activity, points));
            else errors.Add($"{name}.Scores[{i}]", "Choose a number from 0 to 10.");
        }
        if (activities.Select(static one => one.Activity).Distinct(StringComparer.OrdinalIgnoreCase).Count() < activities.Count) errors.Add($"{name}.Activities[0]", "Name each activity once.");
        var confidence = string.IsNullOrEmpty(Confidence) ? null : Points(Confidence);
        if (confidence is null && !string.IsNullOrEmpty(Confidence)) errors.Add($"{name}.{nameof(Confidence)}", "Choose a number from 0 to 10.");
        var fellShort = Parts(name, errors);
        if (!errors.Any && activities.Count == 0 && confidence is null && fellShort is null) errors.Add($"{name}.{nameof(Confidence)}", "Nothing is answered yet. One of them is enough.");
        return errors.Any ? null : new() { Sequence = 0, Day = today, RecordedOn = default, Activities = activities.ToImmutable(), Confidence = confidence, FellShort = fellShort };
    }

    private ImmutableArray<RecoveryPart>? Parts(string name, FormErrors errors)
    {
        if (FellShort.Count == 0) return null;
        var parts = ImmutableArray.CreateBuilder<RecoveryPart>();
        foreach (var typed in FellShort.Where(static one => one != AllWell).Distinct(StringComparer.Ordinal))
            if (Enum.TryParse<RecoveryPart>(typed, out var part) && Enum.IsDefined(part)) parts.Add(part);
            else errors.Add($"{name}.{nameof(FellShort)}", "Choose from the list.");
        if (parts.Count > 0 && FellShort.Contains(AllWell, StringComparer.Ordinal)) errors.Add($"{name}.{nameof(FellShort)}", "You chose “all well” and something that fell short. Which is right?");
        return parts.ToImmutable();
    }

    private static Score? Points(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 10 ? Engine.Units.Score.Of(points) : null;
}

using System.Collections.Immutable;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>Reads what steers a protocol as a whole: limits, start, symptoms, and what follows the last level.</summary>
internal static class SteeringReader
{
    public static ProtocolLimits ReadLimits(Spot spot) =>
        spot.Object("an object with risesPer7Days or sessionsPerWeek", ["risesPer7Days", "sessionsPerWeek"]) is { } members
            ? new(members["risesPer7Days"]?.Whole(1, Spot.MostCount), members["sessionsPerWeek"]?.Whole(1, Spot.MostCount))
            : new();

    public static ProtocolStart ReadStart(Spot spot, IReadOnlySet<string> labels)
    {
        const string What = "\"first\", \"clinician\", a test with levels, or timeOff";
        if (spot.IsText && spot.Raw() == "first") return ProtocolStart.First;
        if (spot.IsText && spot.Raw() == "clinician") return new ProtocolStart.ByClinician();
        if (spot.Object(What, ["test", "levels", "timeOff"]) is not { } members) return ProtocolStart.First;
        switch (members["test"], members["levels"], members["timeOff"])
        {
            case ({ } test, { } levels, null):
                var results = ReadSteps(levels, labels, Quantities.Read);
                if (!Ascend(results, static (a, b) => a.IsTime == b.IsTime && a.Seconds + a.Metres < b.Seconds + b.Metres))
                    levels.Wrong("expected results that ascend, all of them times or all of them distances.");
                return new ProtocolStart.ByTest(test.Text("the test in words") ?? "", [.. results.Select(static step => new TestStep(step.UpTo, step.Level))]);
            case (null, null, { } timeOff):
                var times = ReadSteps(timeOff, labels, Quantities.ReadTimeOff);
                if (!Ascend(times, static (a, b) => a < b)) timeOff.Wrong("expected times that ascend.");
                return new ProtocolStart.ByTimeOff([.. times.Select(static step => new TimeOffStep(step.UpTo, step.Level))]);
            default:
                spot.Wrong($"expected {What}, found another set of properties.");
                return ProtocolStart.First;
        }
    }

    public static SymptomSteps? ReadSymptoms(Spot spot) =>
        spot.Object("an object with stop, stepBack or repeat", ["stop", "stepBack", "repeat"]) is { } members
            ? new(ReadSymptom(members["stop"]), ReadSymptom(members["stepBack"]), ReadSymptom(members["repeat"]))
            : null;

    public static AfterLast? ReadAfter(Spot spot)
    {
        string[] names = ["percentPerWeek", "perWeek", "perSession", "to", "rotation", "easierWeekEvery"];
        if (spot.Object("an object that says how the load goes on", names) is not { } members) return null;
        return new()
        {
            PercentPerWeek = members["percentPerWeek"] is { } percent ? ReadPercent(percent) : null,
            PerWeek = members["perWeek"] is { } perWeek ? Quantities.Read(perWeek) : null,
            PerSession = members["perSession"] is { } perSession ? Quantities.Read(perSession) : null,
            To = members["to"] is { } to ? Quantities.Read(to) : null,
            Rotation = members["rotation"]?.List("a list of percentages", 1) is { } parts ? [.. parts.Select(static part => part.Whole(1, 100)).OfType<int>()] : [],
            EasierWeekEvery = members["easierWeekEvery"]?.Whole(2, Spot.MostCount),
        };
    }

    private static SymptomStep? ReadSymptom(Spot? given) =>
        given is { } spot && spot.Object("an object with levelsDown and daysOff", ["levelsDown", "daysOff"], "levelsDown", "daysOff") is { } members
            ? new(members["levelsDown"]?.Whole(0, Spot.MostCount) ?? 0, members["daysOff"]?.Whole(0, Spot.MostCount) ?? 0)
            : null;

    private static PercentRange? ReadPercent(Spot spot)
    {
        if (!spot.IsList) return Percent(spot) is { } one ? new(one, one) : null;
        if (spot.List("a percentage, or a range of two", 2) is not { } ends) return null;
        if (ends.Length == 2 && Percent(ends[0]) is { } lower && Percent(ends[1]) is { } upper && lower < upper) return new(lower, upper);
        spot.Wrong("expected a range of two percentages, the smaller one first.");
        return null;
    }

    private static decimal? Percent(Spot spot)
    {
        if (spot.Number() is > 0 and <= 1000 and var percent) return percent;
        spot.Expected("a percentage above 0");
        return null;
    }

    private static List<(T? UpTo, string Level)> ReadSteps<T>(Spot spot, IReadOnlySet<string> labels, Func<Spot, T?> read) where T : struct
    {
        var steps = new List<(T?, string)>();
        if (spot.List("a list of at least one start", 1) is not { } entries) return steps;
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Object("an object with upTo and level", ["upTo", "level"], "level") is not { } members) continue;
            var last = i == entries.Length - 1;
            if (members["upTo"] is null != last) entries[i].Wrong(last ? "expected no upTo in the last entry." : "expected upTo in every entry but the last.");
            var level = members["level"]?.Text("the label of a level") ?? "";
            if (level.Length > 0 && !labels.Contains(level))
                members["level"]!.Value.Expected("the label of a level of this file");
            steps.Add((members["upTo"] is { } upTo ? read(upTo) : null, level));
        }
        return steps;
    }

    private static bool Ascend<T>(List<(T? UpTo, string Level)> steps, Func<T, T, bool> before) where T : struct
    {
        var ends = steps.Select(static step => step.UpTo).OfType<T>().ToList();
        return ends.Zip(ends.Skip(1), before).All(static rises => rises);
    }
}

using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>A limit that a choice touches, in a line.</summary>
/// <param name="Limit">Its id.</param>
/// <param name="Says">Where and how.</param>
public sealed record TouchedLimit(string Limit, string Says);

/// <summary>The words of deciding, for the therapist.</summary>
public static class DecideWords
{
    /// <summary>How far a choice goes, and what it asks for.</summary>
    public static (string Title, string Says) Of(ChoiceAnswer choice) => choice.Band switch
    {
        Band.Recommended => ("Within every limit", "Nothing is set aside."),
        Band.Beyond => ("Beyond the recommended band", $"It sets aside {string.Join(", ", choice.Limits.Select(static limit => $"{RuleWords.Of(limit).Title.ToLowerInvariant()} ({limit})"))}. A reason and a last day are needed."),
        Band.Absolute => ("Refused", Refused(choice.Why, choice.Answer)),
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice.Band, "Unknown band."),
    };

    /// <summary>The limits that a choice touches in four weeks: set aside for a run, holding one back, or breaking it.</summary>
    public static IReadOnlyList<TouchedLimit> Touched(ChoiceAnswer choice, RunnerFormat format)
    {
        var days = choice.Answer.Days(WhatIfWords.Days).Where(static day => day.Then is not null).ToList();
        List<TouchedLimit> touched = [];
        foreach (var limit in days.SelectMany(static day => day.Then!.SetAside.IsDefault ? [] : day.Then.SetAside.ToArray()).Distinct())
        {
            var runs = days.Where(day => day.Then!.SetAside.Contains(limit)).ToList();
            touched.Add(new(limit, $"gone beyond in {Count(runs.Count)}, first on {format.ShortDay(runs[0].Date)}"));
        }
        foreach (var limit in days.Select(static day => day.Then!.LoweredBy).OfType<string>().Distinct())
        {
            var run = days.First(day => day.Then!.LoweredBy == limit);
            if (run.Now?.LoweredBy != limit) touched.Add(new(limit, $"keeps the run of {format.ShortDay(run.Date)} at {LevelWords.InSentence(run.Then!.Level)}"));
        }
        foreach (var violation in choice.Answer.Violations.DistinctBy(static violation => violation.Limit)) touched.Add(new(violation.Limit, $"stands in the way from {format.ShortDay(violation.Day)} on"));
        foreach (var limit in choice.Limits.Where(limit => touched.TrueForAll(other => other.Limit != limit))) touched.Add(new(limit, "set aside; no run of these four weeks needs it"));
        return touched;
    }

    /// <summary>A step of a protocol that goes beyond a limit.</summary>
    public static string Of(Finding finding, RunnerFormat format) => string.Equals(finding.Rule, Audit.OpenCount, StringComparison.Ordinal)
        ? $"{LevelWords.Name(finding.Level)}: a number is left for you to fill in"
        : $"{LevelWords.Name(finding.Level)}: {RuleWords.Of(finding.Rule).Title.ToLowerInvariant()}, {MeasureWords.Of(finding.Value, format)} where {MeasureWords.Of(finding.Limit, format)} is the limit";

    /// <summary>What it begins at unless a level is chosen.</summary>
    public static string Start(Protocol protocol) => protocol.Start switch
    {
        ProtocolStart.ByClinician => "choose a level",
        ProtocolStart.ByTest test => $"by its test: {test.Words}",
        ProtocolStart.ByTimeOff => "by the time without running",
        _ => $"at {LevelWords.InSentence(protocol.Levels[0].Label)}",
    };

    /// <summary>A level to begin at, with what the protocol's test says about it.</summary>
    public static string StartAt(Protocol protocol, Level level)
    {
        var name = LevelWords.Name(level.Label);
        var steps = protocol.Start switch
        {
            ProtocolStart.ByTest test => test.Steps.Where(step => step.Level == level.Label).Select(static step => step.UpTo is { } most ? $"up to {most}" : "more than that").ToList(),
            ProtocolStart.ByTimeOff off => off.Steps.Where(step => step.Level == level.Label).Select(static step => step.UpTo is { } most ? $"up to {MeasureWords.Number((long)most.TotalDays)} days off" : "longer off").ToList(),
            _ => [],
        };
        return steps.Count == 0 ? name : $"{name} ({string.Join(", ", steps)})";
    }

    private static string Refused(NotGranted? why, WhatIfAnswer answer) => why switch
    {
        NotGranted.NoSuchLevel => "There is no such level to go on from. Before the first run, choose the entry or a programme instead.",
        NotGranted.TooManyLevels => "No exception reaches more than three levels beyond the last run, and what pain took away is earned again by running.",
        NotGranted.TooMuchRunning => "No exception reaches more than 10 minutes of running beyond the most fully done in 28 days.",
        NotGranted.TooFar => "No exception reaches more than 30 % over the longest session of 30 days.",
        NotGranted.DaysTooClose => "Two runs have to be 48 hours apart, counted round the week. Choose days further apart.",
        NotGranted.Closed => "It is not open yet, and the exception does not cover it.",
        NotGranted.Limit or null => $"A limit that nothing sets aside stands in the way: {string.Join(", ", answer.Violations.Select(static violation => $"{RuleWords.Of(violation.Limit).Title.ToLowerInvariant()} ({violation.Limit})").Distinct())}.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "Unknown refusal."),
    };

    private static string Count(int runs) => runs == 1 ? "one run" : $"{LevelWords.Number(runs)} runs";
}

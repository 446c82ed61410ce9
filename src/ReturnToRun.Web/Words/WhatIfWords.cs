using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Suppositions;

namespace ReturnToRun.Web.Words;

/// <summary>What differs between two plans.</summary>
/// <param name="What">What is compared.</param>
/// <param name="Now">As it stands.</param>
/// <param name="Then">As it would be.</param>
public sealed record PlanDifference(string What, string Now, string Then);

/// <summary>Two plans beside each other, and what differs, in words.</summary>
public static class WhatIfWords
{
    /// <summary>How far the plans are compared: four weeks.</summary>
    public const int Days = 28;

    /// <summary>"Stepped back. Next run Monday 23 November instead of Friday 20 November. 22 min less running in four weeks."</summary>
    public static string Summary(WhatIfAnswer answer, RunnerFormat format)
    {
        if (!answer.Violations.IsEmpty) return $"This could not be chosen: {string.Join(", ", answer.Violations.Select(static violation => violation.Limit).Distinct().Select(static id => RuleWords.Of(id).Title.ToLowerInvariant()))}.";
        List<string> says = [.. answer.Decisions.Select(decision => $"{StageWords.Of(decision.Kind)}.")];
        if (answer.Then.Stage != answer.Now.Stage) says.Add($"{StageWords.Title(answer.Then.Stage)}.");
        var (now, then) = (NextRun(answer, false), NextRun(answer, true));
        if (now != then) says.Add(then is { } next ? $"Next run {format.Day(next)}{(now is { } before ? $" instead of {format.Day(before)}" : "")}." : "No run in these four weeks.");
        var more = Running(answer, true) - Running(answer, false);
        if (more != TimeSpan.Zero) says.Add($"{format.Minutes(more.Duration())} {(more > TimeSpan.Zero ? "more" : "less")} running in four weeks.");
        if (says.Count == 0) says.Add(answer.Days(Days).Any(static day => !Same(day.Now, day.Then)) ? "The same running on other days." : "Nothing changes in these four weeks.");
        return string.Join(" ", says);
    }

    /// <summary>What differs, line by line; what is the same is left out.</summary>
    public static IReadOnlyList<PlanDifference> Differences(WhatIfAnswer answer, FinishRange? finishNow, FinishRange? finishThen, RunnerFormat format)
    {
        PlanDifference[] all =
        [
            new("Next run", Day(NextRun(answer, false), format), Day(NextRun(answer, true), format)),
            new("Runs in four weeks", MeasureWords.Number(Runs(answer, false)), MeasureWords.Number(Runs(answer, true))),
            new("Running in four weeks", format.Minutes(Running(answer, false)), format.Minutes(Running(answer, true))),
            new("Level now", Level(answer.Now), Level(answer.Then)),
            new("Level of the last run in four weeks", Last(answer, false), Last(answer, true)),
            new("Goal, at the soonest", Finish(finishNow, format), Finish(finishThen, format)),
        ];
        return [.. all.Where(static one => one.Now != one.Then)];
    }

    /// <summary>A run of a day in a few words; what a day without one holds.</summary>
    public static string Run(PlannedRun? run, RunnerFormat format) => run is null ? "No run" : $"{LevelWords.Name(run.Level)}, {format.Minutes(run.Timeline.Running)}";

    /// <summary>What differs about a day; null where nothing does.</summary>
    public static string? Change(PlannedRun? now, PlannedRun? then)
    {
        if (Same(now, then)) return null;
        if (now is null) return "new";
        if (then is null) return "left out";
        var (before, after) = (now.Timeline.Running, then.Timeline.Running);
        return after < before ? "less" : after > before ? "more" : "other intervals";
    }

    private static bool Same(PlannedRun? now, PlannedRun? then) => now?.Level == then?.Level && now?.Timeline.Running == then?.Timeline.Running;

    private static IEnumerable<(DateOnly Date, PlannedRun Run)> RunsOf(WhatIfAnswer answer, bool then) =>
        from day in answer.Days(Days)
        let run = then ? day.Then : day.Now
        where run is not null
        select (day.Date, run);

    // The run that was supposed is the next one as well: that it takes place is no difference.
    private static DateOnly? NextRun(WhatIfAnswer answer, bool then) =>
        RunsOf(answer, then).Where(run => run.Date != answer.Ran?.Day && (run.Run.Release != Release.Done)).Select(static run => (DateOnly?)run.Date).FirstOrDefault();

    private static int Runs(WhatIfAnswer answer, bool then) => RunsOf(answer, then).Count();

    private static TimeSpan Running(WhatIfAnswer answer, bool then) => TimeSpan.FromTicks(RunsOf(answer, then).Sum(static run => run.Run.Timeline.Running.Ticks));

    private static string Last(WhatIfAnswer answer, bool then) => RunsOf(answer, then).LastOrDefault() is { Run: { } run } ? LevelWords.Name(run.Level) : "none";

    private static string Level(Plan plan) => plan.Position is { } position ? LevelWords.Name(position.Level) : "none";

    private static string Day(DateOnly? day, RunnerFormat format) => day is { } date ? format.Day(date) : "none in four weeks";

    private static string Finish(FinishRange? finish, RunnerFormat format) => finish is { } range ? format.Date(range.Soonest) : "not foreseen";
}

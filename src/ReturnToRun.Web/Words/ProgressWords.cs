using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.SoFar;

namespace ReturnToRun.Web.Words;

/// <summary>The pictures of progress in words.</summary>
public static class ProgressWords
{
    public static string Pain(ProgressView view)
    {
        var rated = view.Weeks.Where(static week => week.Worst is not null).ToList();
        return rated.Count == 0 ? "Nothing rated yet." : $"In the week of {view.Now.Format.DayAndMonth(rated[0].Start)} {Worst(rated[0].Worst!.Value)}, in the latest {Worst(rated[^1].Worst!.Value)}.";
    }

    public static string Running(ProgressView view) => view.Weeks.All(static week => week.Runs == 0) ? "No runs yet."
        : $"Most in the week of {view.Now.Format.DayAndMonth(view.Weeks.MaxBy(static week => week.Running)!.Start)}: {view.Now.Format.Minutes(view.Weeks.Max(static week => week.Running))}. This week so far {view.Now.Format.Minutes(view.Weeks[^1].Running)}.";

    public static string Longest(ProgressView view) => view.Weeks.All(static week => week.Runs == 0) ? "No runs yet."
        : $"The longest had {view.Now.Format.Minutes(view.Weeks.Max(static week => week.Longest))} of running.";

    public static string Confidence(ProgressView view) => view.Weeks.LastOrDefault(static week => week.Answers?.Confidence is not null) is { Answers.Confidence: { } latest }
        ? $"Confidence was {latest} when it was last asked."
        : "Nothing said yet. It is asked once a week, if you like.";

    /// <summary>What was done of runs and routine in the last four weeks.</summary>
    public static string Lately(ProgressView view)
    {
        var days = MeasureWords.Number(view.DaysLately);
        var runs = view.Now.Facts.OfType<DaysChosen>().LastOrDefault()?.RunsPerWeek;
        return $"In the last {days} days: {MeasureWords.Number(view.RunsLately)} {(view.RunsLately == 1 ? "run" : "runs")}{(runs is { } asked ? $", where up to {MeasureWords.Number(asked)} a week suit you" : "")}, and the routine on {MeasureWords.Number(view.RoutineDaysLately)} of them. Nothing is caught up; days off are part of it.";
    }

    /// <summary>"low back 2/10, knee 1/10", or "0/10".</summary>
    public static string Worst(PainBySite pain)
    {
        var rated = PainBySite.Sites.ToArray().Where(site => pain[site] > Engine.Units.Pain.None).Select(site => $"{MeasureWords.Name(site).ToLowerInvariant()} {pain[site]}").ToList();
        return rated.Count == 0 ? "0/10" : string.Join(", ", rated);
    }

    public static string Of(RecoveryPart part) => part switch
    {
        RecoveryPart.Sleep => "Sleep",
        RecoveryPart.Rest => "Rest",
        RecoveryPart.Food => "Food",
        RecoveryPart.Fluids => "Fluids",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };

    public static IEnumerable<string> Summary(ProgressView view)
    {
        if (view.Began is { } began) yield return $"First run on {view.Now.Format.Date(began)}. {Lately(view)}";
        yield return $"Worst pain of the week: {Pain(view)}";
        yield return Longest(view);
        if (view.Weeks.LastOrDefault(static week => week.Answers is not null)?.Answers is not { } said) yield break;
        foreach (var one in said.Activities) yield return $"{one.Activity}: {one.Score} on {view.Now.Format.Date(said.Day)}, where 10 is as well as before the injury.";
        if (said.Confidence is { } confidence) yield return $"Confidence to run: {confidence}.";
        if (said.FellShort is { } part) yield return part.IsEmpty ? "Sleep, rest, food and fluids were as they should be." : $"Fell short that week: {string.Join(", ", part.Select(Of)).ToLowerInvariant()}.";
    }
}

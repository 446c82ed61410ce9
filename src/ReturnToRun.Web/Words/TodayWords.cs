using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Words;

/// <summary>The words of the page Today.</summary>
public static class TodayWords
{
    /// <summary>The day in a line.</summary>
    public static string Headline(Plan plan)
    {
        var day = plan.Days[0];
        return (plan.Stage, day.Run) switch
        {
            (PlanStage.WalkRun or PlanStage.Continuous, { Release: Release.Done }) => "Done for today",
            (PlanStage.WalkRun or PlanStage.Continuous, { } run) => LevelWords.Title(run.Level, run.Timeline),
            (PlanStage.WalkRun or PlanStage.Continuous, null) => day.Why.Any(static reason => reason.Kind == ReasonKind.CalledOff) ? "No run today"
                : day.Why.Any(static reason => reason.Kind == ReasonKind.DaysOff) ? "Days off"
                : "No run today, as planned",
            (PlanStage.Foundation, _) => day.WalkTest ? "The walk test, when you are ready" : StageWords.Title(plan.Stage),
            _ => StageWords.Title(plan.Stage),
        };
    }

    /// <summary>What is asked about a morning, oldest first: one question at a time.</summary>
    public static (string Title, string Says) Owed(OwedAnswer owed, DateOnly today, RunnerFormat format)
    {
        var run = owed.Run == today.AddDays(-1) ? "yesterday" : $"on {format.Day(owed.Run)}";
        var morning = owed.Morning == today ? "this morning" : $"on the morning of {format.Day(owed.Morning)}";
        return owed.Purpose switch
        {
            OwedPurpose.NextMorning => ($"How was your back {morning}?", $"It is the morning after your run {run}. Two taps, and the next run can be released."),
            OwedPurpose.SecondMorning => ($"How was your back {morning}?", $"Two days after your run {run} a late reaction would show. Two taps, and the next run can be released."),
            OwedPurpose.BackToBaseline => ($"How is your back {morning}?", "While you are taking days off we ask each morning, until your back is its usual self."),
            OwedPurpose.WalkTest => ($"How was your back {morning}?", $"It is the morning after your walk test {run}. If your back is its usual self, the test is passed."),
            _ => throw new ArgumentOutOfRangeException(nameof(owed), owed.Purpose, "Unknown purpose."),
        };
    }

    /// <summary>Why nothing is decided yet though the first morning was answered.</summary>
    public static string OneMore(DateOnly morning, DateOnly today, RunnerFormat format) =>
        $"Thank you for this morning's answer. {Capital(format.Near(morning, today))} we ask once more: about two days after a run a late reaction would show. What you say then decides how you go on.";

    /// <summary>"From 18:30", "From tomorrow, 7:10".</summary>
    public static string From(PlannedRun run, DateOnly today, RunnerFormat format)
    {
        if (run.NotBefore is not { } from) return "";
        var day = format.DayOf(from);
        return day <= today ? $"From {format.Time(from)}" : $"From {format.Near(day, today)}, {format.Time(from)}";
    }

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    /// <summary>"20 to 45 minutes of cycling, swimming or the elliptical".</summary>
    public static string Offer(CrossTrainingOffer offer)
    {
        string[] options = [.. offer.Options.Select(StageWords.Of)];
        var listed = options.Length switch
        {
            0 => "low-impact training",
            1 => options[0],
            _ => $"{string.Join(", ", options[..^1])} or {options[^1]}",
        };
        return $"{MeasureWords.Number((long)offer.Shortest.TotalMinutes)} to {MeasureWords.Number((long)offer.Longest.TotalMinutes)} minutes of {listed}";
    }
}

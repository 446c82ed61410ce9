using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>The words of a decision for the runner.</summary>
/// <param name="Headline">"You moved up to level 4."</param>
/// <param name="Says">What led to it and what follows.</param>
public sealed record DecisionText(string Headline, string Says);

/// <summary>A decision in words: for the runner, for the therapist, and what would have made it another one.</summary>
public static class DecisionWords
{
    public static DecisionText ForRunner(Decision decision, RunnerFormat format)
    {
        string[] sentences = [.. Led(decision, format), .. Follows(decision, format)];
        return new(Headline(decision), string.Join(" ", sentences));
    }

    /// <summary>Line by line: rule, levels, what was looked at, what follows, versions.</summary>
    public static IReadOnlyList<string> ForTherapist(Decision decision, RunnerFormat format)
    {
        var rule = RuleWords.Of(decision.Rule);
        List<string> lines = [$"{decision.Rule}, {rule.Title}: {rule.Says}"];
        lines.AddRange(decision.Evidence.Select(evidence => EvidenceWords.ForTherapist(evidence, format)));
        lines.Add(decision.LevelsDown == 0
            ? $"Level run {decision.Level}, next {decision.NextLevel}"
            : $"Level run {decision.Level}, next {decision.NextLevel} ({MeasureWords.Number(decision.LevelsDown)} down)");
        if (decision.OffUntil is { } off) lines.Add($"No run before {format.ShortDay(off)}");
        if (decision.AlertsTherapist) lines.Add("You were alerted at once");
        if (decision.RaisesReview) lines.Add("Raised for your review; the plan goes on meanwhile");
        if (decision.Provisional) lines.Add("Answers are still to come; decided again when they arrive");
        lines.Add($"Source: {rule.From}");
        lines.Add($"Policy {decision.PolicyVersion}, engine {MeasureWords.Number(decision.EngineVersion)}{PolicyWords.Tighter(decision.PolicyVersion)}");
        return lines;
    }

    /// <summary>"At 2/10 instead of 4/10 this would have been a step up."</summary>
    /// <param name="change">The nearest change of one answer.</param>
    /// <param name="format">How the runner reads numbers.</param>
    /// <param name="made">The decision that was made, where it is known: a run called off is not said to be held.</param>
    public static string Of(NearestChange change, RunnerFormat format, DecisionKind? made = null)
    {
        var (was, instead) = (MeasureWords.Of(change.Was, format), MeasureWords.Of(change.Instead, format));
        var more = change.Instead.Value > change.Was.Value;
        var condition = change.Kind switch
        {
            EvidenceKind.WokenByPain => more ? "Had pain woken you" : "Had pain not woken you",
            EvidenceKind.Limp => more ? "With a limp or a changed stride" : "Without a limp or a changed stride",
            EvidenceKind.WeaknessOrNumbness => more ? "With new weakness or numbness in a leg" : "Without weakness or numbness",
            EvidenceKind.ClearanceItem => "With a no to that question",
            EvidenceKind.MorningMissing => "With a good answer the morning after",
            EvidenceKind.SecondMorningMissing => "With a good answer on the second morning",
            EvidenceKind.PainCourse => $"Had the pain {(PainCourse)change.Instead.Value switch { PainCourse.Eased => "eased", PainCourse.Steady => "stayed the same", PainCourse.Rising => "risen instead of being sharp", _ => "been sharp" }}",
            EvidenceKind.LegReach => change.Instead.Value == 0 ? "Without pain in the leg" : more ? $"Had the pain reached as far as {instead}" : $"Had the pain reached only {instead}",
            EvidenceKind.IntervalsDone => $"With {instead} intervals done in full instead of {was}",
            EvidenceKind.Successes => $"With {instead} good runs in a row instead of {was}",
            EvidenceKind.Stiffness => $"With {instead} of stiffness instead of {was}",
            EvidenceKind.MorningPain => $"{At(change, instead, was)} the morning after",
            EvidenceKind.SecondMorningPain => $"{At(change, instead, was)} on the second morning",
            EvidenceKind.PainBefore => $"{At(change, instead, was)} before the run",
            _ => At(change, instead, was),
        };
        return made == DecisionKind.CallOff ? $"{condition} the run would have gone ahead." : $"{condition} this would have been {Kind(change.Decision)}.";
    }

    /// <summary>"Low back worst 2/10 instead of 4/10: Moved up": the same for the therapist, with what is compared by its own name.</summary>
    public static string ForTherapist(NearestChange change, RunnerFormat format, DecisionKind? made = null)
    {
        var (was, instead) = (MeasureWords.Of(change.Was, format), MeasureWords.Of(change.Instead, format));
        var site = MeasureWords.Name(change.Site);
        var what = change.Kind switch
        {
            EvidenceKind.WorstPain => $"{site} worst {instead} instead of {was}",
            EvidenceKind.MorningPain => $"{site} next morning {instead} instead of {was}",
            EvidenceKind.SecondMorningPain => $"{site} at 48 h {instead} instead of {was}",
            EvidenceKind.PainBefore => $"{site} before the run {instead} instead of {was}",
            EvidenceKind.PainCourse => $"Pain that {instead} instead of one that {was}",
            EvidenceKind.LegReach => $"Leg pain reaching {instead} instead of {was}",
            EvidenceKind.Limp => $"Limp or changed stride: {instead} instead of {was}",
            EvidenceKind.WeaknessOrNumbness => $"New or worse weakness or numbness: {instead} instead of {was}",
            EvidenceKind.WokenByPain => $"Woken by pain: {instead} instead of {was}",
            EvidenceKind.Stiffness => $"Morning stiffness {instead} instead of {was}",
            EvidenceKind.IntervalsDone => $"Intervals done in full {instead} instead of {was}",
            EvidenceKind.MorningMissing => "Next-morning answer given and without findings",
            EvidenceKind.SecondMorningMissing => "48 h answer given and without findings",
            _ => $"{instead} instead of {was}",
        };
        return made == DecisionKind.CallOff ? $"{what}: run not called off" : $"{what}: {StageWords.Of(change.Decision)}";
    }

    /// <summary>Where no single answer would have given another decision.</summary>
    public const string NoOther = "No other single answer would have changed this.";

    // The low back goes without saying; any other place is named.
    private static string At(NearestChange change, string instead, string was) => change.Site is null or Site.LowBack
        ? $"At {instead} instead of {was}"
        : $"With {MeasureWords.Your(change.Site)} at {instead} instead of {was}";

    /// <summary>The decision in a sentence.</summary>
    public static string Headline(Decision decision) => decision.Kind switch
    {
        DecisionKind.Lock => "Your plan is locked.",
        DecisionKind.Pause => "Your plan is paused.",
        DecisionKind.Stop => decision.LevelsDown > 1 ? "Stop, rest, and two steps back." : "Stop, rest, and one step back.",
        DecisionKind.StepBack => decision.LevelsDown > 1 ? "Two steps back." : "One step back.",
        DecisionKind.Repeat => $"{LevelWords.Name(decision.NextLevel)} once more.",
        DecisionKind.Progress when decision is { Level: LevelWords.Continuous, NextLevel: LevelWords.Continuous } => "Your runs grow a little from next week on.",
        DecisionKind.Progress => $"You moved up to {LevelWords.InSentence(decision.NextLevel)}.",
        DecisionKind.Hold => decision.Provisional ? "Your answer decides." : $"You stay at {LevelWords.InSentence(decision.NextLevel)}.",
        DecisionKind.CallOff => "No run today.",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Kind, "Unknown decision."),
    };

    private static IEnumerable<string> Led(Decision decision, RunnerFormat format)
    {
        if (decision.Kind == DecisionKind.Progress)
        {
            yield return $"Your last runs at {LevelWords.InSentence(decision.Level)} went well, and your back was its usual self the morning after.";
            yield break;
        }
        foreach (var evidence in decision.Evidence) yield return EvidenceWords.ForRunner(evidence, format);
    }

    private static IEnumerable<string> Follows(Decision decision, RunnerFormat format)
    {
        if (decision.Kind is DecisionKind.Stop or DecisionKind.StepBack) yield return $"You go on with {LevelWords.InSentence(decision.NextLevel)}.";
        if (decision.OffUntil is { } off) yield return $"No run before {format.Day(off)}, and not before your back is its usual self.";
        if (decision.Kind == DecisionKind.CallOff) yield return "An easy walk instead, if it is comfortable. We ask again tomorrow.";
        if (decision.AlertsTherapist) yield return "Your therapist, if you have one here, was told.";
        else if (decision.RaisesReview) yield return "Your therapist, if you have one here, was asked for a look. The plan goes on meanwhile.";
        if (decision.Provisional && decision.Kind != DecisionKind.Hold) yield return "It is looked at again when your next answer is in.";
    }

    private static string Kind(DecisionKind kind) => kind switch
    {
        DecisionKind.Lock => "a lock",
        DecisionKind.Pause => "a pause",
        DecisionKind.Stop => "a stop",
        DecisionKind.StepBack => "a step back",
        DecisionKind.Repeat => "a repeat",
        DecisionKind.Progress => "a step up",
        DecisionKind.Hold => "the same level held",
        DecisionKind.CallOff => "a run called off",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown decision."),
    };
}

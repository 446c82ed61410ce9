using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>What a link of the chain is: from what was known to what follows.</summary>
public enum WhyLink { Known, Found, Rule, Limit, Awaited, Follows, Source }

/// <summary>A link of the chain that led to a decision.</summary>
/// <param name="Link">What it is.</param>
/// <param name="Says">One sentence, or one line for the therapist.</param>
/// <param name="Id">The rule or the limit it is about, where there is one.</param>
public sealed record WhyStep(WhyLink Link, string Says, string? Id = null);

/// <summary>
/// The whole chain behind a decision, in order: the facts with their days, what was found in them, the rule, the limit that
/// held it back, what is still awaited, what follows, and where the rule comes from.
/// </summary>
public static class WhyWords
{
    public static string Title(WhyLink link) => link switch
    {
        WhyLink.Known => "What was known",
        WhyLink.Found => "What counted",
        WhyLink.Rule => "The rule",
        WhyLink.Limit => "The limit that held",
        WhyLink.Awaited => "Still to come",
        WhyLink.Follows => "What follows",
        WhyLink.Source => "Where it comes from",
        _ => throw new ArgumentOutOfRangeException(nameof(link), link, "Unknown link."),
    };

    /// <summary>In the runner's words.</summary>
    public static IReadOnlyList<WhyStep> ForRunner(Decision decision, RunnerFormat format)
    {
        var rule = RuleWords.Of(decision.Rule);
        return
        [
            .. Known(decision, format).Select(static says => new WhyStep(WhyLink.Known, says)),
            .. decision.Evidence.Where(static found => !IsAwaited(found.Kind)).Select(found => new WhyStep(WhyLink.Found, EvidenceWords.ForRunner(found, format))),
            new(WhyLink.Rule, $"{rule.Title}. {rule.Says}", decision.Rule),
            .. Limits(decision).Select(static id => new WhyStep(WhyLink.Limit, $"{RuleWords.Of(id).Title}. {RuleWords.Of(id).Says}", id)),
            .. Awaited(decision).Select(day => new WhyStep(WhyLink.Awaited, $"Your answer about the morning of {format.Day(day)}. It is looked at again then.")),
            new(WhyLink.Follows, Follows(decision, format)),
            new(WhyLink.Source, rule.From),
        ];
    }

    /// <summary>The fuller words: every number with its bound, numbers of facts, days of recording, versions.</summary>
    public static IReadOnlyList<WhyStep> ForTherapist(Decision decision, RunnerFormat format)
    {
        var rule = RuleWords.Of(decision.Rule);
        return
        [
            .. KnownInFull(decision, format).Select(static says => new WhyStep(WhyLink.Known, says)),
            .. decision.Evidence.Select(found => new WhyStep(WhyLink.Found, EvidenceWords.ForTherapist(found, format), found.Rule)),
            new(WhyLink.Rule, $"{rule.Title}: {rule.Says}", decision.Rule),
            .. Limits(decision).Select(static id => new WhyStep(WhyLink.Limit, $"{RuleWords.Of(id).Title}: {RuleWords.Of(id).Says}", id)),
            .. Awaited(decision).Select(day => new WhyStep(WhyLink.Awaited, $"Answer of {format.ShortDay(day)}; decided again when it arrives")),
            new(WhyLink.Follows, Effect(decision, format)),
            new(WhyLink.Source, $"{rule.From} Policy {decision.PolicyVersion}, engine {MeasureWords.Number(decision.EngineVersion)}{PolicyWords.Tighter(decision.PolicyVersion)}."),
        ];
    }

    private static IEnumerable<string> Known(Decision decision, RunnerFormat format)
    {
        if (decision.Case is not { } run)
        {
            foreach (var day in Days(decision)) yield return $"Your answer of {format.Day(day)}.";
            yield break;
        }
        yield return $"Your run on {format.Day(run.Log.Day)}: {LevelWords.InSentence(decision.Level)}, {format.Minutes(run.Log.Running)} of running{Late(run.Log, format)}.";
        if (run.NextMorning is { } next) yield return $"Your answer about the morning after, {format.Day(next.Day)}{Late(next, format)}.";
        if (run.SecondMorning is { } second && run.SecondMorningDue) yield return $"Your answer about the second morning, {format.Day(second.Day)}{Late(second, format)}.";
    }

    private static IEnumerable<string> KnownInFull(Decision decision, RunnerFormat format)
    {
        if (decision.Case is not { } run)
        {
            foreach (var day in Days(decision)) yield return $"Answer of {format.ShortDay(day)}";
            yield break;
        }
        var log = run.Log;
        yield return $"Run of {format.ShortDay(log.Day)} (fact {MeasureWords.Number(log.Sequence)}{Late(log, format)}): level {decision.Level}, running {format.Minutes(log.Running)}"
            + $"{(log.Planned is { } planned ? $" of {format.Minutes(planned.Running)}" : ", unplanned")}; before {Ratings(log.Before, format)}, worst {Ratings(log.Worst, format)}"
            + $"{(log.Worst.Worst > Pain.None ? $", {MeasureWords.Of(log.Course)}" : "")}, effort {MeasureWords.Number(log.Effort.Value)}/10";
        if (run.NextMorning is { } next) yield return Morning("Next morning", next, format);
        if (run.SecondMorning is { } second) yield return Morning(run.SecondMorningDue ? "48 h" : "Second morning, not asked for", second, format);
        yield return $"Baseline before it {Ratings(run.Baseline, format)}; successes {MeasureWords.Number(run.SuccessesBefore)} of {MeasureWords.Number(run.SuccessesNeeded)} before it; a success has at most {run.SuccessPain}";
    }

    private static string Morning(string which, MorningAnswered morning, RunnerFormat format) =>
        $"{which} {format.ShortDay(morning.Day)} (fact {MeasureWords.Number(morning.Sequence)}{Late(morning, format)}): {Ratings(morning.Pain, format)}, stiff {format.Minutes(morning.Stiffness)}{(morning.WokenByPain ? ", woken by pain" : "")}{(morning.WeaknessOrNumbness ? ", weakness or numbness" : "")}";

    private static string Ratings(PainBySite pain, RunnerFormat format)
    {
        if (pain.Worst == Pain.None) return Pain.None.ToString();
        var rated = PainBySite.Sites.ToArray().Where(site => pain[site] > Pain.None)
            .Select(site => $"{MeasureWords.Name(site).ToLowerInvariant()} {pain[site]}{(site == Site.Leg ? $" {MeasureWords.Of(Measure.Of(pain.Reach), format)}" : "")}");
        return string.Join(", ", rated);
    }

    private static string Late(Fact fact, RunnerFormat format) => fact.RecordedOn > fact.Day ? $", written down on {format.ShortDay(fact.RecordedOn)}" : "";

    private static IEnumerable<DateOnly> Days(Decision decision) => decision.Evidence.Select(found => found.Day ?? decision.Day).Append(decision.Day).Distinct().Order();

    private static IEnumerable<string> Limits(Decision decision)
    {
        var held = decision.Evidence.Append(decision.Kind == DecisionKind.Hold ? decision.Case?.NoRoom : null);
        return held.Where(static found => found?.Kind == EvidenceKind.LimitReached).Select(static found => found!.Rule).OfType<string>().Distinct();
    }

    private static bool IsAwaited(EvidenceKind kind) => kind is EvidenceKind.MorningMissing or EvidenceKind.SecondMorningMissing;

    private static IEnumerable<DateOnly> Awaited(Decision decision)
    {
        if (decision.Case is not { } run) yield break;
        if (run.NextMorning is null) yield return run.Log.Day.AddDays(1);
        if (run.SecondMorning is null && (run.SecondMorningDue || decision.Kind is DecisionKind.Stop or DecisionKind.StepBack)) yield return run.Log.Day.AddDays(2);
    }

    private static string Follows(Decision decision, RunnerFormat format) => decision.Kind switch
    {
        DecisionKind.Lock or DecisionKind.Pause => $"{StageWords.Of(decision.Kind)}. Your level, once you go on: {LevelWords.InSentence(decision.NextLevel)} or lower.",
        DecisionKind.CallOff => "An easy walk instead, if it is comfortable, and the question again tomorrow.",
        _ => $"{StageWords.Of(decision.Kind)}: from {LevelWords.InSentence(decision.Level)} to {LevelWords.InSentence(decision.NextLevel)}{(decision.OffUntil is { } off ? $", no run before {format.Day(off)}" : "")}.",
    };

    private static string Effect(Decision decision, RunnerFormat format) =>
        $"{StageWords.Of(decision.Kind)}: level run {decision.Level}, next {decision.NextLevel}{(decision.LevelsDown > 0 ? $" ({MeasureWords.Number(decision.LevelsDown)} down)" : "")}"
        + $"{(decision.OffUntil is { } off ? $"; no run before {format.ShortDay(off)}" : "")}{(decision.AlertsTherapist ? "; you were alerted at once" : "")}{(decision.RaisesReview ? "; raised for your review" : "")}";
}

using System.Globalization;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>The words of a number that a clinic may set.</summary>
/// <param name="Title">What it is, for a label.</param>
/// <param name="Effect">What it does, with {0} for the number itself.</param>
public sealed record PolicyText(string Title, string Effect);

/// <summary>A clinic's numbers in words.</summary>
public static partial class PolicyWords
{
    private const int Minute = 60, Hour = 3600, Day = 86_400;

    public static PolicyText Of(string number) => s_all[number];

    /// <summary>What a number does at a value.</summary>
    public static string Effect(PolicyNumber number, long value) => string.Format(CultureInfo.InvariantCulture, Of(number.Name).Effect, Value(number, value));

    /// <summary>"5/10", "48 h", "60 s", "10 %", "7 days".</summary>
    public static string Value(PolicyNumber number, long value) => number.Default.Unit switch
    {
        MeasureUnit.Points => $"{MeasureWords.Number(value)}/10",
        MeasureUnit.Percent => $"{MeasureWords.Number(value)} %",
        MeasureUnit.Days => value == 1 ? "1 day" : $"{MeasureWords.Number(value)} days",
        MeasureUnit.Count => MeasureWords.Number(value),
        MeasureUnit.Seconds when value % Scale(number) != 0 => $"{MeasureWords.Number(value)} s",
        MeasureUnit.Seconds => $"{MeasureWords.Number(value / Scale(number))} {Unit(number)}",
        _ => throw new ArgumentOutOfRangeException(nameof(number), number.Default.Unit, "No number that a clinic sets is one."),
    };

    /// <summary>The unit a number is typed in; null for a count.</summary>
    public static string? Unit(PolicyNumber number) => number.Default.Unit switch
    {
        MeasureUnit.Points => "/10",
        MeasureUnit.Percent => "%",
        MeasureUnit.Days => "days",
        MeasureUnit.Count => null,
        MeasureUnit.Seconds => Scale(number) switch { Hour => "h", Minute => "min", _ => "s" },
        _ => throw new ArgumentOutOfRangeException(nameof(number), number.Default.Unit, "No number that a clinic sets is one."),
    };

    /// <summary>How many of the engine's units one of the typed ones is.</summary>
    public static int Scale(PolicyNumber number) => number.Default.Unit != MeasureUnit.Seconds ? 1
        : number.Highest.Value >= Day ? Hour
        : number.Highest.Value > Minute ? Minute
        : 1;

    /// <summary>"3/10 to 5/10, the project's own 5/10".</summary>
    public static string Range(PolicyNumber number) =>
        $"{Value(number, number.Lowest.Value)} to {Value(number, number.Highest.Value)}; the project’s own is {Value(number, number.Default.Value)}";

    /// <summary>What is wrong with what was typed, or null.</summary>
    public static string Refusal(PolicyNumber number)
    {
        var way = number.Default == number.Lowest ? "higher" : number.Default == number.Highest ? "lower" : "within that";
        return $"{Of(number.Name).Title}: a whole number from {Value(number, number.Lowest.Value)} to {Value(number, number.Highest.Value)}. A clinic may only go {way}.";
    }

    public static string From(PolicyNumber number) => $"{number.Rules} · {number.Source}";

    /// <summary>"3 called off, 12 later, 1 shorter".</summary>
    public static string Changes(PolicyEffects effects) =>
        string.Join(", ", effects.Changes.OrderBy(static change => change.Key).Select(static change => $"{MeasureWords.Number(change.Value)} {Of(change.Key)}"));

    /// <summary>One sentence: how many of how many.</summary>
    public static string Summary(PolicyEffects effects, bool own) => effects.Runners == 0
        ? own ? "None of your runners is with this clinic yet." : "The clinic has no runners yet."
        : effects.Affected == 0 ? $"The next session stays as it is for {(own ? "each of your" : "all")} {MeasureWords.Number(effects.Runners)} {(effects.Runners == 1 ? "runner" : "runners")}."
        : $"The next session would change for {MeasureWords.Number(effects.Affected)} of {(own ? "your " : "")}{MeasureWords.Number(effects.Runners)} {(effects.Runners == 1 ? "runner" : "runners")}: {Changes(effects)}.";

    public static string Of(SessionChange change) => change switch
    {
        SessionChange.CalledOff => "called off",
        SessionChange.Later => "later",
        SessionChange.Shorter => "shorter",
        SessionChange.Easier => "in shorter intervals",
        SessionChange.CheckFirst => "after the weekly questions first",
        SessionChange.Earlier => "earlier",
        SessionChange.Longer => "longer",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change."),
    };

    /// <summary>The same of one runner, whose session may be on the same day at a later hour.</summary>
    public static string Of(AffectedRunner runner) =>
        runner is { Change: SessionChange.Later, Was.Day: var was, Would.Day: var would } && was == would ? "later that day" : Of(runner.Change);

    /// <summary>"Wednesday 2 December, level 4, 12 min of running", or "none".</summary>
    public static string Session(ComingSession? session) => session is null ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{session.Day:ddd d MMM}, {(session.Level == LevelWords.Continuous ? "continuous" : $"level {session.Level}")}, {session.Running.TotalMinutes:0.#} min of running");

    public static string Of(PolicyAnswer answer) => answer switch
    {
        PolicyAnswer.Done => "Done.",
        PolicyAnswer.Stale => "Another admin changed the draft since this page was drawn. What they wrote is kept; look at it before you write over it.",
        PolicyAnswer.OutOfRange => "One of the numbers is outside its range. A clinic may only make them tighter.",
        PolicyAnswer.OtherDay => "Choose a day from today on, at most a year ahead.",
        PolicyAnswer.ReasonMissing => "Say why, in at most 500 characters. Colleagues read it in the history.",
        PolicyAnswer.NothingChanged => "The draft says what was published last. Nothing was published.",
        PolicyAnswer.NotFound => "There is no draft, or it is not yours to change.",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Unknown answer."),
    };

    /// <summary>After the words of a rule, which tell the project's own numbers: by which numbers it was judged.</summary>
    public static string Note(string version) => $"Policy {version}{Tighter(version)}.";

    /// <summary>Said of a clinic's numbers, because the words of the rules tell the project's own.</summary>
    public static string Tighter(string version) =>
        string.Equals(version, Policy.Default.Version, StringComparison.Ordinal) ? "" : "; the clinic’s numbers, which may be tighter than these words";

    /// <summary>Which numbers a plan follows, within a sentence.</summary>
    public static string Follows(string version) =>
        string.Equals(version, Policy.Default.Version, StringComparison.Ordinal) ? $"the project’s own numbers ({version})" : $"the clinic’s numbers {version}";
}

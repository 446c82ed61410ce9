using System.Collections.Frozen;

namespace ReturnToRun.Web.Words;

/// <summary>The words of a rule, a limit or a source.</summary>
/// <param name="Title">A few words, for a heading or a list.</param>
/// <param name="Says">What it says, in a sentence or two.</param>
/// <param name="From">Where it comes from.</param>
public sealed record RuleText(string Title, string Says, string From);

/// <summary>
/// The words of every rule that a plan names: decisions (D1 to D8, P1, L1), the routine (X1), overrides (O1), limits (I1 to I15)
/// and what the sources ask for (SRC-1 to SRC-20). The items of the clearance check have words of their own.
/// </summary>
public static partial class RuleWords
{
    private static readonly FrozenDictionary<string, RuleText> All =
        Decisions.Concat(Limits).Concat(Sources).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ids that have words, decisions first, then limits, then sources.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [.. Decisions.Concat(Limits).Concat(Sources).Select(static rule => rule.Key)];

    /// <summary>The words of a rule; null for an id that is none of these, such as an item of the clearance check.</summary>
    public static RuleText? Find(string rule) => All.GetValueOrDefault(rule);

    /// <summary>The words of a rule or of a clearance item.</summary>
    public static RuleText Of(string rule) => Find(rule) ?? Clearance(rule);

    private static RuleText Clearance(string rule) => rule.FirstOrDefault() switch
    {
        'E' => new(ClearanceFindingWords.Title(rule), "A sign that has to be looked at at once stops everything.", RedFlags),
        'U' => new(ClearanceFindingWords.Title(rule), "A sign that should be looked at within two days pauses the plan.", RedFlags),
        'C' => new(ClearanceFindingWords.Title(rule), "Something that a clinician should know of before you run.", "The clearance check of this project."),
        'R' => new(ClearanceFindingWords.Title(rule), "One of the four things that running itself needs.", "Rules SRC-1 and SRC-5, and this project's own walk test."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No rule has this id."),
    };

    private static KeyValuePair<string, RuleText> Rule(string id, string title, string says, string from) => new(id, new(title, says, from));
}

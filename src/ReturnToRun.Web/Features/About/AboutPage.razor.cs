using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.About;

/// <summary>What the project is, whose rules it follows, and who has not reviewed them. Open to all: it helps to decide whether to sign up.</summary>
public sealed partial class AboutPage
{
    private static readonly (string Title, IReadOnlyList<string> Ids)[] Groups =
    [
        ("How each run is judged", Starting("D", "P", "L", "X", "O")),
        ("Limits that every plan keeps", Starting("I")),
        ("What the articles ask for", Starting("SRC")),
    ];

    private static IReadOnlyList<string> Starting(params string[] prefixes) =>
        [.. RuleWords.InOrder.Where(id => prefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal)))];
}

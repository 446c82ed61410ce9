using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Web.Features.Clearance;

/// <summary>A way on from the outcome.</summary>
/// <param name="Main">The first of them is the one large button.</param>
public sealed record ClearanceLink(string Label, string Href, bool Main = false);

/// <summary>What a runner can do next, as their clearance stands: what is missing first.</summary>
public static class ClearanceLinks
{
    public static IReadOnlyList<ClearanceLink> For(RunnerNow now)
    {
        var links = All(now).DistinctBy(static link => link.Href, StringComparer.Ordinal).ToArray();
        return links.Length == 0 ? links : [links[0] with { Main = true }, .. links[1..]];
    }

    private static IEnumerable<ClearanceLink> All(RunnerNow now)
    {
        var outcome = now.Plan.Clearance;
        if (now.Plan.Restraint is { } restraint)
        {
            if (restraint.LiftedBy == LiftedBy.FullCheckWithClearance) yield return new("I have been seen: the whole check again", "/clearance/questions");
            if (restraint.LiftedBy == LiftedBy.Therapist) yield return new("Write down who cleared you", "/clearance/cleared-by");
            yield break;
        }
        if (now.Described is null) yield return new("Tell us about you", "/about-you");
        if (outcome.FullCheckOwed) yield return new("Begin the whole check", "/clearance/questions");
        else if (outcome.NextWeeklyCheck <= now.Today) yield return new("Answer this week’s safety questions", "/clearance/weekly");
        foreach (var finding in outcome.Findings)
        {
            if (LinkFor(finding, now) is { } link) yield return link;
        }
        if (now.Described is not null) yield return new("Go to today", "/today");
    }

    private static ClearanceLink? LinkFor(Finding finding, RunnerNow now) => (finding.Rule, finding.State) switch
    {
        (_, FindingState.Met) => null,
        ("R1", FindingState.Withdrawn) => null,
        ("R1", FindingState.NotValid) when now.Described is null => null,
        ("R1", _) => new("Write down who cleared you", "/clearance/cleared-by"),
        ("R2" or "R4", _) when !now.Plan.Clearance.FoundationOpen => null,
        ("R2", FindingState.AwaitingMorning) => now.Plan.Owed.IsEmpty ? null : new("Answer the morning after the walk", "/morning"),
        ("R2", FindingState.Failed) when finding.Until > now.Today => null,
        ("R2", _) => new("Do the walk test", "/clearance/walk-test"),
        ("R3", _) => new("Daily life got easier? Go through the check again", "/clearance/questions"),
        ("R4", _) => new("See the routine", "/today"),
        (['C', ..], _) => new("Write down who cleared you", "/clearance/cleared-by"),
        _ => null,
    };
}

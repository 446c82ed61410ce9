using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Plans;

/// <summary>A level of the ladder as a runner reads it.</summary>
public sealed record LadderStep(string Label, string Pattern);

/// <summary>The levels a runner climbs: from where their entry begins, or from where they are where that is lower, to the last.</summary>
public static class LadderSteps
{
    public static ImmutableArray<LadderStep> Of(Plan plan, History history)
    {
        if (plan.Position is not { } position) return [];
        if (plan.Protocol is not null) return OfProtocol(position, Followed(plan, history));
        if (plan.Profile is not { } profile) return [];
        var ladder = Walked(profile, history, history.Policies().On(plan.Today));
        var first = profile == Profile.Gentle ? ladder.GentleFirst : Math.Max(ladder.Find("Q1"), ladder.First);
        var here = ladder.Find(position.Level);
        if (here >= 0 && here < first) first = here;
        var steps = ImmutableArray.CreateBuilder<LadderStep>();
        for (var row = first; row >= 0; row = ladder[row].Next) steps.Add(Step(ladder[row]));
        steps.Add(new(LevelWords.Continuous, "one run without a break, a little longer from week to week"));
        return steps.ToImmutable();
    }

    /// <summary>Every level there is to be set, from the walk to the last; the steps that the plan adds between levels are none.</summary>
    public static ImmutableArray<LadderStep> All(Plan plan, History history)
    {
        var ladder = plan.Protocol is not null ? Followed(plan, history) : plan.Profile is { } profile ? Walked(profile, history, history.Policies().On(plan.Today)) : null;
        return ladder is null ? [] : [.. ladder.Rows.Where(static row => row.AddedTowards is null).DistinctBy(static row => row.Label).Select(Step)];
    }

    // The programme's own levels, and the one held where it lies below or between them.
    private static ImmutableArray<LadderStep> OfProtocol(Position position, Ladder? ladder)
    {
        if (ladder is null) return [];
        var here = ladder.Find(position.Level);
        return
        [
            .. ladder.Rows.Where(row => row.Index == here || (row.Index >= ladder.First && row.Index <= ladder.LastOwn && row.AddedTowards is null)).Select(Step),
            new(LevelWords.Continuous, "one run without a break, a little longer from week to week"),
        ];
    }

    private static LadderStep Step(LadderRow row) => new(row.Label, LevelWords.Pattern(row.Timeline));

    private static Ladder? Followed(Plan plan, History history)
    {
        var counts = history.Facts.OfType<ProtocolAssigned>().FirstOrDefault(assigned => assigned.Sequence == plan.Protocol!.Assignment)?.Counts ?? [];
        return history.Library.FirstOrDefault(protocol => string.Equals(protocol.Id, plan.Protocol!.Id, StringComparison.Ordinal) && protocol.Version == plan.Protocol.Version) is { } protocol ? Ladder.Of(protocol, counts, history.Policies().On(plan.Today)) : null;
    }

    private static Ladder Walked(Profile profile, History history, Policy policy)
    {
        var variants = history.Facts.OfType<LadderChosen>().LastOrDefault()?.Variants ?? LadderVariants.None;
        var usual = history.Facts.OfType<RunnerDescribed>().LastOrDefault()?.UsualRun;
        if (profile != Profile.Quick || usual is not { } run) return Ladder.BuiltIn(variants);
        var percent = history.Facts.OfType<QuickApproved>().LastOrDefault() is { ThreeQuarters: true } ? policy.FirstSessionOverridePercent : policy.FirstSessionPercent;
        var share = Distance.FromMetres(run.Metres * percent / 100);
        return Ladder.WithQuick(variants, share < policy.QuickDistance ? share : policy.QuickDistance, policy);
    }
}

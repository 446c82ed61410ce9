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
        if (plan.Profile is not { } profile || plan.Position is not { } position) return [];
        var ladder = Walked(profile, history, history.Policies().On(plan.Today));
        var first = profile == Profile.Gentle ? ladder.GentleFirst : Math.Max(ladder.Find("Q1"), ladder.First);
        var here = ladder.Find(position.Level);
        if (here >= 0 && here < first) first = here;
        var steps = ImmutableArray.CreateBuilder<LadderStep>();
        for (var row = first; row >= 0; row = ladder[row].Next) steps.Add(new(ladder[row].Label, LevelWords.Pattern(ladder[row].Timeline)));
        steps.Add(new(LevelWords.Continuous, "one run without a break, a little longer from week to week"));
        return steps.ToImmutable();
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

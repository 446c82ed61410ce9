using System.Collections.Immutable;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>What to do when it hurts, as it stands on paper: by the numbers that the runner's plan follows, never by wider ones.</summary>
public static class HurtWords
{
    /// <param name="policy">The numbers followed.</param>
    /// <param name="quiet">The most pain that counts as quiet for the runner: the policy's, or what a therapist set in its place.</param>
    public static ImmutableArray<(string When, string Do)> Lines(Policy policy, Pain quiet)
    {
        var above = policy.BeforeRunAboveBaseline == 0 ? "above your usual" : $"more than {policy.BeforeRunAboveBaseline} above your usual";
        var lines = ImmutableArray.CreateBuilder<(string, string)>();
        lines.Add(("Before a run", $", pain above {quiet.Value} of 10, {above}, or a new limp: no run today."));
        lines.Add(("During a run", $", pain above {policy.StopPain.Value}, sharp pain, a limp, or pain that goes further down the leg: stop and walk home. {Days(policy.StopDatesOff)} without running follow."));
        if (Between(quiet.Value + 1, policy.StopPain.Value) is { } between) lines.Add(($"Pain {between}", " that eases or stays as it is: write it down, and the same level comes again. If it rises, stop."));
        lines.Add(("The next morning", $", more than your usual, stiff for more than {policy.Stiffness.TotalMinutes:0} minutes, or woken by pain: say so in the app. The next run waits."));
        lines.Add(("New weakness or numbness in a leg:", " no running, and a clinician the same day."));
        return lines.ToImmutable();
    }

    // None where what is not quiet stops at once.
    private static string? Between(int from, int to) => from > to ? null : from == to ? $"of {from}" : $"from {from} to {to}";

    private static string Days(int days) => days == 2 ? "Two full days" : $"{days} full days";
}

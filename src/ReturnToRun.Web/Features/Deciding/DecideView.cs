using System.Collections.Immutable;
using ReturnToRun.Data;
using ReturnToRun.Data.Plans;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Suppositions;
using ReturnToRun.Web.Features.Changes;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Deciding;

/// <summary>A runner as a therapist decides about them.</summary>
/// <param name="Viewer">The therapist.</param>
/// <param name="View">What is known, and the plan.</param>
/// <param name="Changes">What was changed so far, and by whom.</param>
public sealed record DecideView(Viewer Viewer, LedgerView View, IReadOnlyList<Change> Changes)
{
    private const int DaysAhead = 21;

    /// <summary>Days where the runner is; a therapist reads kilometres and 24 hours.</summary>
    public RunnerFormat Format { get; } = RunnerFormat.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById(View.Zone) };

    public DateOnly Today => View.Today;

    public Plan Plan => View.Plan;

    public ImmutableArray<Fact> Facts => View.History.Facts;

    public Policy Policy => View.History.Policy;

    /// <summary>The protocols that may be assigned: whatever the ledger accepts.</summary>
    public ImmutableArray<Protocol> Protocols => View.Assignable;

    public LadderVariants Variants => Facts.OfType<LadderChosen>().LastOrDefault()?.Variants ?? LadderVariants.None;

    /// <summary>The levels that may be set, lowest first; none in the continuous phase and before the first run.</summary>
    public ImmutableArray<LadderStep> Levels { get; } = View.Plan is { Position.EntryStarted: not null, Stage: not (PlanStage.Continuous or PlanStage.Complete) } ? LadderSteps.All(View.Plan, View.History) : [];

    /// <summary>The coming run days, to leave one out.</summary>
    public IEnumerable<PlanDay> RunDays => Plan.Days.Take(DaysAhead).Where(static day => day.Run is { Release: not Release.Done });

    /// <summary>What can be taken back, the latest first.</summary>
    public IReadOnlyList<TakeBack> TakeBacks { get; } = TakeBack.Of(Changes, View.History.Facts, View.Today);

    public Protocol? FindProtocol(string? key) => Protocols.FirstOrDefault(protocol => string.Equals(protocol.Key, key, StringComparison.Ordinal));

    /// <summary>The limits that a protocol's steps go beyond, with those that a step from where the runner is may.</summary>
    public static ImmutableArray<string> LimitsOf(Protocol protocol, Policy policy)
    {
        var found = Engine.Protocols.Audit.Findings(protocol, policy).Select(static finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        return [.. OverrideGiven.MayBeSetAside.Where(limit => limit is "I2" or "I3" or "I4" or "I5" or "I6" || found.Contains(limit))];
    }
}

/// <summary>A choice that was looked at, beside the plan as it stands.</summary>
public sealed record DecideAnswer(ChoiceAnswer Choice, FinishRange? FinishNow, FinishRange? FinishThen)
{
    /// <summary>A reason has to be given: beyond the recommended band, and for a programme.</summary>
    public bool NeedsReason => Choice.Band == Band.Beyond || Choice.Steering.Any(static fact => fact is ProtocolAssigned);

    /// <summary>It is an exception that ends.</summary>
    public bool NeedsEnd => Choice.Steering.Any(static fact => fact is OverrideGiven);
}

using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Clearance;

/// <summary>What the clearance check leads to, most serious first.</summary>
public enum Outcome
{
    /// <summary>Get emergency help now; everything is locked.</summary>
    Emergency,

    /// <summary>A clinician the same day or within 48 h; the plan is paused.</summary>
    Urgent,

    /// <summary>A clinician first, without alarm; no running yet.</summary>
    ClinicianFirst,

    /// <summary>Safe, but R1 to R4 are incomplete: low-impact cardio and routine only.</summary>
    Foundation,

    /// <summary>Running may begin or go on.</summary>
    ReadyToRun,
}

/// <summary>One reason for an outcome.</summary>
/// <param name="Rule">The rule: E1 to E9, U1 to U10, C1 to C5, R1 to R4.</param>
/// <param name="State">What about it.</param>
/// <param name="Since">The day it was answered or recorded; null where nothing was recorded.</param>
/// <param name="Until">The day after which it no longer holds or from which it may be tried again, where there is one.</param>
public sealed record Finding(string Rule, FindingState State, DateOnly? Since, DateOnly? Until = null);

/// <summary>What there is to say about a rule of the clearance check. It tells what would have to change.</summary>
public enum FindingState
{
    /// <summary>Answered with yes and not lifted.</summary>
    Present,

    /// <summary>Nothing recorded yet.</summary>
    Missing,

    /// <summary>Recorded, but too old.</summary>
    Expired,

    /// <summary>Recorded, but dated before the injury or in the future.</summary>
    NotValid,

    /// <summary>Recorded, and not passed.</summary>
    Failed,

    /// <summary>The walk test waits for the answer of the next morning.</summary>
    AwaitingMorning,

    /// <summary>A therapist withdrew it.</summary>
    Withdrawn,

    /// <summary>Holds.</summary>
    Met,
}

/// <summary>The outcome of the clearance check as it stands on a day.</summary>
public sealed record ClearanceOutcome
{
    public required Outcome Outcome { get; init; }

    /// <summary>What led to the outcome: every finding of its own tier first, then the rest. R1 to R4 are always among them.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Whether low-impact cardio and the routine may go on.</summary>
    public required bool FoundationOpen { get; init; }

    /// <summary>The first day on which the E and U items are owed again; null before the first check.</summary>
    public required DateOnly? NextWeeklyCheck { get; init; }

    /// <summary>Whether a full check is owed: at the start, and after 28 days without running.</summary>
    public required bool FullCheckOwed { get; init; }
}

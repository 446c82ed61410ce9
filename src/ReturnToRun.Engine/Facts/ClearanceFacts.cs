using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Facts;

/// <summary>When the clearance items were asked.</summary>
public enum CheckKind
{
    /// <summary>Every item and the readiness questions.</summary>
    Full,

    /// <summary>The E and U items, every 7 days while a plan runs.</summary>
    Weekly,

    /// <summary>"Something changed", from any page, at any moment.</summary>
    SomethingChanged,
}

/// <summary>A clearance check as it was answered. A full one answers every item; the others the E and U items.</summary>
public sealed record ClearanceChecked : Fact
{
    public required CheckKind Kind { get; init; }

    /// <summary>The ids of the items answered with yes; every other item asked was answered with no.</summary>
    public required ImmutableArray<string> Yes { get; init; }

    /// <summary>R3, pain in daily activities, asked in a full check only.</summary>
    public Pain? DailyActivities { get; init; }

    /// <summary>R4, whether the routine was done without low-back pain, asked in a full check only.</summary>
    public bool? RoutineWithoutBackPain { get; init; }
}

/// <summary>R1: a clinician cleared the runner, given by a therapist in the app or stated by the runner about one outside it.</summary>
public sealed record ClearanceGiven : Fact
{
    public required Author By { get; init; }

    public required string ClinicianName { get; init; }

    public required string ClinicianRole { get; init; }

    /// <summary>The day the clinician gave it.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>The rules (U7, C1, C4 …) whose item the clinician knows of and cleared.</summary>
    public ImmutableArray<string> ClearedRules { get; init; } = [];
}

/// <summary>A therapist withdrew the clearance: no running until there is a new one.</summary>
public sealed record ClearanceWithdrawn : Fact;

/// <summary>R2: the walk test, five easy minutes, 30 brisk, five easy. The next morning's answer completes it.</summary>
public sealed record WalkTestWalked : Fact
{
    public required Instant StartedAt { get; init; }

    public required PainBySite Before { get; init; }

    public required PainBySite Worst { get; init; }

    /// <summary>Whether all 40 minutes were walked.</summary>
    public required bool Completed { get; init; }
}

/// <summary>The optional readiness tests, recorded by a therapist.</summary>
public enum ReadinessTest
{
    /// <summary>Single-leg squats, 10 asked for.</summary>
    SingleLegSquat,

    /// <summary>Heel raises, 20 to 25 asked for.</summary>
    HeelRaise,

    /// <summary>Hops, 10 a side asked for.</summary>
    Hop,

    /// <summary>Single-leg stand in seconds, 30 asked for.</summary>
    SingleLegStand,
}

/// <summary>A side of the body.</summary>
public enum Side { Left, Right }

/// <summary>One optional readiness test of one side, as a therapist recorded it.</summary>
public sealed record ReadinessTestRecorded : Fact
{
    public required ReadinessTest Test { get; init; }

    public required Side Side { get; init; }

    /// <summary>Repetitions, or seconds for the single-leg stand; 0 or more.</summary>
    public required int Value { get; init; }

    public required Pain Pain { get; init; }
}

/// <summary>A therapist lifted a pause after seeing the runner, or a lock with their reason; an admin may lift a lock (section 2).</summary>
public sealed record RestraintLifted : Fact
{
    public required Author By { get; init; }
}

/// <summary>A therapist raised the pain a runner may have at rest from 2/10 to 3/10 because they never start from 0.</summary>
public sealed record PersonalPainLimitSet : Fact
{
    /// <summary>2/10 or 3/10.</summary>
    public required Pain Limit { get; init; }

    /// <summary>The limit that holds: never below the usual one, never above the highest a therapist may set.</summary>
    public static Pain InForce(PersonalPainLimitSet? set, Pain usual, Pain highest) =>
        set is null || set.Limit < usual ? usual : set.Limit > highest ? highest : set.Limit;
}

/// <summary>The runner let a therapist see and steer their plan.</summary>
public sealed record TherapistConsented : Fact
{
    public required Guid Therapist { get; init; }
}

/// <summary>The runner took that right back.</summary>
public sealed record TherapistConsentWithdrawn : Fact
{
    public required Guid Therapist { get; init; }
}

using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Fhir;

/// <summary>What a bundle is written of: a runner's facts and plan, and the words that belong to them.</summary>
public sealed record FhirSubject
{
    public required Guid Runner { get; init; }

    public required string Name { get; init; }

    /// <summary>When it is written.</summary>
    public required Instant At { get; init; }

    public required ImmutableArray<Fact> Facts { get; init; }

    public required Plan Plan { get; init; }

    /// <summary>The question of a clearance item, by its id; of R3 and R4 as well.</summary>
    public required Func<string, string> Question { get; init; }

    /// <summary>A planned run in words.</summary>
    public required Func<PlannedRun, string> Session { get; init; }

    /// <summary>The name of a therapist; null where the account is gone.</summary>
    public required Func<Guid, string?> NameOf { get; init; }
}

using System.Collections.Immutable;

namespace ReturnToRun.Engine.Facts;

/// <summary>
/// From its day on the numbers of a clinic hold, or the project's own again. The numbers are in the fact, so that a history
/// says by itself what it was decided by. Of two with days that have come, the one recorded last holds.
/// </summary>
public sealed record PolicyFollowed : Fact
{
    /// <summary>The name and number of the set.</summary>
    public required string Version { get; init; }

    /// <summary>Whose numbers they are; null for the project's own.</summary>
    public Guid? Clinic { get; init; }

    /// <summary>Which version of the clinic's numbers, from 1; 0 for the project's own.</summary>
    public int Number { get; init; }

    /// <summary>The numbers that differ from the project's own.</summary>
    public ImmutableArray<NumberSet> Numbers { get; init; } = [];
}

/// <summary>A number of a policy, set.</summary>
/// <param name="Name">One of <see cref="Policies.PolicyNumbers"/>.</param>
/// <param name="Value">The value, in the unit of that number.</param>
public sealed record NumberSet(string Name, long Value);

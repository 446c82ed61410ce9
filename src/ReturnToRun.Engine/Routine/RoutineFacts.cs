using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Routine;

/// <summary>
/// A therapist gave a routine. The fact holds the version as it was published, so that the plan stays the same whatever
/// becomes of the template (docs/adr/0046-routine-in-the-fact.md). The reason is kept with the row.
/// </summary>
public sealed record RoutineAssigned : Fact
{
    public required RoutineTemplate Template { get; init; }

    /// <summary>The therapist who answers for it.</summary>
    public required Guid By { get; init; }
}

/// <summary>A therapist put another exercise, or another dose, in the place of one of the routine, for this runner.</summary>
public sealed record RoutineItemChanged : Fact
{
    /// <summary>The place: the exercise that the template has there.</summary>
    public required string Exercise { get; init; }

    /// <summary>What is done there.</summary>
    public required TemplateItem Instead { get; init; }

    /// <summary>The versions of the exercise and of its easier neighbours.</summary>
    public ImmutableArray<ExercisePin> Pins { get; init; } = [];

    /// <summary>The therapist who answers for it.</summary>
    public required Guid By { get; init; }
}

/// <summary>An assignment or a change was undone: what held before it holds again.</summary>
public sealed record RoutineUndone : Fact
{
    /// <summary>The sequence of the assignment or change.</summary>
    public required long Change { get; init; }

    /// <summary>The therapist who answers for it.</summary>
    public required Guid By { get; init; }
}

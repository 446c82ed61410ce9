namespace ReturnToRun.Engine.Facts;

/// <summary>
/// Something that is known about a runner. Facts are only ever added; a plan is computed from them.
/// Two facts of the same kind and day: the one with the higher <see cref="Sequence"/> holds.
/// </summary>
public abstract record Fact
{
    /// <summary>The order in which the fact was recorded, rising by one a fact for each runner, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>The day it is about or takes effect, in the runner's zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day it was recorded, in the runner's zone; later than <see cref="Day"/> where it was recorded late.</summary>
    public required DateOnly RecordedOn { get; init; }
}

/// <summary>Who stated a fact that steers a plan.</summary>
public enum Author { Runner, Therapist, ClinicAdmin }

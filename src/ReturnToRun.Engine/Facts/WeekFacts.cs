using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Facts;

/// <summary>The questions of a week (section 7, SRC-18): kept beside pain and load as context. They change no plan.</summary>
public sealed record WeekAnswered : Fact
{
    /// <summary>How many activities of the runner's own are asked about.</summary>
    public const int MostActivities = 3;

    /// <summary>Patient-Specific Functional Scale: up to three activities of the runner's own.</summary>
    public required ImmutableArray<ActivityScore> Activities { get; init; }

    /// <summary>Confidence to run; null where it was left out.</summary>
    public Score? Confidence { get; init; }

    /// <summary>What fell short; empty where nothing did, null where it was left out.</summary>
    public ImmutableArray<RecoveryPart>? FellShort { get; init; }
}

/// <summary>An activity in the runner's own words, 0 (cannot do it) to 10 (as well as before the injury).</summary>
public sealed record ActivityScore(string Activity, Score Score);

/// <summary>What recovery is made of (SRC-18).</summary>
public enum RecoveryPart { Sleep, Rest, Food, Fluids }

/// <summary>The runner has read what others changed in the plan. It changes nothing.</summary>
public sealed record ChangesRead : Fact
{
    /// <summary>The sequence of the last change that was read.</summary>
    public required long Through { get; init; }
}

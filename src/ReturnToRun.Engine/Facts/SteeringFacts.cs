using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Facts;

/// <summary>What the engine needs to know about the runner and the injury.</summary>
public sealed record RunnerDescribed : Fact
{
    public required DateOnly InjuryBegan { get; init; }

    /// <summary>The last run before the plan.</summary>
    public required DateOnly LastRun { get; init; }

    /// <summary>The usual distance of one run before the injury.</summary>
    public Distance? UsualRun { get; init; }

    /// <summary>The usual distance of a week before the injury.</summary>
    public Distance? WeekBefore { get; init; }

    /// <summary>The week the runner wants to reach.</summary>
    public Distance? WeeklyGoal { get; init; }

    /// <summary>Back pain for three months or more, or a back that is easily irritated.</summary>
    public bool EasilyIrritated { get; init; }

    /// <summary>Low-impact options at hand.</summary>
    public ImmutableArray<CrossTraining> LowImpact { get; init; } = [];

    /// <summary>Longest walk or run of the last 30 days, where it is on record.</summary>
    public Distance? LongestLately { get; init; }
}

/// <summary>The days that suit, and how many runs a week are asked for.</summary>
public sealed record DaysChosen : Fact
{
    /// <summary>Days a run may fall on.</summary>
    public required ImmutableArray<DayOfWeek> Weekdays { get; init; }

    /// <summary>2 or 3; up to 4 in the continuous phase.</summary>
    public required int RunsPerWeek { get; init; }
}

/// <summary>How a plan enters running (section 3).</summary>
public enum Profile { Gentle, Standard, Quick }

/// <summary>An entry profile was asked for. The gentlest that fits holds; Quick needs <see cref="QuickApproved"/>.</summary>
public sealed record ProfileChosen : Fact
{
    public required Profile Profile { get; init; }

    public required Author By { get; init; }
}

/// <summary>A therapist approved the Quick entry.</summary>
public sealed record QuickApproved : Fact
{
    /// <summary>Whether 75 % of the usual run is allowed as the first session's ceiling (an override of I15).</summary>
    public bool ThreeQuarters { get; init; }
}

/// <summary>How often a level may rise.</summary>
public enum Pace { Steady, Even, Brisk }

/// <summary>A pace was chosen. Brisk holds only while an override that assigns it is in force.</summary>
public sealed record PaceChosen : Fact
{
    public required Pace Pace { get; init; }

    public required Author By { get; init; }
}

/// <summary>O1: a therapist went beyond the recommended band, with a reason that is kept with the row, until a day.</summary>
public sealed record OverrideGiven : Fact
{
    /// <summary>The limits that may be set aside (O1); never I1, I9, I10, I11, I13, P1, D1 to D5 and L1.</summary>
    public static ImmutableArray<string> MayBeSetAside { get; } = ["I2", "I3", "I4", "I5", "I6", "I7", "I8", "I12", "I14", "I15"];

    /// <summary>The ids of the limits set aside, of I2 to I8, I12, I14 and I15.</summary>
    public required ImmutableArray<string> Limits { get; init; }

    /// <summary>The last day it holds.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The therapist who answers for it.</summary>
    public required Guid By { get; init; }
}

/// <summary>An override was undone.</summary>
public sealed record OverrideUndone : Fact
{
    /// <summary>The sequence of the override.</summary>
    public required long Override { get; init; }
}

/// <summary>A therapist set the level the plan goes on from.</summary>
public sealed record LevelSet : Fact
{
    public required string Level { get; init; }
}

/// <summary>A therapist holds the plan at its level until a day.</summary>
public sealed record LevelHeld : Fact
{
    /// <summary>The last day of the hold.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>A therapist has the last run repeated: the next one is like it, and good runs are counted anew.</summary>
public sealed record LevelRepeated : Fact;

/// <summary>A therapist took the plan down, in the continuous phase too.</summary>
public sealed record LevelLowered : Fact
{
    /// <summary>1 or 2.</summary>
    public required int Levels { get; init; }
}

/// <summary>A therapist took the run out of the day it is about. It counts as one that was missed: nothing is caught up.</summary>
public sealed record RunDaySkipped : Fact;

/// <summary>
/// A hold, step or repetition was undone before a run was logged under it, or a skipped day before it came: it has never been.
/// Settings, such as a pace, are set back by choosing them again.
/// </summary>
public sealed record ChoiceUndone : Fact
{
    /// <summary>The sequence of what was chosen.</summary>
    public required long Choice { get; init; }

    /// <summary>Whether a fact is one that can be undone in this way.</summary>
    public static bool MayUndo(Fact fact) => fact is LevelSet or LevelHeld or LevelRepeated or LevelLowered or RunDaySkipped;
}

/// <summary>What the continuous phase counts in.</summary>
public enum Currency { Minutes, Distance }

/// <summary>The currency of the continuous phase, chosen once.</summary>
public sealed record CurrencyChosen : Fact
{
    public required Currency Currency { get; init; }
}

/// <summary>Which variant of the ladder a therapist chose (section 3).</summary>
[Flags]
public enum LadderVariants { None = 0, FiveRepeats = 1, TenA = 2, ElevenSteps = 4 }

/// <summary>The ladder's variants, chosen by a therapist.</summary>
public sealed record LadderChosen : Fact
{
    public required LadderVariants Variants { get; init; }
}

/// <summary>A protocol of the library was assigned in place of what was followed before. The reason is kept with the row.</summary>
public sealed record ProtocolAssigned : Fact
{
    public required string ProtocolId { get; init; }

    /// <summary>Which version of a clinic's protocol; it is kept whatever the clinic publishes later. Null for one that comes with the program.</summary>
    public Guid? Version { get; init; }

    /// <summary>The therapist who answers for it.</summary>
    public Guid By { get; init; }

    /// <summary>The level to begin at, chosen by hand or by the protocol's test; null: where the protocol begins.</summary>
    public string? StartLevel { get; init; }

    /// <summary>How often, for each count that the protocol leaves open, level by level and in order.</summary>
    public ImmutableArray<int> Counts { get; init; } = [];
}

/// <summary>An assignment was undone: what was followed before it is followed again.</summary>
public sealed record ProtocolUndone : Fact
{
    /// <summary>The sequence of the assignment.</summary>
    public required long Assignment { get; init; }
}

/// <summary>Rowing is allowed from now on, or no longer (SRC-3). Therapist only.</summary>
public sealed record RowingAllowed : Fact
{
    public required bool Allowed { get; init; }
}

/// <summary>Speed or hills, one at a time, chosen by therapist or runner once they are unlocked (I12).</summary>
public sealed record HarderTerrainChosen : Fact
{
    public required HarderControl Control { get; init; }

    public required Author By { get; init; }
}

/// <summary>The controls that stay locked until 30 continuous minutes and half of the former week.</summary>
public enum HarderControl { None, Speed, Hills }

/// <summary>A therapist brought back an exercise that low-back pain had stopped (rule X1).</summary>
public sealed record ExerciseRestored : Fact
{
    /// <summary>The exercise's key in the library.</summary>
    public required string Exercise { get; init; }
}

using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>A ladder of levels: what to do in a session at each level, and when to move (the public protocol format, version 1).</summary>
public sealed record Protocol
{
    public required string Id { get; init; }

    /// <summary>Which published version of a clinic it is; null for one that comes with the program. Not part of the file.</summary>
    public Guid? Version { get; init; }

    /// <summary>What tells it from every other protocol and version.</summary>
    public string Key => Version is { } version ? $"{Id}@{version:N}" : Id;

    public required string Title { get; init; }
    public required ProtocolSource Source { get; init; }
    public string? Summary { get; init; }
    public ProtocolEntry? Entry { get; init; }
    public ImmutableArray<Block> WarmUp { get; init; } = [];
    public ImmutableArray<Block> CoolDown { get; init; } = [];

    /// <summary>The levels in order, at least one, each with a label of its own.</summary>
    public required ImmutableArray<Level> Levels { get; init; }

    public ProtocolLimits Limits { get; init; } = new();
    public ProtocolStart Start { get; init; } = ProtocolStart.First;
    public SymptomSteps? OnSymptoms { get; init; }
    public AfterLast? After { get; init; }
}

/// <summary>Where a protocol comes from.</summary>
public sealed record ProtocolSource(string Citation, string? Url = null, int? Year = null);

/// <summary>What a protocol asks for before it begins. It adds to the clearance rules and replaces none.</summary>
public sealed record ProtocolEntry(Quantity? Walk = null, string? Note = null);

/// <summary>One level of a protocol.</summary>
public sealed record Level
{
    public required string Label { get; init; }

    /// <summary>The session, where every session of the level is the same. Empty where <see cref="Week"/> is given.</summary>
    public ImmutableArray<Block> Session { get; init; } = [];

    /// <summary>Seven days, null for a day without a session, where the level is a published day grid. Default: not a grid.</summary>
    public ImmutableArray<ImmutableArray<Block>?> Week { get; init; } = [];

    public Advance? Advance { get; init; }

    /// <summary>Full days between runs.</summary>
    public int? RestDays { get; init; }

    public int? SessionsPerWeek { get; init; }

    public string? Note { get; init; }
}

/// <summary>When a level is left: after a number of successes in a row, or after calendar weeks. Exactly one is set.</summary>
public sealed record Advance(int? Successes = null, int? Weeks = null);

/// <summary>How often a level may rise and how often a week has a session, as the protocol states it.</summary>
public sealed record ProtocolLimits(int? RisesPer7Days = null, int? SessionsPerWeek = null);

/// <summary>How the first level is chosen.</summary>
public abstract record ProtocolStart
{
    /// <summary>At the first level (the default).</summary>
    public static ProtocolStart First { get; } = new AtFirst();

    public sealed record AtFirst : ProtocolStart;

    /// <summary>The clinician chooses.</summary>
    public sealed record ByClinician : ProtocolStart;

    /// <summary>By the result of a test. Steps ascend, the last has no upper end.</summary>
    public sealed record ByTest(string Words, ImmutableArray<TestStep> Steps) : ProtocolStart;

    /// <summary>By the time without running. Steps ascend, the last has no upper end.</summary>
    public sealed record ByTimeOff(ImmutableArray<TimeOffStep> Steps) : ProtocolStart;
}

/// <summary>Up to and including this result, begin at this level.</summary>
public sealed record TestStep(Quantity? UpTo, string Level);

/// <summary>Up to and including this time without running, begin at this level.</summary>
public sealed record TimeOffStep(TimeSpan? UpTo, string Level);

/// <summary>What a protocol asks for after symptoms. The stricter of these and rules D3 to D5 applies.</summary>
public sealed record SymptomSteps(SymptomStep? Stop = null, SymptomStep? StepBack = null, SymptomStep? Repeat = null);

/// <summary>Levels down and full days off, both 0 or more.</summary>
public sealed record SymptomStep(int LevelsDown, int DaysOff);

/// <summary>What follows the last level.</summary>
public sealed record AfterLast
{
    /// <summary>Percent a week, lower and upper end (equal where it is one number).</summary>
    public PercentRange? PercentPerWeek { get; init; }
    public Quantity? PerWeek { get; init; }
    public Quantity? PerSession { get; init; }
    public Quantity? To { get; init; }

    /// <summary>Percent of the long run for the sessions in turn.</summary>
    public ImmutableArray<int> Rotation { get; init; } = [];
    public int? EasierWeekEvery { get; init; }
}

/// <summary>A percentage or a range of it.</summary>
public readonly record struct PercentRange(decimal Lower, decimal Upper);

using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>A step of a protocol that goes beyond a limit of section 5: a flag for whoever assigns it, no error.</summary>
/// <param name="Rule">I2 to I7, or <see cref="Audit.OpenCount"/>.</param>
/// <param name="Level">The label of the level stepped to, with its day where only one day is meant.</param>
/// <param name="Value">What the protocol asks for.</param>
/// <param name="Limit">What the limit allows.</param>
public sealed record Finding(string Rule, string Level, Measure Value, Measure Limit)
{
    /// <summary>I2: the controls that are raised together. Empty for every other rule.</summary>
    public ImmutableArray<Control> Raised { get; init; } = [];
}

/// <summary>What a step may raise, one at a time (I2).</summary>
public enum Control { IntervalLength, Repeats, Recovery, SessionLength, SessionsPerWeek, Pace, Terrain }

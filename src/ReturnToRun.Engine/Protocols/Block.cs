using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>A building block of a session as a protocol writes it.</summary>
public abstract record Block;

/// <summary>A segment: what to do, for how long.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Length">Its length; the lower end where <see cref="UpTo"/> makes it a range.</param>
public sealed record SegmentBlock(SegmentKind Kind, Quantity Length) : Block
{
    /// <summary>The upper end of a range of length, stepped up by limit I3. Null: no range.</summary>
    public Quantity? UpTo { get; init; }

    /// <summary>A second quantity: whichever is reached first ends the segment.</summary>
    public Quantity? Or { get; init; }

    /// <summary>Perceived exertion asked for, 0 to 10.</summary>
    public Effort? Effort { get; init; }

    /// <summary>The pace as a speed, where the protocol states one.</summary>
    public Speed? PaceSpeed { get; init; }

    /// <summary>The pace as it was written: words such as "easy", or the speed with its unit.</summary>
    public string? Pace { get; init; }

    /// <summary>The surface, in words.</summary>
    public string? Surface { get; init; }

    /// <summary>Body weight carried, as written ("80 %").</summary>
    public string? Support { get; init; }
}

/// <summary>A group done several times.</summary>
/// <param name="Count">How often.</param>
/// <param name="Of">The group, never empty.</param>
public sealed record RepeatBlock(RepeatCount Count, ImmutableArray<Block> Of) : Block;

/// <summary>A group done again and again until a total; the last cycle is cut off exactly there.</summary>
/// <param name="Total">Time or distance to fill.</param>
/// <param name="Of">The group, never empty.</param>
public sealed record FillBlock(Quantity Total, ImmutableArray<Block> Of) : Block;

/// <summary>How often a group is repeated: a number, a range stepped up by one after each success, or left for the clinician.</summary>
/// <param name="Lower">The number, or the lower end of a range; null where the clinician fills it in.</param>
/// <param name="Upper">The upper end; equal to <paramref name="Lower"/> where it is no range.</param>
public readonly record struct RepeatCount(int? Lower, int? Upper)
{
    /// <summary>Left for the clinician to fill in.</summary>
    public bool IsOpen => Lower is null;

    /// <summary>Whether the count is stepped up from one end to the other.</summary>
    public bool IsRange => Lower != Upper;

    public static RepeatCount Exactly(int count) => new(count, count);
}

using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Formats.Protocols;

/// <summary>Reads the blocks of a session.</summary>
internal static class BlockReader
{
    internal static readonly string[] Kinds = ["walk", "jog", "run", "stride", "rest"];
    private static readonly string[] Heads = [.. Kinds, "repeat", "fill"];
    private static readonly string TooLong = string.Create(CultureInfo.InvariantCulture, $"expected at most {Compiler.MostSegments} segments a session, found more.");
    private static readonly string[] Attributes = ["or", "effort", "pace", "surface", "support"];

    /// <summary>The blocks of a session, a day, a warm-up or a cool-down, which must not come to too many segments.</summary>
    public static ImmutableArray<Block> ReadSession(Spot spot, int least)
    {
        var before = spot.Trouble.Mistakes.Count;
        var blocks = ReadList(spot, least, insideFill: false);
        if (spot.Trouble.IsSpent) return blocks;
        var segments = Compiler.TryUnroll(blocks, NominalSpeeds.Default);
        spot.Trouble.Spend(segments?.Length ?? Compiler.MostSegments);
        if (segments is { } all)
        {
            if (all.Sum(static segment => segment.Seconds(NominalSpeeds.Default)) > Quantities.MostSeconds) spot.Wrong("expected at most 240 h in all, found more.");
            return blocks;
        }
        // Where a block could not be read, the places of the others are no longer known by counting.
        var place = spot.Trouble.Mistakes.Count == before ? LongestPlace(blocks, spot.Place) : spot.Place;
        spot.Trouble.Mistakes.Add(new(place, TooLong));
        return blocks;
    }

    private static ImmutableArray<Block> ReadList(Spot spot, int least, bool insideFill)
    {
        var what = least == 0 ? "a list of blocks" : "a list of at least one block";
        if (spot.List(what, least) is not { } entries) return [];
        return [.. entries.Select(entry => Read(entry, insideFill)).OfType<Block>()];
    }

    private static Block? Read(Spot spot, bool insideFill)
    {
        if (!spot.IsObject)
        {
            spot.Expected("a block");
            return null;
        }
        switch (spot.Names(Heads))
        {
            case ["repeat"]:
                return ReadRepeat(spot, insideFill);
            case ["fill"]:
                return ReadFill(spot);
            case [var kind]:
                return ReadSegment(spot, kind, insideFill);
            case []:
                var known = spot.Trouble.Mistakes.Count;
                spot.Object("a block", [.. Heads, "of", .. Attributes]);
                if (spot.Trouble.Mistakes.Count == known) spot.Wrong($"expected a block with one of {string.Join(", ", Heads)}, found none of them.");
                return null;
            case var several:
                spot.Wrong($"expected a block with one of {string.Join(", ", Heads)}, found {string.Join(" and ", several)}.");
                return null;
        }
    }

    private static SegmentBlock? ReadSegment(Spot spot, string kind, bool insideFill)
    {
        if (spot.Object("a segment", [kind, .. Attributes]) is not { } members) return null;
        var length = ReadLength(members[kind]!.Value, insideFill);
        var pace = members["pace"]?.Text("a pace, in words or as a speed such as \"8 km/h\"");
        var block = new SegmentBlock((SegmentKind)Array.IndexOf(Kinds, kind), length?.Lower ?? default)
        {
            UpTo = length?.Upper,
            Or = members["or"] is { } or ? Quantities.Read(or) : null,
            Effort = members["effort"]?.Whole(0, 10) is { } effort ? Effort.Of(effort) : null,
            Pace = pace,
            PaceSpeed = pace is null ? null : Quantities.ReadPace(members["pace"]!.Value, pace),
            Surface = members["surface"]?.Text("the surface, in words"),
            Support = members["support"] is { } support ? Quantities.ReadSupport(support) : null,
        };
        return length is null ? null : block;
    }

    private static (Quantity Lower, Quantity? Upper)? ReadLength(Spot spot, bool insideFill)
    {
        if (!spot.IsList) return Quantities.Read(spot) is { } one ? (one, null) : null;
        if (insideFill) spot.Wrong("expected one quantity, found a range; a fill holds none.");
        if (spot.List("a quantity, or a range of two", 2) is not { } ends) return null;
        if (ends.Length > 2)
        {
            spot.Expected("a range of two quantities");
            return null;
        }
        if (Quantities.Read(ends[0]) is not { } lower || Quantities.Read(ends[1]) is not { } upper) return null;
        if (lower.IsTime == upper.IsTime && lower.Seconds + lower.Metres < upper.Seconds + upper.Metres) return (lower, upper);
        spot.Wrong("expected a range of two times or two distances, the smaller one first.");
        return null;
    }

    private static RepeatBlock? ReadRepeat(Spot spot, bool insideFill)
    {
        if (spot.Object("a repeat", ["repeat", "of"], "of") is not { } members) return null;
        var count = ReadCount(members["repeat"]!.Value, insideFill);
        var of = members["of"] is { } inner ? ReadList(inner, 1, insideFill) : [];
        return count is { } times && !of.IsEmpty ? new(times, of) : null;
    }

    private static RepeatCount? ReadCount(Spot spot, bool insideFill)
    {
        if (insideFill && (spot.IsNull || spot.IsList)) spot.Wrong($"expected a whole number, found {spot.Found()}; a fill holds no range and no open count.");
        if (spot.IsNull) return new(null, null);
        if (!spot.IsList) return spot.Whole(1, Compiler.MostSegments) is { } times ? RepeatCount.Exactly(times) : null;
        if (spot.List("a whole number, a range of two, or null", 2) is not { } ends) return null;
        if (ends.Length > 2)
        {
            spot.Expected("a range of two whole numbers");
            return null;
        }
        if (ends[0].Whole(1, Compiler.MostSegments) is not { } lower || ends[1].Whole(1, Compiler.MostSegments) is not { } upper) return null;
        if (lower < upper) return new(lower, upper);
        spot.Wrong("expected a range of two whole numbers, the smaller one first.");
        return null;
    }

    private static FillBlock? ReadFill(Spot spot)
    {
        if (spot.Object("a fill", ["fill", "of"], "of") is not { } members) return null;
        var total = Quantities.Read(members["fill"]!.Value);
        var of = members["of"] is { } inner ? ReadList(inner, 1, insideFill: true) : [];
        if (total is not { } goal || of.IsEmpty) return null;
        if (of.Any(block => GetsOn(block, goal.IsTime))) return new(goal, of);
        members["of"]!.Value.Wrong(goal.IsTime ? "expected blocks that take time, or the fill never ends." : "expected blocks that cover a distance, or the fill never ends.");
        return null;
    }

    /// <summary>Whether a block brings a fill nearer to its end; a rest covers no distance.</summary>
    private static bool GetsOn(Block block, bool inTime) => block switch
    {
        SegmentBlock { PaceSpeed: var stated, Kind: var kind, Length: var length } =>
            length.IsTime == inTime || (stated ?? NominalSpeeds.Default.Of(kind)).MetresPerMinute > 0,
        RepeatBlock repeat => repeat.Of.Any(inner => GetsOn(inner, inTime)),
        FillBlock fill => fill.Of.Any(inner => GetsOn(inner, inTime)),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown kind of block."),
    };

    /// <summary>The place of the block that is too long by itself; the whole list where only the sum is.</summary>
    private static string LongestPlace(ImmutableArray<Block> blocks, string place)
    {
        var tooLong = 0;
        while (tooLong < blocks.Length && Compiler.TryUnroll([blocks[tooLong]], NominalSpeeds.Default) is not null) tooLong++;
        return tooLong == blocks.Length ? place : string.Create(CultureInfo.InvariantCulture, $"{place}[{tooLong}].{(blocks[tooLong] is FillBlock ? "fill" : "repeat")}");
    }
}

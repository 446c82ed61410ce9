using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>A protocol with the segments of every level, in file order.</summary>
/// <param name="Protocol">What was compiled.</param>
/// <param name="Levels">One entry a level; for a level given as a week, one a day with a session.</param>
public sealed record CompiledProtocol(Protocol Protocol, ImmutableArray<CompiledLevel> Levels);

/// <summary>One session, unrolled.</summary>
/// <param name="Level">The level it belongs to.</param>
/// <param name="Day">Its place in the week, 1 to 7; null where the level is not given as a week.</param>
/// <param name="Timeline">Warm-up, main set and cool-down.</param>
public sealed record CompiledLevel(Level Level, int? Day, Timeline Timeline)
{
    /// <summary>The level's label, with the day where there is one.</summary>
    public string Label => Day is { } day ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Level.Label} day {day}") : Level.Label;
}

/// <summary>Unrolls protocols: repeats written out, fills cut off, ranges at their upper end, open counts at 1.</summary>
public static class Compiler
{
    /// <summary>The most segments a session may come to.</summary>
    public const int MostSegments = 10_000;

    /// <summary>What is left of a fill under this, in seconds or metres, is nothing.</summary>
    private const decimal NoRemainder = 0.001m;

    /// <summary>All levels at once, at 100 and 140 m/min.</summary>
    /// <exception cref="ArgumentException">A session comes to more than 10,000 segments.</exception>
    public static CompiledProtocol Compile(Protocol protocol) => Compile(protocol, NominalSpeeds.Default);

    /// <summary>All levels at once.</summary>
    /// <exception cref="ArgumentException">A session comes to more than 10,000 segments.</exception>
    public static CompiledProtocol Compile(Protocol protocol, NominalSpeeds speeds) => new(protocol, [.. Levels(protocol, speeds)]);

    /// <summary>Level after level, so that a large file is never in memory as a whole.</summary>
    /// <exception cref="ArgumentException">A session comes to more than 10,000 segments.</exception>
    public static IEnumerable<CompiledLevel> Levels(Protocol protocol, NominalSpeeds speeds)
    {
        var warmUp = Unroll(protocol.WarmUp, speeds);
        var coolDown = Unroll(protocol.CoolDown, speeds);
        foreach (var level in protocol.Levels)
        {
            if (level.Week.IsEmpty)
            {
                yield return new(level, null, Timeline.Of(warmUp, Unroll(level.Session, speeds), coolDown, speeds));
                continue;
            }
            for (var i = 0; i < level.Week.Length; i++)
            {
                if (level.Week[i] is not { } day) continue;
                yield return new(level, i + 1, Timeline.Of(warmUp, Unroll(day, speeds), coolDown, speeds));
            }
        }
    }

    /// <summary>The segments of some blocks in order; null where there are more than <see cref="MostSegments"/>.</summary>
    public static ImmutableArray<Segment>? TryUnroll(ImmutableArray<Block> blocks, NominalSpeeds speeds)
    {
        // Lazy to the innermost group: nothing is unrolled that a fill cuts off, or beyond the first segment too many.
        var segments = Sequence(blocks, speeds).Take(MostSegments + 1).ToImmutableArray();
        return segments.Length > MostSegments ? null : segments;
    }

    private static ImmutableArray<Segment> Unroll(ImmutableArray<Block> blocks, NominalSpeeds speeds) =>
        TryUnroll(blocks, speeds) ?? throw new ArgumentException($"A session has at most {MostSegments} segments.", nameof(blocks));

    private static IEnumerable<Segment> Sequence(ImmutableArray<Block> blocks, NominalSpeeds speeds) =>
        blocks.SelectMany(block => block switch
        {
            SegmentBlock one => [new Segment(one.Kind, one.UpTo ?? one.Length) { Pace = one.PaceSpeed, Ask = Asked(one, speeds) }],
            RepeatBlock repeat => Again(repeat.Of, repeat.Count.Upper ?? 1, speeds),
            FillBlock fill => CutOff(Again(fill.Of, int.MaxValue, speeds), fill.Total, speeds),
            _ => throw new ArgumentOutOfRangeException(nameof(blocks), block, "Unknown kind of block."),
        });

    private static SegmentAsk? Asked(SegmentBlock block, NominalSpeeds speeds)
    {
        if (block is { Or: null, Effort: null, Pace: null, PaceSpeed: null, Surface: null, Support: null }) return null;
        return new(block.Kind.ToString().ToLowerInvariant())
        {
            Effort = block.Effort?.Value,
            Pace = block.Pace,
            IsFast = block.PaceSpeed?.MetresPerMinute > speeds.Of(block.Kind).MetresPerMinute,
            Surface = block.Surface,
            Support = block.Support,
            OrTime = block.Or is { IsTime: true } time ? TimeSpan.FromTicks((long)(time.Seconds * TimeSpan.TicksPerSecond)) : null,
            OrDistance = block.Or is { IsTime: false } distance ? Distance.FromMetres(distance.Metres) : null,
        };
    }

    private static IEnumerable<Segment> Again(ImmutableArray<Block> of, int times, NominalSpeeds speeds)
    {
        for (var i = 0; i < times; i++)
        {
            var empty = true;
            foreach (var segment in Sequence(of, speeds))
            {
                empty = false;
                yield return segment;
            }
            if (empty) yield break;     // a cycle that comes to nothing comes to nothing every time
        }
    }

    private static IEnumerable<Segment> CutOff(IEnumerable<Segment> segments, Quantity total, NominalSpeeds speeds)
    {
        var rest = total.IsTime ? total.Seconds : total.Metres;
        if (rest < NoRemainder) yield break;
        foreach (var segment in segments)
        {
            var length = total.IsTime ? segment.Seconds(speeds) : segment.Metres(speeds);
            if (length > rest)
            {
                yield return segment with { Length = segment.Length.Part(rest, length) };
                yield break;
            }
            yield return segment;
            rest -= length;
            if (rest < NoRemainder) yield break;
        }
    }
}

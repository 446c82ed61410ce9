using System.Collections.Immutable;

namespace ReturnToRun.Engine.Protocols;

/// <summary>One compiled session as the audit compares it with its neighbour.</summary>
internal sealed record AuditedSession
{
    public required CompiledLevel Compiled { get; init; }
    public required decimal SessionsPerWeek { get; init; }

    /// <summary>Running of a whole week at the level.</summary>
    public required TimeSpan WeekRunning { get; init; }

    /// <summary>Seconds of an average recovery between two intervals; 0 where there is none.</summary>
    public required decimal RecoverySeconds { get; init; }

    /// <summary>Metres a minute over all recoveries: a jog is harder than a walk, a walk than a rest.</summary>
    public required decimal RecoverySpeed { get; init; }

    /// <summary>Seconds of the main set.</summary>
    public required decimal MainSeconds { get; init; }

    /// <summary>Whether the file sets the length of the session, so that its repeats follow from it.</summary>
    public required bool LengthIsSet { get; init; }

    /// <summary>The fastest speed stated for an interval; 0 where none is.</summary>
    public required decimal FastestPace { get; init; }

    /// <summary>The surfaces named.</summary>
    public required ImmutableHashSet<string> Surfaces { get; init; }

    public static AuditedSession Of(CompiledLevel compiled, decimal sessionsPerWeek, TimeSpan weekRunning, NominalSpeeds speeds)
    {
        var main = compiled.Timeline.Main;
        var intervals = main.Any(static segment => segment.Kind is SegmentKind.Run or SegmentKind.Stride)
            ? [SegmentKind.Run, SegmentKind.Stride]
            : ImmutableArray.Create(SegmentKind.Jog);
        var (first, last) = (-1, -1);
        for (var i = 0; i < main.Length; i++)
        {
            if (!intervals.Contains(main[i].Kind)) continue;
            if (first < 0) first = i;
            last = i;
        }
        // A walk before the first interval or after the last one fills the frame; a jog there is running that replaced a walk.
        var recoveries = main.Where((segment, i) => !intervals.Contains(segment.Kind) && ((i > first && i < last) || segment.Kind == SegmentKind.Jog)).ToList();
        var seconds = recoveries.Sum(segment => segment.Seconds(speeds));
        var gaps = main.Where((segment, i) => !intervals.Contains(segment.Kind) && i > 0 && intervals.Contains(main[i - 1].Kind) && (i < last || segment.Kind == SegmentKind.Jog)).Count();
        var blocks = (compiled.Day is { } day ? compiled.Level.Week[day - 1]!.Value : compiled.Level.Session);
        return new()
        {
            Compiled = compiled,
            SessionsPerWeek = sessionsPerWeek,
            WeekRunning = weekRunning,
            RecoverySeconds = gaps == 0 ? 0 : seconds / gaps,
            RecoverySpeed = seconds == 0 ? 0 : recoveries.Where(static segment => segment.Kind != SegmentKind.Rest).Sum(segment => segment.Metres(speeds)) * 60 / seconds,
            MainSeconds = main.Sum(segment => segment.Seconds(speeds)),
            LengthIsSet = first < 0 || blocks.Any(static block => block is FillBlock),
            FastestPace = main.Where(segment => intervals.Contains(segment.Kind)).Select(static segment => segment.Pace?.MetresPerMinute ?? 0).DefaultIfEmpty().Max(),
            Surfaces = [.. blocks.SelectMany(SurfacesOf)],
        };
    }

    private static IEnumerable<string> SurfacesOf(Block block) => block switch
    {
        SegmentBlock { Surface: { } surface } => [surface],
        SegmentBlock => [],
        RepeatBlock repeat => repeat.Of.SelectMany(SurfacesOf),
        FillBlock fill => fill.Of.SelectMany(SurfacesOf),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown kind of block."),
    };
}

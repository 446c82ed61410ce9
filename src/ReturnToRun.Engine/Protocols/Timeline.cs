using System.Collections.Immutable;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Protocols;

/// <summary>A session unrolled into its segments in order, with the totals the limits speak of.</summary>
public sealed record Timeline
{
    private Timeline(ImmutableArray<Segment> warmUp, ImmutableArray<Segment> main, ImmutableArray<Segment> coolDown) =>
        (WarmUp, Main, CoolDown) = (warmUp, main, coolDown);

    public ImmutableArray<Segment> WarmUp { get; }

    /// <summary>The main set, warm-up and cool-down left out.</summary>
    public ImmutableArray<Segment> Main { get; }

    public ImmutableArray<Segment> CoolDown { get; }

    /// <summary>Time in jog, run and stride.</summary>
    public TimeSpan Running { get; private init; }

    /// <summary>
    /// The longest interval: a run or stride. A jog that replaced a walk is recovery and does not count; in a session of walks and
    /// jogs alone the jogs are the intervals.
    /// </summary>
    public TimeSpan LongestRun { get; private init; }

    /// <summary>How many intervals there are.</summary>
    public int Runs { get; private init; }

    /// <summary>Time from the first step of the warm-up to the last of the cool-down.</summary>
    public TimeSpan Total { get; private init; }

    /// <summary>Distance walked and run, warm-up and cool-down included; a rest covers none.</summary>
    public Distance Distance { get; private init; }

    /// <summary>Unrolled segments put together, with their totals at the given speeds.</summary>
    public static Timeline Of(ImmutableArray<Segment> warmUp, ImmutableArray<Segment> main, ImmutableArray<Segment> coolDown, NominalSpeeds speeds)
    {
        decimal running = 0, longest = 0, total = 0, metres = 0;
        var runs = 0;
        var jogsOnly = !main.Any(static segment => segment.Kind is SegmentKind.Run or SegmentKind.Stride);
        foreach (var segment in warmUp.Concat(main).Concat(coolDown))
        {
            var seconds = segment.Seconds(speeds);
            total += seconds;
            if (segment.Kind is not SegmentKind.Rest) metres += segment.Metres(speeds);
            if (segment.IsRunning) running += seconds;
            if (!segment.IsRunning || (segment.Kind is SegmentKind.Jog && !jogsOnly)) continue;
            runs++;
            longest = Math.Max(longest, seconds);
        }
        return new(warmUp, main, coolDown)
        {
            Running = Time(running),
            LongestRun = Time(longest),
            Runs = runs,
            Total = Time(total),
            Distance = Units.Distance.FromMetres(metres),
        };
    }

    /// <summary>All segments in order, warm-up first.</summary>
    public IEnumerable<Segment> All() => WarmUp.Concat(Main).Concat(CoolDown);

    private static TimeSpan Time(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}

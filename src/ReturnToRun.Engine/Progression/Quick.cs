using System.Collections.Immutable;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>The two levels of the Quick entry (SRC-9), made from the runner's own facts.</summary>
public static class Quick
{
    private static readonly Segment Easy = new(SegmentKind.Walk, Quantity.FromMinutes(5));

    /// <summary>
    /// Q1: 2 min walk, 2 min run until the walked and run distance is reached, the last segment cut exactly; what is left of
    /// 30 min is walked and not counted in that distance. Q2: the same runs with 1 min walks.
    /// </summary>
    public static (Timeline First, Timeline Second) Levels(Distance distance)
    {
        var speeds = NominalSpeeds.Default;
        var first = ImmutableArray.CreateBuilder<Segment>();
        var runs = new List<Segment>();
        var left = distance.Metres;
        for (var walking = true; left > 0.001m; walking = !walking)
        {
            var kind = walking ? SegmentKind.Walk : SegmentKind.Run;
            var whole = new Segment(kind, Quantity.FromMinutes(2));
            var segment = whole.Metres(speeds) <= left ? whole : whole with { Length = Quantity.FromSeconds(left * 60m / speeds.Of(kind).MetresPerMinute) };
            first.Add(segment);
            if (!walking) runs.Add(segment);
            left -= segment.Metres(speeds);
        }
        var second = ImmutableArray.CreateBuilder<Segment>();
        foreach (var run in runs)
        {
            second.Add(new(SegmentKind.Walk, Quantity.FromMinutes(1)));
            second.Add(run);
        }
        return (Framed(first, speeds), Framed(second, speeds));
    }

    private static Timeline Framed(ImmutableArray<Segment>.Builder main, NominalSpeeds speeds)
    {
        const decimal frame = 30 * 60m;
        var used = main.Sum(segment => segment.Seconds(speeds));
        if (frame - used > 0.001m) main.Add(new(SegmentKind.Walk, Quantity.FromSeconds(frame - used)));
        return Timeline.Of([Easy], main.ToImmutable(), [Easy], speeds);
    }
}

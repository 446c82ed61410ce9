using System.Collections.Immutable;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>The two levels of the Quick entry (SRC-9), made from the runner's own facts.</summary>
public static class Quick
{
    /// <summary>
    /// Q1: walk and run by turns, 2 min each, until the walked and run distance is reached, the last segment cut exactly; what is left of
    /// the frame is walked and not counted in that distance. Q2: the same runs with 1 min walks.
    /// </summary>
    public static (Timeline First, Timeline Second) Levels(Distance distance, Policy policy)
    {
        var speeds = NominalSpeeds.Default;
        var first = ImmutableArray.CreateBuilder<Segment>();
        var runs = new List<Segment>();
        var left = distance.Metres;
        for (var walking = true; left > 0.001m; walking = !walking)
        {
            var kind = walking ? SegmentKind.Walk : SegmentKind.Run;
            var whole = new Segment(kind, Lasting(policy.QuickInterval));
            var segment = whole.Metres(speeds) <= left ? whole : whole with { Length = Quantity.FromSeconds(left * 60m / speeds.Of(kind).MetresPerMinute) };
            first.Add(segment);
            if (!walking) runs.Add(segment);
            left -= segment.Metres(speeds);
        }
        var second = ImmutableArray.CreateBuilder<Segment>();
        foreach (var run in runs)
        {
            second.Add(new(SegmentKind.Walk, Lasting(policy.QuickShorterWalk)));
            second.Add(run);
        }
        return (Framed(first, speeds, policy), Framed(second, speeds, policy));
    }

    private static Timeline Framed(ImmutableArray<Segment>.Builder main, NominalSpeeds speeds, Policy policy)
    {
        var frame = (decimal)policy.Frame.TotalSeconds;
        Segment easy = new(SegmentKind.Walk, Lasting(policy.WarmUp));
        var used = main.Sum(segment => segment.Seconds(speeds));
        if (frame - used > 0.001m) main.Add(new(SegmentKind.Walk, Quantity.FromSeconds(frame - used)));
        return Timeline.Of([easy], main.ToImmutable(), [easy], speeds);
    }

    private static Quantity Lasting(TimeSpan time) => Quantity.FromSeconds((decimal)time.TotalSeconds);
}

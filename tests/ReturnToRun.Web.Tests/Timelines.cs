using System.Collections.Immutable;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Web.Tests;

/// <summary>Sessions to draw and to read out: five minutes of walking before and after, the main set filled up to half an hour.</summary>
internal static class Timelines
{
    public static Segment Walk(decimal minutes) => new(SegmentKind.Walk, Quantity.FromMinutes(minutes));

    public static Segment Jog(decimal minutes) => new(SegmentKind.Jog, Quantity.FromMinutes(minutes));

    public static Segment Run(decimal minutes) => new(SegmentKind.Run, Quantity.FromMinutes(minutes));

    /// <summary>Level 1 to 10 of the ladder.</summary>
    public static Timeline Level(int level) => Of(3, Run(level), Walk(1));

    public static Timeline Of(int times, params Segment[] group)
    {
        List<Segment> main = [.. Enumerable.Repeat(group, times).SelectMany(segments => segments)];
        var left = 30 - (main.Sum(segment => segment.Length.Seconds) / 60);
        if (left > 0) main.Add(Walk(left));
        return Timeline.Of([Walk(5)], [.. main], [Walk(5)], NominalSpeeds.Default);
    }
}

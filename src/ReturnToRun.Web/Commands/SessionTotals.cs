using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Web.Commands;

/// <summary>What the main set of a session comes to, at 100 and 140 m/min.</summary>
internal readonly record struct SessionTotals(decimal RunSeconds, decimal WalkSeconds, decimal Seconds, decimal Metres)
{
    public static SessionTotals Of(Timeline timeline)
    {
        var speeds = NominalSpeeds.Default;
        var main = timeline.Main;
        return new(
            main.Where(static segment => segment.IsRunning).Sum(segment => segment.Seconds(speeds)),
            main.Where(static segment => segment.Kind == SegmentKind.Walk).Sum(segment => segment.Seconds(speeds)),
            main.Sum(segment => segment.Seconds(speeds)),
            main.Where(static segment => segment.Kind != SegmentKind.Rest).Sum(segment => segment.Metres(speeds)));
    }
}

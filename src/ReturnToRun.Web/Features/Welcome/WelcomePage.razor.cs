using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Web.Features.Welcome;

/// <summary>The first page: what this is, and what it is not.</summary>
public sealed partial class WelcomePage
{
    private static readonly Timeline s_first = Timeline.Of(
        [Of(SegmentKind.Walk, 5)],
        [Of(SegmentKind.Run, 1), Of(SegmentKind.Walk, 1), Of(SegmentKind.Run, 1), Of(SegmentKind.Walk, 1), Of(SegmentKind.Run, 1), Of(SegmentKind.Walk, 1), Of(SegmentKind.Walk, 24)],
        [Of(SegmentKind.Walk, 5)], NominalSpeeds.Default);

    private static Segment Of(SegmentKind kind, int minutes) => new(kind, Quantity.FromMinutes(minutes));
}

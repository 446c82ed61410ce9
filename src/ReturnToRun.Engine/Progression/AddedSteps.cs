using System.Collections.Immutable;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Engine.Progression;

/// <summary>
/// The engine's own steps between two levels of a protocol, where going from one to the other at once breaks I2, I3, I4 or I6.
/// Each is the level that it leads to, cut to what one step may raise: intervals first, then how many of them, then the rest
/// between them. What is cut off an interval is walked or run after a walk, so that the session keeps its shape.
/// </summary>
internal sealed class AddedSteps(ImmutableArray<Segment> warmUp, ImmutableArray<Segment> coolDown, Policy policy)
{
    /// <summary>More than this many between two levels are not made: what is left is a step that no limit lets through.</summary>
    private const int Most = 300;

    private const long Minute = 60_000;

    /// <summary>The sessions between two, in order; none where one step leads from one to the other.</summary>
    public List<Timeline> Between(LadderRow from, LadderRow to, long? restBefore)
    {
        var steps = new List<Timeline>();
        var at = Shape.Of(from.Timeline, restBefore);
        var goal = Shape.Of(to.Timeline, at.Rest);
        while (!IsOneStep(at, goal) && steps.Count < Most && Next(at, goal, to.Timeline.Main) is { } next)
        {
            steps.Add(next);
            at = Shape.Of(next, at.Rest);
        }
        return steps;
    }

    /// <summary>Whether one step leads from one session to another within I2, I3, I4 and I6.</summary>
    private bool IsOneStep(Shape from, Shape to)
    {
        if (!LoadCaps.Within(to.Interval, LoadCaps.Interval(from.Interval, policy), policy)) return false;
        if (!LoadCaps.Within(to.Running, LoadCaps.SessionRunning(from.Running, policy), policy)) return false;
        if (!LoadCaps.Within(to.Distance, LoadCaps.Percent(from.Distance, policy), policy)) return false;
        if (from.Count == 0) return true;
        return (to.Interval > from.Interval ? 1 : 0) + (to.Count > from.Count ? 1 : 0) + (to.Rest < from.Rest ? 1 : 0) <= 1;
    }

    private Timeline? Next(Shape at, Shape goal, ImmutableArray<Segment> main)
    {
        var running = LoadCaps.SessionRunning(at.Running, policy);
        var distance = LoadCaps.Percent(at.Distance, policy);
        var longer = Round(LoadCaps.Interval(at.Interval, policy));
        var free = at.Count == 0;      // after a walk everything begins from nothing
        var rest = ((at.Rest ?? goal.Rest ?? 0) + 999) / 1000 * 1000;      // whole seconds, never less than was rested
        if (goal.Interval > at.Interval && Fits(new(longer, free ? int.MaxValue : at.Count, rest, running, distance), step => step.Interval > at.Interval) is { } interval) return interval;
        var same = free ? longer : at.Interval;
        if (goal.Count > at.Count && Fits(new(same, int.MaxValue, rest, running, distance), step => step.Count > at.Count) is { } count) return count;
        if (goal.Rest < rest && Fits(new(same, at.Count, goal.Rest.Value, running, distance), step => step.Rest < at.Rest) is { } shorter) return shorter;
        return Fits(new(same, free ? int.MaxValue : at.Count, rest, running, distance), step => step.Running > at.Running || step.Distance > at.Distance);

        Timeline? Fits(Caps caps, Func<Shape, bool> goesOn)
        {
            var timeline = Cut(main, caps);
            var step = Shape.Of(timeline, at.Rest);
            return IsOneStep(at, step) && goesOn(step) ? timeline : null;
        }
    }

    private Timeline Cut(ImmutableArray<Segment> main, Caps caps)
    {
        var speeds = NominalSpeeds.Default;
        var jogsOnly = !main.Any(static segment => segment.Kind is SegmentKind.Run or SegmentKind.Stride);
        var cut = new List<(Segment Segment, long Ms)>();
        var (count, running, rested) = (0, 0L, long.MaxValue);
        foreach (var segment in main)
        {
            var left = (long)(segment.Seconds(speeds) * 1000m);
            var isInterval = segment.Kind is SegmentKind.Run or SegmentKind.Stride || (jogsOnly && segment.Kind == SegmentKind.Jog);
            if (!isInterval)
            {
                var jogged = segment.Kind == SegmentKind.Jog && caps.Rest == 0 && running + left <= caps.Running;
                if (jogged) running += left;
                Add(segment.Kind == SegmentKind.Jog && !jogged ? segment with { Kind = SegmentKind.Walk, Ask = null } : segment, left, whole: true);
                rested = rested == long.MaxValue ? rested : rested + left;
                continue;
            }
            while (left > 0)
            {
                if (rested < caps.Rest)
                {
                    var walk = Math.Min(caps.Rest - rested, left);
                    Add(Walk, walk, whole: false);
                    (rested, left) = (rested + walk, left - walk);
                    continue;
                }
                var most = Math.Min(caps.Interval, caps.Running - running);
                var piece = left <= most ? left : Round(most);
                if (count >= caps.Count || piece <= 0)
                {
                    Add(Walk, left, whole: false);
                    rested = rested == long.MaxValue ? rested : rested + left;
                    break;
                }
                Add(segment, piece, piece == (long)(segment.Seconds(speeds) * 1000m));
                (count, running, rested, left) = (count + 1, running + piece, 0, left - piece);
                // Two intervals with nothing between them would be one: a piece that was cut off is walked to.
                if (left > 0 && caps.Rest == 0)
                {
                    var walk = Math.Min(Minute, left);
                    Add(Walk, walk, whole: false);
                    (rested, left) = (walk, left - walk);
                }
            }
        }
        return Within(cut, caps.Distance);

        void Add(Segment segment, long ms, bool whole)
        {
            if (cut.Count > 0 && segment.Kind == SegmentKind.Walk && cut[^1].Segment is { Kind: SegmentKind.Walk } before && before.Ask == segment.Ask)
                cut[^1] = (before with { Length = Quantity.FromSeconds((cut[^1].Ms + ms) / 1000m) }, cut[^1].Ms + ms);
            else cut.Add((whole ? segment : segment with { Length = Quantity.FromSeconds(ms / 1000m) }, ms));
        }
    }

    private static readonly Segment Walk = new(SegmentKind.Walk, Quantity.FromSeconds(1));

    // The session ends where it has come as far as it may.
    private Timeline Within(List<(Segment Segment, long Ms)> cut, long distance)
    {
        var whole = Timeline.Of(warmUp, [.. cut.Select(static piece => piece.Segment)], coolDown, NominalSpeeds.Default);
        var over = whole.Distance.Metres - (distance / 1000m);
        while (over > 0 && cut.Count > 1)
        {
            var (last, _) = cut[^1];
            var metres = last.Metres(NominalSpeeds.Default);
            cut.RemoveAt(cut.Count - 1);
            if (metres > over && last.Kind is SegmentKind.Walk)
            {
                var seconds = Math.Floor(last.Seconds(NominalSpeeds.Default) * (metres - over) / metres / 15m) * 15m;
                if (seconds > 0) cut.Add((last with { Length = Quantity.FromSeconds(seconds) }, (long)(seconds * 1000m)));
            }
            over -= metres;
        }
        return Timeline.Of(warmUp, [.. cut.Select(static piece => piece.Segment)], coolDown, NominalSpeeds.Default);
    }

    private long Round(long ms) => Round(ms, policy);

    /// <summary>Intervals are rounded down: 15 s under 10 min, 1 min from there on.</summary>
    internal static long Round(long ms, Policy policy)
    {
        var to = (ms >= (long)policy.LongTimesFrom.TotalMilliseconds ? policy.LongTimes : policy.ShortTimes).Ticks / TimeSpan.TicksPerMillisecond;
        return ms / to * to;
    }

    private readonly record struct Caps(long Interval, int Count, long Rest, long Running, long Distance);

    /// <summary>What the limits look at. A session of one interval has no rest: the one before it is remembered.</summary>
    private readonly record struct Shape(long Interval, int Count, long? Rest, long Running, long Distance)
    {
        public static Shape Of(Timeline timeline, long? restBefore)
        {
            var row = new LadderRow(0, "", timeline);
            return new(row.IntervalMs, row.Session.Runs.Length, row.RecoveryMs ?? restBefore, row.RunningMs, row.DistanceMm);
        }
    }
}

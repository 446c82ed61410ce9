using System.Globalization;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>A session in words: "40 minutes: 5 walking, then 3 times 4 running and 1 walking, then 20 walking". Numbers alone are minutes.</summary>
public static class TimelineWords
{
    private const int LongestGroup = 8;

    public static string Of(Timeline timeline, RunnerFormat format)
    {
        var parts = Parts([.. timeline.WarmUp], format).Concat(Parts([.. timeline.Main], format)).Concat(Parts([.. timeline.CoolDown], format));
        return $"{Minutes(timeline.Total)}: {string.Join(", then ", parts)}";
    }

    /// <summary>The main set alone: "3 times 4 running and 1 walking, then 15 walking".</summary>
    public static string MainSet(Timeline timeline, RunnerFormat format) => string.Join(", then ", Parts([.. timeline.Main], format));

    private static IEnumerable<string> Parts(Segment[] segments, RunnerFormat format)
    {
        for (var at = 0; at < segments.Length;)
        {
            var (length, times) = LongestRepeat(segments, at);
            var group = Listed([.. segments[at..(at + length)].Select(segment => One(segment, format))]);
            yield return times == 1 ? group : $"{Count(times)} times {group}";
            at += length * times;
        }
    }

    /// <summary>The group from here on that repeats and covers most; a segment alone where none does.</summary>
    private static (int Length, int Times) LongestRepeat(Segment[] segments, int at)
    {
        var best = (Length: 1, Times: 1);
        for (var length = 2; length <= LongestGroup && at + (2 * length) <= segments.Length; length++)
        {
            var group = segments.AsSpan(at, length);
            var times = 1;
            while (at + ((times + 1) * length) <= segments.Length && group.SequenceEqual(segments.AsSpan(at + (times * length), length))) times++;
            if (times > 1 && times * length > best.Length * best.Times) best = (length, times);
        }
        return best;
    }

    private static string One(Segment segment, RunnerFormat format) => $"{Length(segment.Length, format)} {Doing(segment.Kind)}{(segment.Ask is { } ask && Asked(ask, format) is { Length: > 0 } words ? $" ({words})" : "")}";

    /// <summary>What a protocol asks of a segment beyond its length: "easy, effort 3 of 10, on grass, with 80 % of your weight".</summary>
    public static string Asked(SegmentAsk ask, RunnerFormat format)
    {
        var words = new List<string>();
        if (ask.OrTime is { } time) words.Add($"or {Minutes(time)}, whichever comes first");
        if (ask.OrDistance is { } distance) words.Add($"or {format.ShortDistance(distance)}, whichever comes first");
        if (ask.Pace is { } pace) words.Add($"pace: {pace}");
        if (ask.Effort is { } effort) words.Add($"effort {Count(effort)} of 10");
        if (ask.Surface is { } surface) words.Add($"on: {surface}");
        if (ask.Support is { } support) words.Add($"carrying {support} of your body weight");
        return string.Join(", ", words);
    }

    private static string Doing(SegmentKind kind) => kind switch
    {
        SegmentKind.Walk => "walking",
        SegmentKind.Jog => "light jogging",
        SegmentKind.Run => "running",
        SegmentKind.Stride => "striding",
        SegmentKind.Rest => "resting",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of segment."),
    };

    private static string Length(Quantity length, RunnerFormat format)
    {
        if (!length.IsTime) return format.ShortDistance(Distance.FromMetres(length.Metres));
        if (length.Seconds % 60 == 0) return Count((int)(length.Seconds / 60));
        return length.Seconds < 120 ? $"{Count((int)length.Seconds)} seconds" : Minutes(TimeSpan.FromSeconds((double)length.Seconds));
    }

    private static string Minutes(TimeSpan time)
    {
        var (minutes, seconds) = ((int)time.TotalMinutes, time.Seconds);
        var words = minutes == 1 ? "1 minute" : $"{Count(minutes)} minutes";
        return seconds == 0 ? words : $"{words} {Count(seconds)} seconds";
    }

    private static string Listed(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Web.Kit;

/// <summary>
/// A session as a picture: time runs to the right, height tells running from light jogging from walking, colour says it again.
/// Widths are percentages and heights rems, so that the words in it keep their size on every screen and grow with the reader's text.
/// </summary>
public sealed partial class IntervalStrip
{
    private const decimal FullFloor = 3.9m;
    private const decimal CompactFloor = 1.75m;
    private const decimal GapPercent = .5m;

    [Parameter, EditorRequired] public Timeline Timeline { get; set; } = null!;

    /// <summary>The same in words, for those who cannot see it (<c>TimelineWords.Of</c>).</summary>
    [Parameter, EditorRequired] public string Words { get; set; } = "";

    /// <summary>Small and without numbers, for lists and calendars.</summary>
    [Parameter] public bool Compact { get; set; }

    /// <summary>The speeds by which a distance is given its length in time.</summary>
    [Parameter] public NominalSpeeds Speeds { get; set; } = NominalSpeeds.Default;

    private IReadOnlyList<Bar> Bars { get; set; } = [];

    private IReadOnlyList<Mark> Marks { get; set; } = [];

    // Without running nothing stands high, and the room above would be empty.
    private string Class => Compact ? "strip compact" : Timeline.All().Any(static segment => segment.IsRunning) ? "strip" : "strip walking";

    private decimal Floor => Compact ? CompactFloor : FullFloor;

    protected override void OnParametersSet()
    {
        var total = Timeline.All().Sum(segment => segment.Seconds(Speeds));
        Bars = total == 0 ? [] : [.. Draw(total)];
        Marks = Compact || total == 0 ? [] : [.. Lengths(total), .. Minutes(total)];
    }

    private IEnumerable<Bar> Draw(decimal total)
    {
        decimal at = 0;
        foreach (var segment in Timeline.All())
        {
            var share = segment.Seconds(Speeds) * 100 / total;
            var (name, part) = Shape(segment.Kind);
            var height = (Compact ? CompactFloor : 2.9m) * part;
            // A gap tells neighbours apart; a short interval gives up less of itself for it.
            yield return new(name, at, share - Math.Min(GapPercent, share / 4), Floor - height, height);
            at += share;
        }
    }

    /// <summary>The minutes of each running interval, above it, where it is wide enough to hold them on the smallest screen.</summary>
    private IEnumerable<Mark> Lengths(decimal total)
    {
        decimal at = 0;
        foreach (var segment in Timeline.All())
        {
            var seconds = segment.Seconds(Speeds);
            var share = seconds * 100 / total;
            var words = Number(seconds / 60);
            if (segment.Kind is SegmentKind.Run or SegmentKind.Stride && seconds % 30 == 0 && share > 1 + (3 * words.Length))
                yield return new("length", at + (share / 2), .75m, words);
            at += share;
        }
    }

    /// <summary>Minutes along the ground: the ends first, then where warm-up, running and main set end, then tens, as far as they fit.</summary>
    private IEnumerable<Mark> Minutes(decimal total)
    {
        var warm = Timeline.WarmUp.Sum(segment => segment.Seconds(Speeds));
        var cool = total - Timeline.CoolDown.Sum(segment => segment.Seconds(Speeds));
        decimal end = 0, lastRun = 0;
        foreach (var segment in Timeline.All())
        {
            end += segment.Seconds(Speeds);
            if (segment.IsRunning) lastRun = end;
        }
        var tens = Enumerable.Range(1, (int)(total / 600)).Select(ten => ten * 600m);
        List<decimal> placed = [0, total];
        foreach (var second in (decimal[])[warm, cool, lastRun]) Place(second, apart: 10);
        foreach (var second in tens) Place(second, apart: 20);
        return placed.Select(second => new Mark(
            second == 0 ? "tick first" : second == total ? "tick last" : "tick",
            second * 100 / total, FullFloor + 1.05m, Number(second / 60)));

        void Place(decimal second, decimal apart)
        {
            if (second % 60 == 0 && placed.TrueForAll(other => Math.Abs(other - second) * 100 / total >= apart)) placed.Add(second);
        }
    }

    private static (string Name, decimal Part) Shape(SegmentKind kind) => kind switch
    {
        SegmentKind.Rest => ("rest", .1m),
        SegmentKind.Walk => ("walk", .3m),
        SegmentKind.Jog => ("jog", .65m),
        SegmentKind.Run => ("run", 1),
        SegmentKind.Stride => ("run", 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of segment."),
    };

    private static string Percent(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");

    private static string Rem(decimal value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}rem");

    private static string Number(decimal minutes) => minutes.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Bar(string Class, decimal At, decimal Width, decimal Top, decimal Height);

    private sealed record Mark(string Class, decimal At, decimal Baseline, string Words);
}

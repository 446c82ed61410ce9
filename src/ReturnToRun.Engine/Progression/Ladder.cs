using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>One row of the ladder a plan walks: a level with its totals.</summary>
public sealed class LadderRow
{
    internal LadderRow(int index, string label, Timeline timeline, int? successes = null)
    {
        Index = index;
        Label = label;
        Timeline = timeline;
        Successes = successes;
        Session = SessionOf(label, timeline);
        RunningMs = timeline.Running.Ticks / TimeSpan.TicksPerMillisecond;
        IntervalMs = timeline.LongestRun.Ticks / TimeSpan.TicksPerMillisecond;
        DistanceMm = (long)(timeline.Distance.Metres * 1000m);
    }

    internal long RunningMs { get; }

    internal long IntervalMs { get; }

    internal long DistanceMm { get; }

    /// <summary>The place in the table, 0 for the walk without running.</summary>
    public int Index { get; }

    public string Label { get; }

    public Timeline Timeline { get; }

    /// <summary>What is kept with the log of a run at this level.</summary>
    public PlannedSession Session { get; }

    /// <summary>Successes the protocol asks for in place of the pace's number; null where it states none.</summary>
    public int? Successes { get; }

    /// <summary>The row above it on the way up; -1 at the end.</summary>
    public int Next { get; internal set; } = -1;

    /// <summary>The row one level down (section 3): the nearest before it with less running and no longer interval.</summary>
    public int Down { get; internal set; }

    internal static PlannedSession SessionOf(string label, Timeline timeline)
    {
        var runs = ImmutableArray.CreateBuilder<TimeSpan>();
        var recoveries = ImmutableArray.CreateBuilder<TimeSpan>();
        decimal between = 0;
        foreach (var segment in timeline.Main)
        {
            var seconds = segment.Seconds(NominalSpeeds.Default);
            if (segment.Kind is not (SegmentKind.Run or SegmentKind.Stride)) { between += seconds; continue; }
            if (runs.Count > 0) recoveries.Add(Time(between));
            runs.Add(Time(seconds));
            between = 0;
        }
        return new(label, runs.ToImmutable(), recoveries.ToImmutable(), timeline.Running, timeline.Distance);
    }

    private static TimeSpan Time(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}

/// <summary>The table of section 3: level 0, the gentle levels, the levels of the protocol. Going up and down is decided here.</summary>
public sealed class Ladder
{
    /// <summary>The label of the walk without running.</summary>
    public const string Walk = "0";

    private readonly Dictionary<string, int> byLabel;

    private Ladder(ImmutableArray<LadderRow> rows, int gentleFirst, int first)
    {
        Rows = rows;
        GentleFirst = gentleFirst;
        First = first;
        byLabel = rows.ToDictionary(row => row.Label, row => row.Index, StringComparer.Ordinal);
        foreach (var row in rows) row.Down = DownFrom(row.Index);
    }

    public ImmutableArray<LadderRow> Rows { get; }

    /// <summary>Where the Gentle entry begins.</summary>
    public int GentleFirst { get; }

    /// <summary>Where the Standard entry begins.</summary>
    public int First { get; }

    /// <summary>The last row.</summary>
    public int Last => Rows.Length - 1;

    public LadderRow this[int index] => Rows[index];

    /// <summary>The row of a label, or -1.</summary>
    public int Find(string label) => byLabel.GetValueOrDefault(label, -1);

    /// <summary>The row a number of levels down; level 0 is the lowest.</summary>
    public int Down(int row, int levels)
    {
        for (; levels > 0; levels--) row = Rows[row].Down;
        return row;
    }

    /// <summary>The highest row that has no more running than this and whose label is not one of the last row's kind.</summary>
    public int HighestWithin(TimeSpan running, TimeSpan longestRun, int highest)
    {
        for (var i = highest; i > 0; i--)
            if (Rows[i].Timeline.Running <= running && Rows[i].Timeline.LongestRun <= longestRun) return i;
        return 0;
    }

    /// <summary>The project's own ladder: 0, G1 to G5, then the levels of the Standard protocol with the variants asked for.</summary>
    public static Ladder BuiltIn(LadderVariants variants)
    {
        var levels = new List<(string Label, Timeline Timeline, int? Successes)> { (Walk, WalkOnly(), null) };
        foreach (var level in Compiler.Compile(Protocols.BuiltIn.Gentle).Levels.Where(level => level.Label.StartsWith('G'))) levels.Add((level.Label, level.Timeline, null));
        var first = levels.Count;
        foreach (var level in Compiler.Compile(Protocols.BuiltIn.Standard(variants)).Levels) levels.Add((level.Label, level.Timeline, null));
        return Build(levels, first, "2");
    }

    /// <summary>The built-in ladder with the two Quick levels, made for one runner, before the level they join (SRC-9).</summary>
    /// <param name="variants">The variants of the ladder.</param>
    /// <param name="distance">Walked and run distance of Q1: the smaller of 2 miles and the share of the usual run.</param>
    /// <param name="policy">The numbers in force.</param>
    /// <returns>The plain ladder where the distance is so short that no level would be left to join.</returns>
    public static Ladder WithQuick(LadderVariants variants, Distance distance, Policy policy)
    {
        var plain = BuiltIn(variants);
        var (first, second) = Quick.Levels(distance, policy);
        var join = plain.HighestWithin(first.Running, policy.QuickJoinInterval, plain.Last);
        var levels = plain.Rows.Select(row => (row.Label, row.Timeline, row.Successes)).ToList();
        if (join == 0) return plain;
        levels.Insert(join, ("Q2", second, null));
        levels.Insert(join, ("Q1", first, null));
        return Build(levels, join <= plain.First ? plain.First + 2 : plain.First, "2");
    }

    private static Ladder Build(List<(string Label, Timeline Timeline, int? Successes)> levels, int first, string gentleJoins)
    {
        var rows = levels.Select((level, index) => new LadderRow(index, level.Label, level.Timeline, level.Successes)).ToImmutableArray();
        for (var i = 0; i < rows.Length - 1; i++) rows[i].Next = i + 1;
        var quick = levels.FindIndex(static level => level.Label == "Q1");
        if (quick > 0) rows[quick - 1].Next = quick + 2;      // the runner's own levels are an entry, not a step of the ladder
        rows[levels.FindIndex(static level => level.Label == "G5")].Next = levels.FindIndex(level => level.Label == gentleJoins);
        return new(rows, levels.FindIndex(static level => level.Label == "G1"), first);
    }

    private static Timeline WalkOnly() =>
        Timeline.Of([Walking(Policy.Default.WarmUp)], [Walking(Policy.Default.Frame)], [Walking(Policy.Default.WarmUp)], NominalSpeeds.Default);

    private static Segment Walking(TimeSpan time) => new(SegmentKind.Walk, Quantity.FromSeconds((decimal)time.TotalSeconds));

    private int DownFrom(int row)
    {
        for (var i = row - 1; i >= 0; i--)
            if (Rows[i].Timeline.Running < Rows[row].Timeline.Running && Rows[i].Timeline.LongestRun <= Rows[row].Timeline.LongestRun) return i;
        return 0;
    }
}

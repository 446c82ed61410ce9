using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Progression;

/// <summary>The table of section 3: level 0, the gentle levels, the levels of the protocol. Going up and down is decided here.</summary>
public sealed class Ladder
{
    /// <summary>The label of the walk without running.</summary>
    public const string Walk = "0";

    private readonly Dictionary<string, int> byLabel = new(StringComparer.Ordinal);

    internal Ladder(ImmutableArray<LadderRow> rows, int gentleFirst, int first)
    {
        Rows = rows;
        GentleFirst = gentleFirst;
        First = first;
        // The levels of a protocol may be called as the project's own below them: theirs is the name then.
        foreach (var row in rows) byLabel[row.Label] = row.Index;
        foreach (var row in rows) row.Down = DownFrom(row);
    }

    /// <summary>The protocol it is made of; null for the project's own ladder.</summary>
    public Protocol? Protocol { get; internal init; }

    /// <summary>The walking before and after a run that goes on from the last level; the project's own five minutes where there is no protocol.</summary>
    public (ImmutableArray<Segment> Before, ImmutableArray<Segment> After) Walks { get; internal init; } = ([], []);

    internal long WalkedMm { get; init; }

    public ImmutableArray<LadderRow> Rows { get; }

    /// <summary>Where the Gentle entry begins.</summary>
    public int GentleFirst { get; }

    /// <summary>Where the Standard entry begins.</summary>
    public int First { get; }

    /// <summary>The protocol's own last level; what comes after it leads to running without a walk. The last row of the project's ladder.</summary>
    public int LastOwn { get => field < 0 ? Last : field; internal init; } = -1;

    /// <summary>The last row.</summary>
    public int Last => Rows.Length - 1;

    public LadderRow this[int index] => Rows[index];

    /// <summary>The row of a label, or -1.</summary>
    public int Find(string label) => byLabel.GetValueOrDefault(label, -1);

    /// <summary>The first row of a protocol's level, by the label in its file, or -1.</summary>
    public int FirstOf(string level)
    {
        if (Protocol is null) return Find(level);
        for (var i = 0; i < Protocol.Levels.Length; i++)
        {
            if (Protocol.Levels[i].Label != level) continue;
            foreach (var row in Rows)
                if (row.Level == i) return row.Index;
        }
        return -1;
    }

    /// <summary>The row of a session that was planned: by its label within the protocol it came from; else the highest with no more running in no longer intervals.</summary>
    public int RowOf(PlannedSession planned)
    {
        if (string.Equals(planned.Protocol, Protocol?.Key, StringComparison.Ordinal) && Find(planned.Level) is >= 0 and var row && Rows[row].Protocol == planned.Protocol) return row;
        if (planned.Protocol is null)
            foreach (var own in Rows)
                if (own.Protocol is null && string.Equals(own.Label, planned.Level, StringComparison.Ordinal)) return own.Index;
        return Place(planned.Running, planned.Runs.IsEmpty ? TimeSpan.Zero : planned.Runs.Max());
    }

    /// <summary>The highest level, added steps left out, with no more running in no longer intervals.</summary>
    public int Place(TimeSpan running, TimeSpan longestRun)
    {
        for (var i = Last; i > 0; i--)
            if (Rows[i].AddedTowards is null && Rows[i].Timeline.Running <= running && Rows[i].Timeline.LongestRun <= longestRun) return i;
        return 0;
    }

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

    /// <summary>The ladder of a protocol, with the steps that the limits ask for between its levels; null where a count is left open.</summary>
    public static Ladder? Of(Protocol protocol, ImmutableArray<int> counts, Policies.Policy policy) => ProtocolLadder.Of(protocol, counts, policy);

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
        for (var i = 0; i < first; i++) rows[i].IsGentle = true;
        rows[levels.FindIndex(static level => level.Label == "G5")].Next = levels.FindIndex(level => level.Label == gentleJoins);
        return new(rows, levels.FindIndex(static level => level.Label == "G1"), first);
    }

    private static Timeline WalkOnly() =>
        Timeline.Of([Walking(Policy.Default.WarmUp)], [Walking(Policy.Default.Frame)], [Walking(Policy.Default.WarmUp)], NominalSpeeds.Default);

    private static Segment Walking(TimeSpan time) => new(SegmentKind.Walk, Quantity.FromSeconds((decimal)time.TotalSeconds));

    // Another level, that is: neither a step added between two nor another session of the same level.
    private int DownFrom(LadderRow row)
    {
        for (var i = row.Index - 1; i >= 0; i--)
        {
            if (Rows[i].AddedTowards is not null || (row.Level >= 0 && Rows[i].Level == row.Level)) continue;
            if (Rows[i].Timeline.Running < row.Timeline.Running && Rows[i].Timeline.LongestRun <= row.Timeline.LongestRun) return i;
        }
        return 0;
    }
}

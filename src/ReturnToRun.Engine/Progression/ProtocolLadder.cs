using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Engine.Progression;

/// <summary>
/// The ladder of a protocol: the walk and the project's lowest levels, the protocol's own, and between any two of them the
/// steps that the limits ask for. Ranges are stepped through, day grids and calendar weeks written out.
/// </summary>
internal sealed class ProtocolLadder
{
    private const int MostWeeks = 12;

    // What a protocol comes to is always the same: it is reckoned once for as long as the protocol is in use.
    private static readonly ConditionalWeakTable<Protocol, Known> Ladders = [];

    private readonly Protocol protocol;
    private readonly Policy policy;
    private readonly ImmutableArray<Segment> warmUp;
    private readonly ImmutableArray<Segment> coolDown;
    private readonly AddedSteps between;
    private readonly List<LadderRow> rows = [];
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private long? rest;

    private ProtocolLadder(Protocol protocol, Policy policy)
    {
        (this.protocol, this.policy) = (protocol, policy);
        warmUp = Compiler.TryUnroll(protocol.WarmUp, NominalSpeeds.Default) ?? [];
        coolDown = Compiler.TryUnroll(protocol.CoolDown, NominalSpeeds.Default) ?? [];
        between = new(Eased(warmUp), Eased(coolDown), policy);
    }

    /// <summary>The ladder of a protocol; null where a count is left open.</summary>
    public static Ladder? Of(Protocol protocol, ImmutableArray<int> counts, Policy policy)
    {
        var key = counts.IsEmpty ? "" : string.Join(',', counts.Select(static count => count.ToString(CultureInfo.InvariantCulture)));
        if (Ladders.TryGetValue(protocol, out var known) && ReferenceEquals(known.Policy, policy) && string.Equals(known.Counts, key, StringComparison.Ordinal)) return known.Ladder;
        if (OpenCounts.Fill(protocol, counts) is not { } filled) return null;
        var ladder = new ProtocolLadder(filled, policy).Build();
        Ladders.AddOrUpdate(protocol, new(policy, key, ladder));
        return ladder;
    }

    private sealed record Known(Policy Policy, string Counts, Ladder Ladder);

    private Ladder Build()
    {
        var own = Levels().ToList();
        var plain = Ladder.BuiltIn(Facts.LadderVariants.None);
        // The project's gentle levels and its first one, as far as they are below: they are what one level down leads to.
        var joins = -1;
        for (var below = 0; below <= plain.First; below++)
        {
            var row = plain[below];
            if (below > 0 && (row.RunningMs >= own[0].RunningMs || row.IntervalMs > own[0].IntervalMs)) continue;
            if (below > 0) AddSteps(row, row.Label);
            if (row.Label == "G5") joins = rows.Count;
            rows.Add(new(rows.Count, row.Label, row.Timeline) { IsGentle = row.IsGentle });
        }
        var lastBelow = rows.Count - 1;
        var first = rows.Count;
        foreach (var row in own)
        {
            AddSteps(row, row.Label);
            if (row == own[0]) first = rows.Count;
            rows.Add(Numbered(row));
        }
        var lastOwn = rows.Count - 1;
        if (!rows[^1].IsOneStretch && rows[^1].RunningMs > 0) AddOneStretch();
        for (var i = 0; i < rows.Count - 1; i++) rows[i].Next = i + 1;
        if (joins >= 0) rows[joins].Next = lastBelow + 1;      // the last gentle level has more running than the first of the others
        ImmutableArray<Segment> before = [.. Nominal(warmUp).Where(static segment => segment.Kind == SegmentKind.Walk)], after = [.. Nominal(coolDown).Where(static segment => segment.Kind == SegmentKind.Walk)];
        return new([.. rows], 1, first)
        {
            Protocol = protocol,
            LastOwn = lastOwn,
            Walks = (before, after),
            WalkedMm = (long)(before.Concat(after).Sum(static segment => segment.Metres(NominalSpeeds.Default)) * 1000m),
        };
    }

    private void AddSteps(LadderRow to, string towards)
    {
        rest = rows[^1].RecoveryMs ?? rest;
        var number = 0;
        foreach (var step in between.Between(rows[^1], to, rest))
        {
            number++;
            rows.Add(Numbered(new(0, Unused(string.Create(CultureInfo.InvariantCulture, $"{towards} (added {number})")), step) { Protocol = protocol.Key, AddedTowards = towards }));
            rest = rows[^1].RecoveryMs ?? rest;
        }
    }

    // What follows the last level is running without a walk: the steps from there to one stretch as long.
    private void AddOneStretch()
    {
        var last = rows[^1];
        var minutes = Math.Max((long)policy.ShortTimes.TotalMilliseconds, AddedSteps.Round(last.RunningMs, policy));
        var label = Unused($"{last.Label} in one run");
        // On the surface, with the support and at the effort of the last level: none of that changes with the walks.
        var run = last.Timeline.Main.Last(static segment => segment.IsRunning);
        run = run with { Kind = SegmentKind.Run, Length = Quantity.FromSeconds(minutes / 1000m), Ask = run.Ask is { } ask ? ask with { Of = "run", OrTime = null, OrDistance = null } : null };
        var timeline = Timeline.Of(Eased(warmUp), [run], Eased(coolDown), NominalSpeeds.Default);
        var target = new LadderRow(0, label, timeline) { Protocol = protocol.Key, AddedTowards = label };
        AddSteps(target, label);
        rows.Add(Numbered(target));
    }

    // The row in its place, with what is kept of it in a log.
    private LadderRow Numbered(LadderRow row) => new(rows.Count, row.Label, row.Timeline, row.Successes)
    {
        Unlocked = row.Unlocked, Protocol = row.Protocol, AddedTowards = row.AddedTowards, Level = row.Level, Weeks = row.Weeks, DatesApart = row.DatesApart, RunsAWeek = row.RunsAWeek,
        Session = row.Session with { Protocol = row.Protocol, AddedTowards = row.AddedTowards },
    };

    private IEnumerable<LadderRow> Levels()
    {
        int? lastDay = null;
        foreach (var (index, level) in protocol.Levels.Index())
        {
            if (level.Week.IsEmpty)
            {
                foreach (var row in Sessions(level, index, level.Label, level.Session, (level.RestDays ?? -1) + 1, level.SessionsPerWeek ?? protocol.Limits.SessionsPerWeek, level.Advance)) yield return row;
                lastDay = null;
                continue;
            }
            var days = level.Week.Index().Where(static day => day.Item is not null).ToList();
            var passes = Math.Clamp(level.Advance switch { { Weeks: { } weeks } => weeks, { Successes: { } successes } => (successes + days.Count - 1) / days.Count, _ => 1 }, 1, MostWeeks);
            for (var pass = 1; pass <= passes; pass++)
            {
                foreach (var (day, blocks) in days)
                {
                    var apart = lastDay is not { } before ? 0 : day > before ? day - before : 7 - before + day;
                    var label = string.Create(CultureInfo.InvariantCulture, $"{level.Label} day {day + 1}") + (pass == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (week {pass})"));
                    var isLast = pass == passes && day == days[^1].Index;
                    foreach (var row in Sessions(level, index, label, blocks!.Value, apart, days.Count, isLast && level.Advance is { Weeks: not null } calendar ? calendar : new(1))) yield return row;
                    lastDay = day;
                }
            }
        }
    }

    private IEnumerable<LadderRow> Sessions(Level level, int index, string label, ImmutableArray<Block> blocks, int apart, int? aWeek, Advance? advance)
    {
        var sessions = Ranges.Steps(blocks, policy).ToList();
        foreach (var (place, (suffix, session)) in sessions.Index())
        {
            var isUpper = place == sessions.Count - 1;
            var main = Compiler.TryUnroll(session, NominalSpeeds.Default) ?? [];
            var timeline = Timeline.Of(Eased(warmUp), Eased(main), Eased(coolDown), NominalSpeeds.Default);
            var isLocked = warmUp.Concat(main).Concat(coolDown).Any(static segment => segment.Kind == SegmentKind.Stride || segment.Ask is { IsFast: true });
            yield return new(0, Unused(isUpper ? label : $"{label} ({suffix})"), timeline,
                !isUpper || advance?.Weeks is not null ? 1 : advance?.Successes)
            {
                Unlocked = isLocked ? Timeline.Of(Nominal(warmUp), Nominal(main), Nominal(coolDown), NominalSpeeds.Default) : timeline,
                Protocol = protocol.Key,
                Level = index,
                Weeks = isUpper ? advance?.Weeks : null,
                DatesApart = apart,
                RunsAWeek = aWeek,
            };
        }
    }

    private string Unused(string label)
    {
        while (!labels.Add(label)) label += "+";
        return label;
    }

    // Reckoned at the nominal speeds, as the limits of this phase are; what was asked is kept as asked.
    private static ImmutableArray<Segment> Nominal(ImmutableArray<Segment> segments) =>
        segments.Any(static segment => segment.Pace is not null) ? [.. segments.Select(static segment => segment with { Pace = null })] : segments;

    private static ImmutableArray<Segment> Eased(ImmutableArray<Segment> segments) => [.. Nominal(segments).Select(static segment => segment switch
    {
        { Kind: SegmentKind.Stride } => segment with { Kind = SegmentKind.Run, Ask = Slower(segment.Ask) is { } ask ? ask with { Of = "run" } : null },
        { Ask.IsFast: true } => segment with { Ask = Slower(segment.Ask) },
        _ => segment,
    })];

    private static Units.SegmentAsk? Slower(Units.SegmentAsk? ask)
    {
        if (ask is not { IsFast: true }) return ask;
        var slower = ask with { Pace = null, IsFast = false };
        return slower == new Units.SegmentAsk(slower.Of) ? null : slower;
    }
}

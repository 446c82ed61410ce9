using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Web.Features.Measures;

/// <summary>What therapists measured and saw of a runner, as it holds: without what a later entry corrected or ended.</summary>
public sealed record Assessments(ImmutableArray<MeasureRecorded> Totals, ImmutableArray<GaitAssessed> Gaits, ImmutableArray<SideFound> Sides)
{
    /// <summary>The latest look at the running form; its cue is the one that is shown.</summary>
    public GaitAssessed? Gait => Gaits.IsEmpty ? null : Gaits[^1];

    public bool IsEmpty => Totals.IsEmpty && Gaits.IsEmpty && Sides.IsEmpty;

    /// <summary>The questionnaires there are totals of, in their own order, each with its totals by day.</summary>
    public IEnumerable<(Instrument Instrument, ImmutableArray<MeasureRecorded> Totals)> ByInstrument =>
        from total in Totals group total by total.Instrument into same orderby same.Key select (same.Key, same.ToImmutableArray());

    public static Assessments Of(IEnumerable<Fact> facts)
    {
        var known = facts as IReadOnlyCollection<Fact> ?? [.. facts];
        var corrected = known.OfType<MeasureRecorded>().Select(static one => one.Supersedes).ToHashSet();
        var ended = known.OfType<SideBalanced>().Select(static one => one.Found).ToHashSet();
        return new(
            [.. known.OfType<MeasureRecorded>().Where(one => !corrected.Contains(one.Sequence)).OrderBy(static one => one.Day).ThenBy(static one => one.Sequence)],
            [.. known.OfType<GaitAssessed>().OrderBy(static one => one.Day).ThenBy(static one => one.Sequence)],
            [.. known.OfType<SideFound>().Where(one => !ended.Contains(one.Sequence)).OrderBy(static one => one.Sequence)]);
    }

    /// <summary>What to think of on a run; null where no therapist gave a cue.</summary>
    public static string? Cue(IEnumerable<Fact> facts) => Of(facts.Where(static fact => fact is GaitAssessed)).Gait?.Cue;
}

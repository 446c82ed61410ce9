using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Engine.Progression;

/// <summary>Writes out the ranges of a session: a range of length is stepped up by I3, a range of repeats by one.</summary>
internal static class Ranges
{
    private const int Most = 200;

    /// <summary>The sessions from the lower end to the upper, each with words for what is stepped up; one without a range.</summary>
    public static IEnumerable<(string Step, ImmutableArray<Block> Session)> Steps(ImmutableArray<Block> blocks, Policy policy)
    {
        var lower = At(blocks, 0, 0, policy);
        var step = 0;
        // Lengths first, at the fewest repeats; then the repeats.
        for (var next = At(blocks, 1, 0, policy); step < Most && Length(lower) is { } length && Length(next) != length; next = At(blocks, step + 1, 0, policy))
        {
            yield return (Words(length), lower);
            (lower, step) = (next, step + 1);
        }
        var most = Spread(blocks);
        for (var more = 0; more <= most; more++)
            yield return (Repeats(blocks, more), At(blocks, int.MaxValue, more, policy));
    }

    // The lengths stepped up so many times, and so many repeats more than the fewest.
    private static ImmutableArray<Block> At(ImmutableArray<Block> blocks, int lengths, int repeats, Policy policy) => [.. blocks.Select(block => block switch
    {
        SegmentBlock { UpTo: { } upper } segment when segment.Kind is SegmentKind.Run or SegmentKind.Jog or SegmentKind.Stride =>
            segment with { Length = Raised(segment.Length, upper, segment.Kind, lengths, policy), UpTo = null },
        SegmentBlock { UpTo: { } upper } segment => segment with { Length = upper, UpTo = null },
        RepeatBlock repeat => (Block)new RepeatBlock(
            repeat.Count.IsRange ? RepeatCount.Exactly(Math.Min(repeat.Count.Upper!.Value, repeat.Count.Lower!.Value + repeats)) : repeat.Count, At(repeat.Of, lengths, repeats, policy)),
        FillBlock fill => fill with { Of = At(fill.Of, lengths, repeats, policy) },
        _ => block,
    })];

    private static Quantity Raised(Quantity lower, Quantity upper, SegmentKind kind, int times, Policy policy)
    {
        if (times == int.MaxValue) return upper;
        var speed = NominalSpeeds.Default.Of(kind);
        var (ms, end) = ((long)(lower.SecondsAt(speed) * 1000m), (long)(upper.SecondsAt(speed) * 1000m));
        if (ms >= end || times == 0) return ms >= end ? upper : lower;
        for (; times > 0 && ms < end; times--)
        {
            var next = AddedSteps.Round(LoadCaps.Interval(ms, policy), policy);
            if (next <= ms) return upper;      // no step may be taken: the limits decide about the whole of it
            ms = next;
        }
        if (ms >= end) return upper;
        return lower.IsTime ? Quantity.FromSeconds(ms / 1000m) : Quantity.FromMetres(ms * speed.MetresPerMinute / 60_000m);
    }

    // The first running length of a range, as it stands in a session.
    private static Quantity? Length(ImmutableArray<Block> blocks)
    {
        decimal total = 0;
        Quantity? first = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SegmentBlock { Kind: SegmentKind.Run or SegmentKind.Jog or SegmentKind.Stride } segment:
                    first ??= segment.Length;
                    total += segment.Length.SecondsAt(NominalSpeeds.Default.Running);
                    break;
                case RepeatBlock repeat when Length(repeat.Of) is { } inner:
                    first ??= inner;
                    total += inner.SecondsAt(NominalSpeeds.Default.Running);
                    break;
                case FillBlock fill when Length(fill.Of) is { } inner:
                    first ??= inner;
                    total += inner.SecondsAt(NominalSpeeds.Default.Running);
                    break;
            }
        }
        return first is null ? null : Quantity.FromSeconds(total);
    }

    private static int Spread(ImmutableArray<Block> blocks) => blocks.Select(static block => block switch
    {
        RepeatBlock { Count.IsRange: true } repeat => Math.Max(repeat.Count.Upper!.Value - repeat.Count.Lower!.Value, Spread(repeat.Of)),
        RepeatBlock repeat => Spread(repeat.Of),
        _ => 0,
    }).DefaultIfEmpty().Max();

    private static string Repeats(ImmutableArray<Block> blocks, int more)
    {
        foreach (var block in blocks)
        {
            if (block is RepeatBlock { Count: { IsRange: true, Lower: { } lower } }) return string.Create(CultureInfo.InvariantCulture, $"{lower + more} repeats");
            if (block is RepeatBlock repeat && Repeats(repeat.Of, more) is { Length: > 0 } words) return words;
        }
        return "";
    }

    private static string Words(Quantity length)
    {
        var seconds = length.SecondsAt(NominalSpeeds.Default.Running);
        return seconds % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min") : string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s");
    }
}

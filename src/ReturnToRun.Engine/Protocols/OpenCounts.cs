using System.Collections.Immutable;

namespace ReturnToRun.Engine.Protocols;

/// <summary>The counts that a protocol leaves for the clinician, in order: warm-up, levels, cool-down.</summary>
public static class OpenCounts
{
    /// <summary>How many there are.</summary>
    public static int Of(Protocol protocol) =>
        Of(protocol.WarmUp) + protocol.Levels.Sum(static level => Of(level.Session) + level.Week.Sum(static day => day is { } blocks ? Of(blocks) : 0)) + Of(protocol.CoolDown);

    /// <summary>How many a level leaves open.</summary>
    public static int Of(Level level) => Of(level.Session) + level.Week.Sum(static day => day is { } blocks ? Of(blocks) : 0);

    /// <summary>The protocol with its counts filled in; null where there are not as many as it leaves open, or one is no count.</summary>
    public static Protocol? Fill(Protocol protocol, ImmutableArray<int> counts)
    {
        if (Of(protocol) != counts.Length || counts.Any(static count => count is < 1 or > Compiler.MostSegments)) return null;
        if (counts.IsEmpty) return protocol;
        var left = new Queue<int>(counts);
        return protocol with
        {
            WarmUp = Filled(protocol.WarmUp, left),
            Levels = [.. protocol.Levels.Select(level => level with
            {
                Session = Filled(level.Session, left),
                Week = [.. level.Week.Select(day => day is { } blocks ? Filled(blocks, left) : (ImmutableArray<Block>?)null)],
            })],
            CoolDown = Filled(protocol.CoolDown, left),
        };
    }

    private static int Of(ImmutableArray<Block> blocks) => blocks.Sum(static block => block switch
    {
        RepeatBlock repeat => (repeat.Count.IsOpen ? 1 : 0) + Of(repeat.Of),
        FillBlock fill => Of(fill.Of),
        _ => 0,
    });

    private static ImmutableArray<Block> Filled(ImmutableArray<Block> blocks, Queue<int> left) => [.. blocks.Select(block => block switch
    {
        RepeatBlock { Count.IsOpen: true } repeat => (Block)new RepeatBlock(RepeatCount.Exactly(left.Dequeue()), Filled(repeat.Of, left)),
        RepeatBlock repeat => repeat with { Of = Filled(repeat.Of, left) },
        FillBlock fill => fill with { Of = Filled(fill.Of, left) },
        _ => block,
    })];
}

using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Engine.Protocols;

/// <summary>The project's own ladders as protocols (clinical rules, section 3). Quick's levels are made from the runner's facts.</summary>
public static class BuiltIn
{
    private const int Frame = 30;
    private static readonly Quantity Minute = Quantity.FromMinutes(1);

    /// <summary>G1 to G5, then the Standard levels from 2 on.</summary>
    public static Protocol Gentle { get; } = Ladder(
        "gentle", "Gentle",
        "Very short runs with long walks, for a back that is easily irritated or after three months or more without running.",
        "Return to Run. The 15 s : 120 s start is the first stage of the ASTEROID trial (Neason 2024, BJSM, doi 10.1136/bjsports-2024-108245); the steps after it are this project's own.",
        [
            GentleLevel("G1", 15, 120), GentleLevel("G2", 30, 120), GentleLevel("G3", 45, 120), GentleLevel("G4", 60, 120),
            GentleLevel("G5", 60, 60), .. StandardLevels(LadderVariants.None).Skip(1),
        ]);

    /// <summary>Levels 1 to 11 without a variant.</summary>
    private static Protocol Plain { get; } = StandardOf(LadderVariants.None);

    /// <summary>The walk that the walk test proved: what every level grows out of.</summary>
    public static Level Walk { get; } = new() { Label = "0", Session = [Do(SegmentKind.Walk, Quantity.FromMinutes(Frame))] };

    /// <summary>Levels 1 to 11, with the variants a therapist chose.</summary>
    public static Protocol Standard(LadderVariants variants = LadderVariants.None) =>
        variants == LadderVariants.None ? Plain : StandardOf(variants);

    private static Protocol StandardOf(LadderVariants variants) => Ladder(
        "standard", "Standard",
        "Three intervals that grow by a minute a level inside half an hour, from one minute of running to half an hour of it.",
        "Return to Run, after Therapeutic Associates, \"Returning to Running After a Low Back Injury\".",
        [.. StandardLevels(variants)]);

    private static IEnumerable<Level> StandardLevels(LadderVariants variants)
    {
        for (var k = 1; k <= 9; k++)
        {
            var repeats = variants.HasFlag(LadderVariants.FiveRepeats) ? Math.Clamp(Frame / (k + 1), 3, 5) : 3;
            yield return Framed(Name(k), repeats, Quantity.FromMinutes(k), Minute);
        }
        var ten = Quantity.FromMinutes(10);
        if (variants.HasFlag(LadderVariants.TenA))
        {
            yield return new()
            {
                Label = "10a",
                Session = [Times(2, ten, SegmentKind.Walk), Times(1, Quantity.FromMinutes(7), SegmentKind.Walk)],
            };
        }
        yield return new() { Label = "10", Session = [Times(3, ten, SegmentKind.Walk)] };
        if (!variants.HasFlag(LadderVariants.ElevenSteps))
        {
            yield return new() { Label = "11", Session = [Times(3, ten, SegmentKind.Jog)] };
            yield break;
        }
        yield return new() { Label = "11a", Session = [Times(1, ten, SegmentKind.Jog), Times(2, ten, SegmentKind.Walk)] };
        yield return new() { Label = "11b", Session = [Times(2, ten, SegmentKind.Jog), Times(1, ten, SegmentKind.Walk)] };
        yield return new() { Label = "11c", Session = [Times(3, ten, SegmentKind.Jog)] };
    }

    private static Level GentleLevel(string label, int run, int walk) =>
        Framed(label, 6, Quantity.FromSeconds(run), Quantity.FromSeconds(walk));

    /// <summary>A level inside the frame: what its repeats leave of it is walked.</summary>
    private static Level Framed(string label, int repeats, Quantity run, Quantity walk)
    {
        var left = (Frame * Minute.Seconds) - (repeats * (run.Seconds + walk.Seconds));
        var group = new RepeatBlock(RepeatCount.Exactly(repeats), [Do(SegmentKind.Run, run), Do(SegmentKind.Walk, walk)]);
        return new() { Label = label, Session = left > 0 ? [group, Do(SegmentKind.Walk, Quantity.FromSeconds(left))] : [group] };
    }

    private static RepeatBlock Times(int count, Quantity run, SegmentKind recovery) =>
        new(RepeatCount.Exactly(count), [Do(SegmentKind.Run, run), Do(recovery, Minute)]);

    private static SegmentBlock Do(SegmentKind kind, Quantity length) => new(kind, length);

    private static string Name(int level) => level.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Protocol Ladder(string id, string title, string summary, string citation, ImmutableArray<Level> levels) => new()
    {
        Id = id,
        Title = title,
        Summary = summary,
        Source = new(citation),
        Entry = new(Quantity.FromMinutes(Frame), "Brisk, at no more than 2/10 pain, and back to baseline the next morning."),
        WarmUp = [Do(SegmentKind.Walk, Quantity.FromMinutes(5))],
        CoolDown = [Do(SegmentKind.Walk, Quantity.FromMinutes(5))],
        Levels = levels,
        After = new() { PercentPerWeek = new(10, 10), EasierWeekEvery = 4 },
    };
}

using System.Collections.Immutable;
using System.Globalization;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Testing.Generators;

/// <summary>Protocols of every shape the format can state, mostly harder from level to level, some of them easier again.</summary>
public static class AnyProtocol
{
    public static Protocol Of(Chance chance)
    {
        var levels = ImmutableArray.CreateBuilder<Level>();
        var size = chance.Between(1, 3);
        for (var i = chance.Between(1, 7); i > 0; i--)
        {
            levels.Add(AnyLevel(chance, size, (levels.Count + 1).ToString(CultureInfo.InvariantCulture)));
            size = Math.Max(0, size + chance.Pick(1, 1, 1, 2, 3, 6, 0, -1));
        }
        return new()
        {
            Id = "generated",
            Title = "Generated",
            Source = new("made by chance"),
            WarmUp = chance.Percent(60) ? [Do(SegmentKind.Walk, chance.Between(1, 10))] : [],
            CoolDown = chance.Percent(60) ? [Do(SegmentKind.Walk, chance.Between(1, 10))] : [],
            Levels = levels.ToImmutable(),
            Limits = new(chance.Percent(20) ? chance.Between(1, 3) : null, chance.Percent(20) ? chance.Between(1, 4) : null),
            OnSymptoms = chance.Percent(30) ? new(Symptoms(chance), Symptoms(chance), Symptoms(chance)) : null,
            Start = chance.Percent(20) ? new ProtocolStart.ByTimeOff([new(TimeSpan.FromDays(28), levels[^1].Label), new(null, levels[0].Label)]) : ProtocolStart.First,
            After = chance.Percent(40) ? AnyAfter(chance) : null,
        };
    }

    private static Level AnyLevel(Chance chance, int size, string label)
    {
        var advance = chance.Below(4) switch { 0 => new Advance(Weeks: chance.Between(1, 2)), 1 => new(Successes: chance.Between(1, 5)), _ => null };
        if (chance.Percent(15))
        {
            ImmutableArray<Block>? Day() => AnySession(chance, size);
            return new() { Label = label, Week = chance.Percent(50) ? [Day(), null, Day(), null, Day(), null, null] : [Day(), null, null, Day(), null, null, null], Advance = advance };
        }
        return new()
        {
            Label = label, Session = AnySession(chance, size), Advance = advance, RestDays = chance.Percent(30) ? chance.Between(0, 3) : null,
            SessionsPerWeek = chance.Percent(20) ? chance.Between(1, 4) : null,
        };
    }

    private static ImmutableArray<Block> AnySession(Chance chance, int size)
    {
        var minutes = Math.Max(0.5m, size);
        return chance.Below(12) switch
        {
            0 => [new FillBlock(Quantity.FromMinutes(chance.Between(10, 40)), [Do(SegmentKind.Run, minutes), Do(SegmentKind.Walk, chance.Pick(1, 2, 3))])],
            1 => [new RepeatBlock(new(chance.Between(1, 3), chance.Between(4, 7)), [Do(SegmentKind.Run, minutes), Do(SegmentKind.Walk, 1)])],
            2 => [Do(SegmentKind.Run, minutes * 3) with { UpTo = Quantity.FromMinutes(minutes * chance.Between(3, 6)) }],
            3 => [Do(SegmentKind.Jog, minutes * 2)],
            4 => [new RepeatBlock(RepeatCount.Exactly(chance.Between(1, 12)), [Do(SegmentKind.Run, minutes), Do(SegmentKind.Jog, 1)])],
            5 => [Do(SegmentKind.Walk, chance.Between(10, 60))],
            6 => [Do(SegmentKind.Run, minutes * 2), new RepeatBlock(RepeatCount.Exactly(chance.Between(2, 6)), [new SegmentBlock(SegmentKind.Stride, Quantity.FromMetres(100)), Do(SegmentKind.Rest, 0.5m)])],
            7 => [new RepeatBlock(RepeatCount.Exactly(chance.Between(1, 6)), [new SegmentBlock(SegmentKind.Run, Quantity.FromMetres(100 * Math.Max(1, size))) { PaceSpeed = Speed.FromKilometresPerHour(chance.Between(6, 14)), Pace = "stated" }, Do(SegmentKind.Walk, 1)])],
            8 => [Do(SegmentKind.Walk, 5), Do(SegmentKind.Run, minutes), Do(SegmentKind.Walk, 2), Do(SegmentKind.Run, minutes * 2), Do(SegmentKind.Walk, 0.5m), Do(SegmentKind.Run, minutes)],
            _ => [new RepeatBlock(RepeatCount.Exactly(chance.Between(1, 15)), [Do(SegmentKind.Run, minutes), Do(SegmentKind.Walk, chance.Pick(0.5m, 1m, 2m, 4m))])],
        };
    }

    private static SegmentBlock Do(SegmentKind kind, decimal minutes) => new(kind, Quantity.FromMinutes(minutes));

    private static SymptomStep? Symptoms(Chance chance) => chance.Percent(60) ? new(chance.Between(0, 2), chance.Between(0, 5)) : null;

    private static AfterLast AnyAfter(Chance chance) => new()
    {
        PercentPerWeek = chance.Percent(60) ? new(chance.Between(3, 10), chance.Between(10, 25)) : null,
        PerWeek = chance.Percent(30) ? Quantity.FromMinutes(chance.Between(5, 60)) : null,
        PerSession = chance.Percent(30) ? Quantity.FromMetres(400) : null,
        To = chance.Percent(30) ? Quantity.FromMinutes(chance.Between(20, 60)) : null,
        EasierWeekEvery = chance.Percent(30) ? chance.Between(2, 6) : null,
        Rotation = chance.Percent(30) ? [100, chance.Pick(50, 60), chance.Pick(75, 80, 120)] : [],
    };
}

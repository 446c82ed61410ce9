using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

public sealed class RoundTripTests
{
    private static readonly Arbitrary<Protocol> Protocols = Gen.Choose(0, int.MaxValue - 1).Select(static seed => new Maker(new(seed)).Protocol()).ToArbitrary();

    [Fact]
    public void What_is_written_reads_back_as_the_same_protocol() =>
        Prop.ForAll(Protocols, static written =>
        {
            var (read, mistakes) = ProtocolReader.Read(ProtocolWriter.Write(written));
            Assert.Empty(mistakes);
            Assert.Equivalent(written, read, strict: true);
            Assert.Equal(ProtocolWriter.Write(written), ProtocolWriter.Write(read!));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_protocols_made_here_reach_every_kind_of_block_level_and_start()
    {
        var made = Enumerable.Range(0, 2000).Select(static seed => new Maker(new(seed)).Protocol()).ToList();
        var blocks = made.SelectMany(static protocol => protocol.Levels).SelectMany(static level => level.Session.Concat(level.Week.SelectMany(static day => day ?? []))).SelectMany(All).ToList();
        Assert.All(Enum.GetValues<SegmentKind>(), kind => Assert.Contains(blocks.OfType<SegmentBlock>(), block => block.Kind == kind));
        Assert.Contains(blocks.OfType<SegmentBlock>(), static block => block.UpTo is not null);
        Assert.Contains(blocks.OfType<RepeatBlock>(), static block => block.Count.IsRange);
        Assert.Contains(blocks.OfType<RepeatBlock>(), static block => block.Count.IsOpen);
        Assert.Contains(blocks, static block => block is FillBlock);
        Assert.Contains(made, static protocol => protocol.Levels.Any(static level => !level.Week.IsEmpty));
        Assert.Equal(4, made.Select(static protocol => protocol.Start.GetType()).Distinct().Count());

        static IEnumerable<Block> All(Block block) => block switch
        {
            RepeatBlock repeat => repeat.Of.SelectMany(All).Prepend(block),
            FillBlock fill => fill.Of.SelectMany(All).Prepend(block),
            _ => [block],
        };
    }

    /// <summary>Makes any protocol that the format can state.</summary>
    private sealed class Maker(Random random)
    {
        private bool rangeLeft;

        public Protocol Protocol()
        {
            ImmutableArray<string> labels = [.. Enumerable.Range(1, random.Next(1, 6)).Select(static n => $"Stage “{n}” ½")];
            return new()
            {
                Id = $"made-{random.Next(100)}",
                Title = "Läufe <b>&\"quoted\"\\",
                Source = new("made for a test", Maybe("https://example.org/a?b=1&c"), Maybe(random.Next(1, 9999))),
                Summary = Maybe("two\nlines"),
                Entry = Maybe(new ProtocolEntry(MaybeQuantity(), Maybe("fast"))),
                WarmUp = random.Next(2) == 0 ? [] : Blocks(1, insideFill: true),
                CoolDown = random.Next(2) == 0 ? [] : Blocks(1, insideFill: true),
                Levels = [.. labels.Select(Level)],
                Limits = random.Next(2) == 0 ? new() : new(MaybeCount(), MaybeCount()),
                Start = Start(labels),
                OnSymptoms = Maybe(new SymptomSteps(Maybe(Step()), Maybe(Step()), Maybe(Step()))),
                After = Maybe(After()),
            };
        }

        private Level Level(string label)
        {
            rangeLeft = true;
            var isWeek = random.Next(3) == 0;
            return new()
            {
                Label = label,
                Session = isWeek ? [] : Blocks(2),
                Week = isWeek ? [Blocks(1), .. Enumerable.Range(0, 6).Select(_ => random.Next(2) == 0 ? (ImmutableArray<Block>?)null : Blocks(1))] : [],
                Advance = random.Next(3) switch { 0 => null, 1 => new(Successes: random.Next(1, 9)), _ => new(Weeks: random.Next(1, 9)) },
                RestDays = isWeek ? null : Maybe(random.Next(0, 4)),
                SessionsPerWeek = isWeek ? null : MaybeCount(),
                Note = Maybe("mind the step"),
            };
        }

        private ImmutableArray<Block> Blocks(int depth, bool insideFill = false) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Block(depth, insideFill))];

        private Block Block(int depth, bool insideFill) => (depth == 0 ? 0 : random.Next(4)) switch
        {
            0 or 1 => Segment(insideFill),
            2 => new RepeatBlock(Count(insideFill), Blocks(depth - 1, insideFill)),
            _ => new FillBlock(Quantity.FromMinutes(random.Next(1, 40)), [new SegmentBlock(SegmentKind.Run, Quantity.FromSeconds(15)), .. Blocks(depth - 1, insideFill: true)]),
        };

        private SegmentBlock Segment(bool insideFill)
        {
            var length = Length();
            var isRange = !insideFill && TakeRange();
            var (pace, speed) = random.Next(3) switch
            {
                0 => ("easy", null),
                1 => ("7.5 mph", (Speed?)Speed.FromMilesPerHour(7.5m)),
                _ => (null, null),
            };
            return new((SegmentKind)random.Next(5), length)
            {
                UpTo = isRange ? (length.IsTime ? Quantity.FromSeconds(length.Seconds * 1.5m) : Quantity.FromMetres(length.Metres + 100)) : null,
                Or = MaybeQuantity(),
                Effort = Maybe(Effort.Of(random.Next(11))),
                Pace = pace,
                PaceSpeed = speed,
                Surface = Maybe("grass"),
                Support = Maybe("80 %"),
            };
        }

        private RepeatCount Count(bool insideFill)
        {
            var lower = random.Next(1, 6);
            if (insideFill) return RepeatCount.Exactly(lower);
            if (random.Next(5) == 0) return new(null, null);
            return TakeRange() ? new(lower, lower + 3) : RepeatCount.Exactly(lower);
        }

        private ProtocolStart Start(ImmutableArray<string> labels) => random.Next(4) switch
        {
            0 => ProtocolStart.First,
            1 => new ProtocolStart.ByClinician(),
            2 => new ProtocolStart.ByTest("the longest run", [.. labels.SkipLast(1).Select((label, i) => new TestStep(Quantity.FromMetres(400 * (i + 1)), label)), new(null, labels[^1])]),
            _ => new ProtocolStart.ByTimeOff([.. labels.SkipLast(1).Select((label, i) => new TimeOffStep(TimeSpan.FromDays((i * 7) + random.Next(1, 7)), label)), new(null, labels[^1])]),
        };

        private AfterLast After() => new()
        {
            PercentPerWeek = random.Next(3) switch { 0 => null, 1 => new(10, 10), _ => new(2.5m, 10) },
            PerWeek = MaybeQuantity(),
            PerSession = MaybeQuantity(),
            To = MaybeQuantity(),
            Rotation = random.Next(2) == 0 ? [] : [100, 50, 75],
            EasierWeekEvery = Maybe(random.Next(2, 6)),
        };

        private Quantity Length() => random.Next(5) switch
        {
            0 => Quantity.FromSeconds(random.Next(1, 4000)),
            1 => Quantity.FromMinutes(random.Next(1, 400) / 4m),
            2 => Quantity.FromMetres(random.Next(1, 100_000) / 10m),
            3 => Quantity.FromMetres(random.Next(1, 40) * 402.336m),
            _ => Quantity.FromMetres(random.Next(1, 5000) * 0.9144m),
        };

        private SymptomStep Step() => new(random.Next(3), random.Next(8));

        private bool TakeRange()
        {
            if (!rangeLeft || random.Next(4) > 0) return false;
            rangeLeft = false;
            return true;
        }

        private Quantity? MaybeQuantity() => random.Next(2) == 0 ? Length() : null;
        private int? MaybeCount() => random.Next(2) == 0 ? random.Next(1, 8) : null;
        private string? Maybe(string text) => random.Next(2) == 0 ? text : null;
        private int? Maybe(int number) => random.Next(2) == 0 ? number : null;
        private Effort? Maybe(Effort effort) => random.Next(2) == 0 ? effort : null;
        private T? Maybe<T>(T value) where T : class => random.Next(2) == 0 ? value : null;
    }
}

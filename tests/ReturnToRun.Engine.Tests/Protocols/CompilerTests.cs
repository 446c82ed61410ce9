using System.Collections.Immutable;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Protocols;

public sealed class CompilerTests
{
    private static SegmentBlock Run(decimal minutes) => new(SegmentKind.Run, Quantity.FromMinutes(minutes));
    private static SegmentBlock Walk(decimal minutes) => new(SegmentKind.Walk, Quantity.FromMinutes(minutes));
    private static RepeatBlock Times(int count, params ImmutableArray<Block> of) => new(RepeatCount.Exactly(count), of);
    private static FillBlock Fill(Quantity total, params ImmutableArray<Block> of) => new(total, of);

    private static string? Unrolled(params ImmutableArray<Block> blocks) =>
        Compiler.TryUnroll(blocks, NominalSpeeds.Default) is { } segments
            ? string.Join(' ', segments.Select(static segment => FormattableString.Invariant(
                $"{segment.Kind}:{Math.Round(segment.Length.IsTime ? segment.Length.Seconds : segment.Length.Metres, 3):0.###}{(segment.Length.IsTime ? "s" : "m")}")))
            : null;

    [Fact]
    public void Repeats_are_written_out_and_neighbours_stay_apart() =>
        Assert.Equal("Run:60s Walk:60s Run:60s Walk:60s Walk:120s", Unrolled(Times(2, Run(1), Walk(1)), Walk(2)));

    [Fact]
    public void A_fill_cuts_its_last_cycle_off_exactly_at_the_total() =>
        Assert.Equal(
            "Run:90s Walk:120s Run:90s Walk:120s Run:90s Walk:120s Run:90s Walk:120s Run:90s Walk:120s Run:90s Walk:60s",
            Unrolled(Fill(Quantity.FromMinutes(20), Run(1.5m), Walk(2))));

    [Fact]
    public void A_fill_that_comes_out_even_leaves_nothing_behind() =>
        Assert.Equal("Run:60s Walk:60s Run:60s Walk:60s", Unrolled(Fill(Quantity.FromMinutes(4), Run(1), Walk(1))));

    [Fact]
    public void What_is_left_under_a_thousandth_is_nothing()
    {
        Assert.Equal("Run:60s", Unrolled(Fill(Quantity.FromSeconds(60.0009m), Run(1))));
        Assert.Equal("Run:60s Run:0.001s", Unrolled(Fill(Quantity.FromSeconds(60.001m), Run(1))));
    }

    [Fact]
    public void An_inner_fill_is_unrolled_before_the_outer_one_cuts() =>
        Assert.Equal(
            "Run:60s Walk:60s Run:30s Walk:180s Run:60s Walk:60s Run:30s Walk:60s",
            Unrolled(Fill(Quantity.FromMinutes(9), Fill(Quantity.FromMinutes(2.5m), Run(1), Walk(1)), Walk(3))));

    [Fact]
    public void A_distance_filled_with_times_is_cut_in_seconds_at_140_and_100_metres_a_minute() =>
        Assert.Equal("Run:120s Walk:60s Run:120s Walk:60s Run:102.857s", Unrolled(Fill(Quantity.FromMetres(1000), Run(2), Walk(1))));

    [Fact]
    public void A_time_filled_with_distances_is_cut_in_metres() =>
        Assert.Equal("Run:400m Walk:100m Run:160m", Unrolled(Fill(
            Quantity.FromSeconds(300), new SegmentBlock(SegmentKind.Run, Quantity.FromMetres(400)), new SegmentBlock(SegmentKind.Walk, Quantity.FromMetres(100)))));

    [Fact]
    public void A_stated_speed_decides_where_a_fill_is_cut()
    {
        var fast = Run(1) with { PaceSpeed = Speed.FromMetresPerMinute(200) };
        Assert.Equal("Run:60s Run:60s Run:30s", Unrolled(Fill(Quantity.FromMetres(500), fast)));
    }

    [Fact]
    public void A_rest_takes_time_and_covers_no_ground()
    {
        var rest = new SegmentBlock(SegmentKind.Rest, Quantity.FromMinutes(1));
        Assert.Equal("Run:60s Rest:60s Run:60s Rest:60s Run:30s", Unrolled(Fill(Quantity.FromMetres(350), Run(1), rest)));
        var timeline = Timeline.Of([], [new(SegmentKind.Rest, Quantity.FromMinutes(1)), new(SegmentKind.Rest, Quantity.FromMetres(50))], [], NominalSpeeds.Default);
        Assert.Equal(TimeSpan.FromMinutes(1), timeline.Total);
        Assert.Equal(0, timeline.Distance.Metres);
    }

    [Fact]
    public void Ranges_count_at_their_upper_end_and_open_counts_as_one()
    {
        Assert.Equal("Run:180s", Unrolled(Run(1) with { UpTo = Quantity.FromMinutes(3) }));
        Assert.Equal("Run:60s Run:60s Run:60s", Unrolled(new RepeatBlock(new(2, 3), [Run(1)])));
        Assert.Equal("Run:60s", Unrolled(new RepeatBlock(new(null, null), [Run(1)])));
    }

    [Fact]
    public void Ten_thousand_segments_are_unrolled_and_one_more_is_not()
    {
        Assert.Equal(10_000, Compiler.TryUnroll([Times(10_000, Run(1))], NominalSpeeds.Default)!.Value.Length);
        Assert.Null(Compiler.TryUnroll([Times(10_000, Run(1)), Run(1)], NominalSpeeds.Default));
        Assert.Throws<ArgumentException>(() => Compiler.Compile(Of(new Level { Label = "1", Session = [Times(10_001, Run(1))] })));
    }

    [Fact]
    public void A_bomb_of_nested_repeats_is_refused_without_being_unrolled()
    {
        Block bomb = Run(1);
        for (var depth = 0; depth < 60; depth++) bomb = Times(int.MaxValue, bomb);
        Assert.Null(Compiler.TryUnroll([bomb], NominalSpeeds.Default));
        Assert.Equal("Run:60s Run:30s", Unrolled(Fill(Quantity.FromSeconds(90), bomb)));
    }

    [Fact]
    public void Nested_repeats_of_nothing_come_to_nothing_at_once()
    {
        Block nothing = Fill(Quantity.FromSeconds(0.0005m), Run(1));
        for (var depth = 0; depth < 60; depth++) nothing = Times(int.MaxValue, nothing);
        Assert.Equal("", Unrolled(nothing));
        Assert.Equal("", Unrolled(Fill(Quantity.FromMinutes(1), nothing)));
    }

    [Fact]
    public void A_fill_that_never_gets_on_is_refused() =>
        Assert.Null(Unrolled(Fill(Quantity.FromMetres(1), new SegmentBlock(SegmentKind.Rest, Quantity.FromMinutes(1)))));

    [Fact]
    public void A_week_gives_one_entry_a_day_with_its_place_in_the_week()
    {
        var levels = Compiler.Compile(Of(new Level { Label = "Week 2", Week = [[Run(1)], null, [Run(2)], null, null, [Run(3)], null] })).Levels;
        Assert.Equal(["Week 2 day 1", "Week 2 day 3", "Week 2 day 6"], levels.Select(static level => level.Label));
        Assert.Equal([1, 2, 3], levels.Select(static level => level.Timeline.Running.TotalMinutes));
    }

    [Fact]
    public void Warm_up_and_cool_down_surround_every_level_and_stay_out_of_the_main_set()
    {
        var timeline = Assert.Single(Compiler.Compile(Of(new Level { Label = "1", Session = [Run(1)] }) with { WarmUp = [Walk(5)], CoolDown = [Walk(3)] }).Levels).Timeline;
        Assert.Single(timeline.Main);
        Assert.Equal(TimeSpan.FromMinutes(9), timeline.Total);
        Assert.Equal(940, timeline.Distance.Metres);
    }

    [Fact]
    public void A_jog_among_runs_is_recovery_and_a_jog_among_walks_is_the_interval()
    {
        Segment run = new(SegmentKind.Run, Quantity.FromMinutes(2)), jog = new(SegmentKind.Jog, Quantity.FromMinutes(5)), walk = new(SegmentKind.Walk, Quantity.FromMinutes(9));
        Assert.Equal(TimeSpan.FromMinutes(2), Timeline.Of([], [run, jog], [], NominalSpeeds.Default).LongestRun);
        Assert.Equal(TimeSpan.FromMinutes(5), Timeline.Of([], [walk, jog, jog], [], NominalSpeeds.Default).LongestRun);
        Assert.Equal(2, Timeline.Of([], [walk, jog, jog], [], NominalSpeeds.Default).Runs);
    }

    private static Protocol Of(params ImmutableArray<Level> levels) => new() { Id = "x", Title = "X", Source = new("made for a test"), Levels = levels };
}

using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Engine.Tests.Protocols;

public sealed class BuiltInTests
{
    private static IEnumerable<CompiledLevel> Standard(LadderVariants variants = LadderVariants.None) => Compiler.Compile(BuiltIn.Standard(variants)).Levels;

    [Fact]
    public void Standard_runs_3_6_to_30_and_then_33_minutes()
    {
        Assert.Equal([3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33], Standard().Select(static level => level.Timeline.Running.TotalMinutes));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"], Standard().Select(static level => level.Label));
    }

    [Fact]
    public void Every_main_set_fills_30_minutes_until_level_10_outgrows_it_by_a_tenth()
    {
        Assert.All(Standard(), static level => Assert.Equal(level.Label is "10" or "11" ? 43 : 40, level.Timeline.Total.TotalMinutes));
        Assert.All(Compiler.Compile(BuiltIn.Gentle).Levels.Take(5), static level => Assert.Equal(40, level.Timeline.Total.TotalMinutes));
    }

    [Fact]
    public void Standard_never_covers_more_than_9_percent_more_ground_in_a_step()
    {
        var metres = Standard().Select(static level => level.Timeline.Distance.Metres).ToList();
        Assert.All(metres.Zip(metres.Skip(1)), static step => Assert.True(step.Second <= step.First * 1.09m, $"{step}"));
    }

    [Fact]
    public void Level_1_is_three_times_a_minute_each_and_then_a_walk_of_its_own()
    {
        var kinds = Standard().First().Timeline.Main;
        Assert.Equal([60, 60, 60, 60, 60, 60, 1440], kinds.Select(static segment => segment.Length.Seconds));
        Assert.Equal(SegmentKind.Walk, kinds[^1].Kind);
    }

    [Fact]
    public void Level_11_jogs_where_level_10_walked_after_the_last_run_too()
    {
        var last = Standard().Last().Timeline;
        Assert.Equal([SegmentKind.Run, SegmentKind.Jog, SegmentKind.Run, SegmentKind.Jog, SegmentKind.Run, SegmentKind.Jog], last.Main.Select(static segment => segment.Kind));
        Assert.Equal(10, last.LongestRun.TotalMinutes);
    }

    [Fact]
    public void Gentle_goes_from_15_seconds_to_a_minute_and_joins_at_level_2()
    {
        var levels = Compiler.Compile(BuiltIn.Gentle).Levels;
        Assert.Equal(["G1", "G2", "G3", "G4", "G5", "2", "3"], levels.Take(7).Select(static level => level.Label));
        Assert.Equal([1.5, 3, 4.5, 6, 6, 6, 9], levels.Take(7).Select(static level => level.Timeline.Running.TotalMinutes));
        Assert.Equal(120, levels[3].Timeline.Main[1].Length.Seconds);
        Assert.Equal(60, levels[4].Timeline.Main[1].Length.Seconds);
    }

    [Fact]
    public void Five_repeats_are_as_many_as_fit_into_the_frame_but_never_under_three() =>
        Assert.Equal([5, 10, 15, 20, 25, 24, 21, 24, 27, 30, 33], Standard(LadderVariants.FiveRepeats).Select(static level => level.Timeline.Running.TotalMinutes));

    [Fact]
    public void Level_10a_runs_27_minutes_in_exactly_30()
    {
        var level = Assert.Single(Standard(LadderVariants.TenA), static level => level.Label == "10a").Timeline;
        Assert.Equal(27, level.Running.TotalMinutes);
        Assert.Equal(1800, level.Main.Sum(static segment => segment.Length.Seconds));
    }

    [Fact]
    public void Levels_11a_to_11c_swap_one_walk_at_a_time()
    {
        var levels = Standard(LadderVariants.ElevenSteps).TakeLast(3).ToList();
        Assert.Equal(["11a", "11b", "11c"], levels.Select(static level => level.Label));
        Assert.Equal([31, 32, 33], levels.Select(static level => level.Timeline.Running.TotalMinutes));
    }
}

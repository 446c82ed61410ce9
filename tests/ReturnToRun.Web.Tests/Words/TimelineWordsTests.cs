using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class TimelineWordsTests
{
    [Fact]
    public void A_level_is_read_out_with_its_repeats() =>
        Assert.Equal("40 minutes: 5 walking, then 3 times 4 running and 1 walking, then 15 walking, then 5 walking", TimelineWords.Of(Timelines.Level(4), RunnerFormat.Default));

    [Fact]
    public void Intervals_under_a_minute_say_seconds() =>
        Assert.Equal("6 times 15 seconds running and 2 walking, then 16 minutes 30 seconds walking",
            TimelineWords.MainSet(Timelines.Of(6, Timelines.Run(.25m), Timelines.Walk(2)), RunnerFormat.Default));

    [Fact]
    public void Light_jogs_are_told_from_walks() =>
        Assert.Equal("3 times 10 running and 1 light jogging", TimelineWords.MainSet(Timelines.Of(3, Timelines.Run(10), Timelines.Jog(1)), RunnerFormat.Default));

    [Fact]
    public void What_a_protocol_asks_of_a_segment_is_read_with_it()
    {
        var run = Timelines.Run(3) with
        {
            Ask = new("run") { Pace = "easy", Effort = 3, Surface = "grass", Support = "80 %", OrDistance = Distance.FromMetres(400) },
        };

        Assert.Equal("2 times 3 running (or 400 metres, whichever comes first, pace: easy, effort 3 of 10, on: grass, carrying 80 % of your body weight) and 1 walking, then 22 walking",
            TimelineWords.MainSet(Timelines.Of(2, run, Timelines.Walk(1)), RunnerFormat.Default));
        Assert.Equal("or 2 minutes, whichever comes first", TimelineWords.Asked(new("run") { OrTime = TimeSpan.FromMinutes(2) }, RunnerFormat.Default));
    }

    [Fact]
    public void A_programme_s_own_level_keeps_its_name()
    {
        Assert.Equal("Level 4", LevelWords.Name("4"));
        Assert.Equal("Level G2", LevelWords.Name("G2"));
        Assert.Equal("Step 2 towards Week 1", LevelWords.Name("Week 1 (added 2)"));
        Assert.Equal("Week 1", LevelWords.InSentence("Week 1"));
    }

    [Fact]
    public void A_mixed_group_that_repeats_is_read_once() =>
        Assert.Equal("2 times 90 seconds running, 90 seconds walking, 3 running and 3 walking, then 12 walking",
            TimelineWords.MainSet(Timelines.Of(2, Timelines.Run(1.5m), Timelines.Walk(1.5m), Timelines.Run(3), Timelines.Walk(3)), RunnerFormat.Default));

    [Fact]
    public void A_group_cut_off_at_the_end_is_read_to_where_it_ends()
    {
        var timeline = Timeline.Of([], [Timelines.Run(2), Timelines.Walk(1), Timelines.Run(2), Timelines.Walk(1), Timelines.Run(2)], [], NominalSpeeds.Default);

        Assert.Equal("8 minutes: 2 times 2 running and 1 walking, then 2 running", TimelineWords.Of(timeline, RunnerFormat.Default));
    }

    [Fact]
    public void Distances_are_read_in_the_runners_unit()
    {
        var timeline = Timeline.Of([], [new(SegmentKind.Run, Quantity.FromMetres(400)), new(SegmentKind.Walk, Quantity.FromMetres(1609.344m))], [], NominalSpeeds.Default);

        Assert.Equal("400 metres running, then 1.61 km walking", TimelineWords.MainSet(timeline, RunnerFormat.Default));
        Assert.Equal("0.25 miles running, then 1 mile walking", TimelineWords.MainSet(timeline, RunnerFormat.Default with { Unit = DistanceUnit.Miles }));
    }

    [Theory]
    [InlineData(1, "one minute running, one walking")]
    [InlineData(4, "four minutes running, one walking")]
    [InlineData(10, "ten minutes running, one walking")]
    public void A_level_has_a_name_in_words(int level, string words) => Assert.Equal(words, LevelWords.Pattern(Timelines.Level(level)));

    [Fact]
    public void Short_runs_light_jogs_and_the_walk_have_names_in_words_too()
    {
        Assert.Equal("15 seconds running, two minutes walking", LevelWords.Pattern(Timelines.Of(6, Timelines.Run(.25m), Timelines.Walk(2))));
        Assert.Equal("ten minutes running, one of light jogging", LevelWords.Pattern(Timelines.Of(3, Timelines.Run(10), Timelines.Jog(1))));
        Assert.Equal("33 minutes running without a break", LevelWords.Pattern(Timeline.Of([Timelines.Walk(5)], [Timelines.Run(33)], [Timelines.Walk(5)], NominalSpeeds.Default)));
        Assert.Equal("40 minutes walking", LevelWords.Pattern(Timelines.Of(1, Timelines.Walk(30))));
    }
}

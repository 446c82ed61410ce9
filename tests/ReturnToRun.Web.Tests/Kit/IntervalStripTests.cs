using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Kit;

public sealed class IntervalStripTests : BunitContext
{
    [Fact]
    public void Running_stands_higher_than_jogging_and_jogging_higher_than_walking()
    {
        var strip = Strip(Timelines.Of(1, Timelines.Run(10), Timelines.Jog(5), Timelines.Walk(5)));

        Assert.True(Height(strip, "run") > Height(strip, "jog"));
        Assert.True(Height(strip, "jog") > Height(strip, "walk"));
    }

    [Fact]
    public void Widths_follow_the_minutes_and_fill_the_strip()
    {
        var strip = Strip(Timelines.Level(4));

        var bars = strip.FindAll("rect");

        Assert.Equal([0m, 12.5m, 22.5m, 25m, 35m, 37.5m, 47.5m, 50m, 87.5m], bars.Select(bar => Number(bar, "x")));
        Assert.Equal(12.5m, Number(bars[^1], "width") + .5m);
    }

    [Fact]
    public void A_strip_is_a_picture_with_the_session_in_words()
    {
        var strip = Strip(Timelines.Level(4)).Find("svg");

        Assert.Equal("img", strip.GetAttribute("role"));
        Assert.Equal("40 minutes: 5 walking, then 3 times 4 running and 1 walking, then 15 walking, then 5 walking", strip.GetAttribute("aria-label"));
    }

    [Fact]
    public void Minutes_are_marked_at_the_ends_and_where_the_main_set_and_the_running_begin_and_end()
    {
        var strip = Strip(Timelines.Level(4));

        Assert.Equal(["0", "5", "19", "35", "40"], strip.FindAll(".tick").Select(tick => tick.TextContent).OrderBy(words => int.Parse(words, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public void No_two_minute_marks_touch_on_the_smallest_screen(int level)
    {
        var at = Strip(Timelines.Level(level)).FindAll(".tick").Select(tick => Number(tick, "x")).Order().ToList();

        Assert.All(at.Zip(at.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 10));
    }

    [Fact]
    public void A_compact_strip_has_no_numbers_and_still_its_words()
    {
        var timeline = Timelines.Level(4);
        var strip = Render<IntervalStrip>(p => p.Add(s => s.Timeline, timeline).Add(s => s.Words, "Level 4").Add(s => s.Compact, true));

        Assert.Empty(strip.FindAll("text"));
        Assert.Equal("Level 4", strip.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void An_interval_too_short_for_its_number_has_none()
    {
        var strip = Strip(Timelines.Of(6, Timelines.Run(.25m), Timelines.Walk(2)));

        Assert.Empty(strip.FindAll(".length"));
        Assert.All(strip.FindAll(".run"), bar => Assert.True(Number(bar, "width") > .4m));
    }

    private IRenderedComponent<IntervalStrip> Strip(Timeline timeline) =>
        Render<IntervalStrip>(p => p.Add(s => s.Timeline, timeline).Add(s => s.Words, TimelineWords.Of(timeline, RunnerFormat.Default)));

    private static decimal Height(IRenderedComponent<IntervalStrip> strip, string kind) => Number(strip.Find($".{kind}"), "height");

    private static decimal Number(IElement element, string attribute) =>
        decimal.Parse(element.GetAttribute(attribute)!.TrimEnd('%', 'r', 'e', 'm'), CultureInfo.InvariantCulture);
}

using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class RunnerFormatTests
{
    private static readonly DateOnly s_friday = new(2026, 11, 20);

    private static readonly RunnerFormat s_berlin = RunnerFormat.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    private static readonly RunnerFormat s_boston = new(DistanceUnit.Miles, TwelveHours: true, DayOfWeek.Sunday, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    [Fact]
    public void A_distance_is_written_in_the_runners_unit_to_a_tenth()
    {
        Assert.Equal("4.5 km", s_berlin.Distance(Distance.FromMetres(4480)));
        Assert.Equal("2.8 miles", s_boston.Distance(Distance.FromMetres(4480)));
        Assert.Equal("1 mile", s_boston.Distance(Distance.FromMiles(1)));
    }

    [Fact]
    public void An_hour_is_written_by_the_runners_clock_in_the_runners_zone()
    {
        var instant = Instant.FromDateTimeOffset(new(2026, 11, 20, 17, 30, 0, TimeSpan.Zero));

        Assert.Equal("18:30", s_berlin.Time(instant));
        Assert.Equal("12:30 pm", s_boston.Time(instant));
    }

    [Fact]
    public void An_hour_before_which_nothing_may_begin_is_rounded_up_never_down() =>
        Assert.Equal("18:31", s_berlin.Time(Instant.FromDateTimeOffset(new(2026, 11, 20, 17, 30, 1, TimeSpan.Zero))));

    [Fact]
    public void The_day_of_an_instant_is_the_runners_day()
    {
        var late = Instant.FromDateTimeOffset(new(2026, 11, 20, 23, 30, 0, TimeSpan.Zero));

        Assert.Equal(new(2026, 11, 21), s_berlin.DayOf(late));
        Assert.Equal(s_friday, s_boston.DayOf(late));
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(2, "Sunday")]
    [InlineData(7, "Friday 27 November")]
    public void A_day_nearby_is_called_by_what_people_call_it(int days, string words) => Assert.Equal(words, s_berlin.Near(s_friday.AddDays(days), s_friday));

    [Theory]
    [InlineData(12, 0, "12 min")]
    [InlineData(4, 30, "4½ min")]
    [InlineData(0, 45, "45 s")]
    [InlineData(0, 0, "0 min")]
    [InlineData(1, 15, "1 min 15 s")]
    public void A_length_is_written_shortly(int minutes, int seconds, string words) => Assert.Equal(words, s_berlin.Minutes(new TimeSpan(0, minutes, seconds)));
}

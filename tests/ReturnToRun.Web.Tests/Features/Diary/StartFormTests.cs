using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Tests.Features.Diary;

public sealed class StartFormTests
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo s_newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly Instant s_now = At("2026-11-20T18:00:00Z");

    [Fact]
    public void A_day_and_a_time_are_a_moment_on_the_runners_own_clock()
    {
        var (day, at) = Parse("2026-11-20", "07:30", s_berlin)!.Value;
        Assert.Equal(new(2026, 11, 20), day);
        Assert.Equal(At("2026-11-20T06:30:00Z"), at);
        Assert.Equal(At("2026-11-20T12:30:00Z"), Parse("2026-11-20", "07:30", s_newYork)!.Value.At);
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", "Europe/Berlin")]
    [InlineData("2026-03-08", "02:30", "America/New_York")]
    public void A_time_that_the_clock_jumped_over_is_refused_in_words(string day, string time, string zone) =>
        Assert.Contains("did not exist", Errors(new() { Date = day, Time = time }, TimeZoneInfo.FindSystemTimeZoneById(zone))["Start.Time"], StringComparison.Ordinal);

    [Fact]
    public void A_time_that_came_twice_asks_which_one_is_meant()
    {
        var form = new StartForm { Date = "2026-10-25", Time = "02:30" };
        Assert.Contains("came twice", Errors(form, s_berlin)["Start.Fold"], StringComparison.Ordinal);
        Assert.True(form.AskFold);
    }

    [Theory]
    [InlineData("first", "2026-10-25T00:30:00Z"), InlineData("second", "2026-10-25T01:30:00Z")]
    public void The_first_and_the_second_of_the_two_are_an_hour_apart(string which, string utc) =>
        Assert.Equal(At(utc), Parse("2026-10-25", "02:30", s_berlin, which)!.Value.At);

    [Fact]
    public void A_time_after_now_is_refused_and_now_itself_is_taken()
    {
        Assert.NotNull(Parse("2026-11-20", "19:00", s_berlin));
        Assert.Contains("later than now", Errors(new() { Date = "2026-11-20", Time = "19:01" }, s_berlin)["Start.Time"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_has_begun_elsewhere_but_not_for_the_runner_is_refused() =>
        Assert.Contains("not come yet", Errors(new() { Date = "2026-11-21", Time = "00:10" }, s_newYork)["Start.Date"], StringComparison.Ordinal);

    [Theory]
    [InlineData("", ""), InlineData("tomorrow", "noon"), InlineData("2026-13-01", "25:00"), InlineData("0001-01-01", "00:00"), InlineData("9999-12-31", "23:59"), InlineData("2024-11-01", "10:00")]
    public void Nonsense_is_refused_and_not_thrown(string day, string time)
    {
        var form = new StartForm { Date = day, Time = time };
        Assert.True(Errors(form, s_berlin).Any);
        Assert.True(Errors(form, s_newYork).Any);
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z"), InlineData("2026-10-25T01:30:00Z"), InlineData("2026-11-20T17:59:00Z")]
    public void A_moment_shown_in_the_form_and_sent_back_is_the_same_moment(string utc)
    {
        var form = StartForm.From(At(utc), s_berlin);
        Assert.Equal(At(utc), form.Parse("Start", s_berlin, s_now, new())!.Value.At);
    }

    private static (DateOnly Day, Instant At)? Parse(string date, string time, TimeZoneInfo zone, string? fold = null)
    {
        var errors = new FormErrors();
        var parsed = new StartForm { Date = date, Time = time, Fold = fold }.Parse("Start", zone, s_now, errors);
        Assert.Empty(errors.All);
        return parsed;
    }

    private static FormErrors Errors(StartForm form, TimeZoneInfo zone)
    {
        var errors = new FormErrors();
        Assert.Null(form.Parse("Start", zone, s_now, errors));
        return errors;
    }

    private static Instant At(string utc) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
}

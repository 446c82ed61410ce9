using System.Collections.Immutable;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Engine.Tests.Protocols;

public sealed class ProtocolWeeksTests
{
    [Fact]
    public void A_level_of_two_weeks_lasts_two_and_one_with_a_day_of_rest_is_run_three_and_a_half_times_a_week()
    {
        var weeks = Weeks(Level("A", 10, new(Weeks: 2), restDays: 1), Level("B", 20, new(Weeks: 1), restDays: 1));

        Assert.Equal(["A", "A", "B"], weeks.Select(static week => week.Levels.Single()));
        Assert.Equal([35, 35, 70], weeks.Select(static week => week.WeekRunning.TotalMinutes));
        Assert.Equal([10, 10, 20], weeks.Select(static week => week.Running.TotalMinutes));
    }

    [Fact]
    public void Levels_that_count_successes_follow_each_other_within_a_week()
    {
        var weeks = Weeks(Level("A", 10, new(Successes: 1)), Level("B", 11, new(Successes: 2)), Level("C", 12, new(Successes: 3)));

        Assert.Equal(["A B", "C"], weeks.Select(static week => string.Join(' ', week.Levels)));
        Assert.Equal([32, 36], weeks.Select(static week => week.WeekRunning.TotalMinutes));
    }

    [Fact]
    public void A_level_that_says_nothing_takes_as_many_successes_as_the_even_pace() =>
        Assert.Equal(["A B", "B"], Weeks(Level("A", 10, null), Level("B", 10, null)).Select(static week => string.Join(' ', week.Levels)));

    [Fact]
    public void A_step_beyond_a_limit_marks_the_week_in_which_it_is_taken_and_no_other()
    {
        var weeks = Weeks(Level("A", 1, new(Weeks: 1)), Level("B", 10, new(Weeks: 2)));

        Assert.Empty(weeks[0].Flags);
        Assert.Contains("I3", weeks[1].Flags);
        Assert.Equal(weeks[1].Flags.Distinct(), weeks[1].Flags);
        Assert.Empty(weeks[2].Flags);
    }

    [Fact]
    public void A_day_grid_is_one_week_with_the_running_of_its_days_and_the_longest_of_each()
    {
        var level = new Level { Label = "W", Week = [Run(10), null, Run(20), null, Run(15), null, null] };

        var week = Assert.Single(Weeks(level));
        Assert.Equal((45, 20), (week.WeekRunning.TotalMinutes, week.Running.TotalMinutes));
        Assert.Equal(2800, week.Distance.Metres);
    }

    [Fact]
    public void No_programme_is_followed_for_more_than_two_years() =>
        Assert.Equal(ProtocolWeeks.Most, Weeks(Level("A", 10, new(Weeks: 1000))).Length);

    private static ImmutableArray<ProgrammeWeek> Weeks(params ImmutableArray<Level> levels) =>
        ProtocolWeeks.Of(new() { Id = "x", Title = "X", Source = new("Made up."), Levels = levels }, Policy.Default);

    private static Level Level(string label, int minutes, Advance? advance, int? restDays = null) => new() { Label = label, Session = Run(minutes), Advance = advance, RestDays = restDays };

    private static ImmutableArray<Block> Run(int minutes) => [new SegmentBlock(SegmentKind.Run, Quantity.FromMinutes(minutes))];
}

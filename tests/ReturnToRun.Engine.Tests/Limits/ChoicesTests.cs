using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Tests.Rules;

namespace ReturnToRun.Engine.Tests.Limits;

/// <summary>What was chosen and allowed, from the day it was chosen to the day it ends.</summary>
public sealed class ChoicesTests
{
    private static readonly int s_monday = Cases.Monday.DayNumber;

    [Fact]
    public void O1_an_override_holds_from_its_first_to_its_last_day_for_its_own_limits_until_it_is_undone()
    {
        var given = new OverrideGiven { Sequence = 1, Day = Cases.Monday, RecordedOn = Cases.Monday, Limits = ["I3", "I5"], Expires = Cases.Monday.AddDays(4), By = Guid.Empty };
        var other = given with { Sequence = 2, Limits = ["I8"], Expires = Cases.Monday.AddDays(9) };
        var undone = new OverrideUndone { Sequence = 3, Day = Cases.Monday.AddDays(2), RecordedOn = Cases.Monday, Override = 1 };

        Assert.Equal([false, true, true, false], Days(new([given]), "I3", -1, 0, 4, 5));
        Assert.Equal([false], Days(new([given]), "I8", 0));
        Assert.Equal([true, true, false], Days(new([given, other, undone]), "I3", 0, 1, 2));
        Assert.Equal([true, true], Days(new([given, other, undone]), "I8", 1, 3));
        Assert.Equal([true, false], new[] { 4, 5 }.Select(day => new Choices([given]).Overridden(s_monday + day)));
        Assert.False(new Choices([given with { Limits = ["I9", "D3"] }]).Overridden(s_monday));
        Assert.True(new Choices([given with { Limits = ["I9", "I3"] }]).Overridden(s_monday));

        static IEnumerable<bool> Days(Choices choices, string limit, params int[] days) => days.Select(day => choices.SetAside(limit, s_monday + day));
    }

    [Fact]
    public void I15_the_wider_share_comes_with_an_override_or_with_the_approval_of_quick_at_three_quarters_from_its_day_on()
    {
        var approved = new QuickApproved { Sequence = 1, Day = Cases.Monday, RecordedOn = Cases.Monday, ThreeQuarters = true };

        Assert.Equal([false, true], new[] { -1, 0 }.Select(day => new Choices([approved]).WiderEntry(s_monday + day)));
        Assert.False(new Choices([approved with { ThreeQuarters = false }]).WiderEntry(s_monday));
        Assert.True(new Choices([new OverrideGiven { Sequence = 1, Day = Cases.Monday, RecordedOn = Cases.Monday, Limits = ["I15"], Expires = Cases.Monday, By = Guid.Empty }]).WiderEntry(s_monday));
    }

    [Fact]
    public void The_pace_is_the_chosen_one_from_its_day_on_even_before_steady_on_gentle_levels_and_brisk_by_an_override()
    {
        var steady = new PaceChosen { Sequence = 1, Day = Cases.Monday, RecordedOn = Cases.Monday, Pace = Pace.Steady, By = Author.Therapist };
        var brisk = steady with { Pace = Pace.Brisk };
        var gentle = Cases.Level2 with { Level = "G2" };

        Assert.Equal([Pace.Even, Pace.Steady], new[] { -1, 0 }.Select(day => new Choices([steady]).Pace(s_monday + day, Cases.Level2)));
        Assert.Equal(Pace.Steady, new Choices([]).Pace(s_monday, gentle));
        Assert.Equal(Pace.Even, new Choices([]).Pace(s_monday, gentle with { Protocol = "oxford-2024" }));
        Assert.Equal(Pace.Even, new Choices([brisk]).Pace(s_monday, Cases.Level2));
        foreach (var limit in new[] { "I5", "I8" })
            Assert.Equal(Pace.Brisk, new Choices([brisk, new OverrideGiven { Sequence = 2, Day = Cases.Monday, RecordedOn = Cases.Monday, Limits = [limit], Expires = Cases.Monday, By = Guid.Empty }]).Pace(s_monday, Cases.Level2));
    }

    [Fact]
    public void Runs_a_week_are_those_that_fit_48_hours_apart_or_24_where_four_may_be()
    {
        var weekend = Chosen(4, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Tuesday);

        Assert.Equal([0, 3], new[] { -1, 0 }.Select(day => new Choices([weekend]).RunsAWeek(s_monday + day, 3)));
        Assert.Equal(4, new Choices([weekend]).RunsAWeek(s_monday, 4));
        Assert.Equal(2, new Choices([Chosen(2, Enum.GetValues<DayOfWeek>())]).RunsAWeek(s_monday, 4));
        Assert.Equal(3, new Choices([Chosen(4, Enum.GetValues<DayOfWeek>())]).RunsAWeek(s_monday, 3));
        Assert.Equal([false, true], new[] { -1, 0 }.Select(day => new Choices([weekend]).FourAsked(s_monday + day)));
        Assert.False(new Choices([Chosen(3, Enum.GetValues<DayOfWeek>())]).FourAsked(s_monday));
        Assert.False(new Choices([]).FourAsked(s_monday));

        static DaysChosen Chosen(int runs, params DayOfWeek[] days) => new() { Sequence = 1, Day = Cases.Monday, RecordedOn = Cases.Monday, Weekdays = [.. days], RunsPerWeek = runs };
    }

    [Fact]
    public void The_step_10a_is_there_from_the_day_it_was_chosen()
    {
        var chosen = new LadderChosen { Sequence = 1, Day = Cases.Monday, RecordedOn = Cases.Monday, Variants = LadderVariants.TenA | LadderVariants.ElevenSteps };

        Assert.Equal([false, true], new[] { -1, 0 }.Select(day => new Choices([chosen]).HasTenA(s_monday + day)));
        Assert.False(new Choices([chosen with { Variants = LadderVariants.ElevenSteps }]).HasTenA(s_monday));
    }
}

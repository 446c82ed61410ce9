using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Limits;

/// <summary>Steps after setbacks, steps of several controls at once, and what an override lets pass and what not.</summary>
public sealed partial class TamperedPlanTests
{
    [Theory]
    [InlineData(60, 3, false, false)]
    [InlineData(90, 3, false, true)]
    [InlineData(90, 3, true, false)]
    [InlineData(90, 2, false, false)]
    public void I2_a_week_with_more_runs_than_the_one_before_raises_nothing_else(int seconds, int runs, bool overridden, bool caught)
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Thursday], runs: 2).Live(Monday.AddDays(7)).Check(CheckKind.Weekly);
        if (overridden) story.Override("I2");
        var plan = Bare(story.Plan);
        // Asked for from the second day on: on the first day of that week it was two runs a week still.
        story.NextDay().Add(new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [.. MonWedFri], RunsPerWeek = 3 });

        Caught("I2", caught, story, Enumerable.Range(0, runs).Aggregate(plan, (made, run) => With(made, run * 2, _ => Session(3, seconds, 60))));
    }

    [Theory]
    [InlineData(60, 60, false)]
    [InlineData(120, 60, false)]
    [InlineData(60, 45, false)]
    [InlineData(120, 45, true)]
    public void I2_a_longer_interval_and_a_shorter_walk_at_once_are_caught(int seconds, int walk, bool caught) => Caught("I2", caught, WeekTwo(), today: Session(3, seconds, walk));

    [Theory]
    [InlineData(3, 60, false)]
    [InlineData(4, 60, false)]
    [InlineData(4, 45, true)]
    public void I2_one_repeat_more_and_a_shorter_walk_at_once_are_caught(int repeats, int walk, bool caught) => Caught("I2", caught, WeekTwo(), today: Session(repeats, 60, walk));

    [Theory]
    [InlineData("I2", "I2")]
    [InlineData("I3", "I3")]
    [InlineData("I4", "I4")]
    [InlineData("I5", "I5")]
    [InlineData("I6", "I6")]
    [InlineData("I8", "I8")]
    public void O1_a_limit_is_let_pass_by_an_override_of_it_and_by_no_other(string limit, string of)
    {
        var story = WeekTwo();
        var plan = Bare(story.Plan);
        for (var run = 0; run < 3; run++) plan = With(plan, run * 2, _ => Session(4 + run, 400 + (30 * run), 45));

        Caught(limit, true, story, plan);
        Caught(limit, true, WeekTwo().Override([.. OverrideGiven.MayBeSetAside.Where(other => other != of)]), plan);
        Caught(limit, false, WeekTwo().Override(of), plan);
    }

    [Fact]
    public void O1_an_override_counts_from_its_first_to_its_last_day_and_not_once_it_is_undone()
    {
        var plan = With(Bare(WeekTwo().Plan), 2, _ => Session(3, 150, 60));

        Caught("I3", true, WeekTwo().Override(1, "I3"), plan);
        Caught("I3", false, WeekTwo().Override(2, "I3"), plan);
        Caught("I3", true, WeekTwo().Override("I3").Add(new OverrideUndone { Sequence = 0, Day = Monday.AddDays(7), RecordedOn = Monday.AddDays(7), Override = WeekTwo().NextSequence }), plan);
        Caught("I3", true, WeekTwo().Add(new OverrideGiven { Sequence = 0, Day = Monday.AddDays(10), RecordedOn = Monday.AddDays(7), Limits = ["I3"], Expires = Monday.AddDays(20), By = Guid.Empty }), plan);
    }

    [Theory]
    [InlineData(193, false)]
    [InlineData(196, true)]
    public void I5_a_rise_has_to_fit_with_every_run_left_in_its_week(int seconds, bool caught)
    {
        // 29 minutes after a week of 9: three times 9:39, though the two runs after the rise are short.
        var story = WeekTwo();

        Caught("I5", caught, story, With(With(With(Bare(story.Plan), 0, _ => Session(3, seconds, 60)), 2, _ => Session(3, 60, 60)), 4, _ => Session(3, 60, 60)));
    }

    [Theory]
    [InlineData(1, 180, false)]
    [InlineData(1, 195, true)]
    [InlineData(2, 120, false)]
    [InlineData(2, 135, true)]
    public void I3_after_a_step_back_the_next_step_is_measured_from_the_level_below(int levels, int seconds, bool caught)
    {
        var story = AtLevel3(levels == 1 ? Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(1)) } : Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(1)), SecondMorning = PainBySite.LowBack(Pain.Of(1)) });

        Caught("I3", caught, story, With(Bare(story.Plan), 0, _ => Session(3, seconds, 60)));
    }

    [Theory]
    [InlineData(1, 11, false)]
    [InlineData(1, 12, true)]
    [InlineData(2, 8, false)]
    [InlineData(2, 9, true)]
    public void I4_after_a_step_back_the_session_is_measured_from_the_level_below(int levels, int minutes, bool caught)
    {
        var story = AtLevel3(levels == 1 ? Answers.LowBack(6) : Answers.LowBack(6) with { SecondMorning = PainBySite.LowBack(Pain.Of(1)) });

        Caught("I4", caught, story, With(Bare(story.Plan), 0, _ => Session(minutes, 60, 60)));
    }

    [Theory]
    [InlineData(1, 31, false)]
    [InlineData(1, 32, true)]
    [InlineData(2, 19, false)]
    [InlineData(2, 20, true)]
    public void I3_after_a_step_back_in_the_continuous_phase_a_run_is_measured_from_80_percent_and_after_two_from_50(int levels, int minutes, bool caught)
    {
        var story = ContinuousWeek();
        Assert.Equal(TimeSpan.FromMinutes(36), story.TodaysRun!.Timeline.Running);
        var sore = PainBySite.LowBack(Pain.Of(1));
        story.Live(story.Today.AddDays(1), (_, _) => Answers.Good with { NextMorning = sore, SecondMorning = levels == 2 ? sore : PainBySite.None }).Live(story.Today.AddDays(4));

        Caught("I3", caught, story, With(Bare(story.Plan), 1, _ => OneRun(minutes)));
    }

    [Theory]
    [InlineData("3", false)]
    [InlineData("4", false)]
    [InlineData("5", true)]
    public void O1_with_an_override_three_levels_up_pass_and_four_are_caught(string level, bool caught)
    {
        var story = WeekTwo().Override("I2", "I3", "I4", "I5", "I6");

        // Level 5 is 15 minutes: more than ten minutes beyond the three of level 1 as well.
        Assert.Equal(caught, Violations(story, With(Bare(story.Plan), 0, _ => OfLevel(level))).Any(static violation => violation is { Limit: "O1", Value.Unit: MeasureUnit.Count }));
    }

    [Theory]
    [InlineData(42, false)]
    [InlineData(43, true)]
    public void O1_with_an_override_a_session_up_to_130_percent_of_the_longest_passes(int minutesWalked, bool caught)
    {
        var story = WeekTwo().Override("I6");

        Caught("O1", caught, story, With(Bare(story.Plan), 0, _ => Session(1, 60, minutesWalked * 60)));
    }

    [Theory]
    [InlineData(32, false, false)]
    [InlineData(33, false, true)]
    [InlineData(40, true, false)]
    [InlineData(41, true, true)]
    public void I6_a_first_session_up_to_110_percent_of_the_walk_test_passes_and_with_an_override_130(int minutesWalked, bool overridden, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri);
        if (overridden) story.Override("I6");

        Caught("I6", caught, story, With(Bare(story.Plan), 0, _ => Session(1, 60, minutesWalked * 60)));
    }

    [Theory]
    [InlineData(false, 1, true)]
    [InlineData(true, 1, false)]
    public void I7_an_override_lets_runs_be_one_date_apart(bool overridden, int dates, bool caught)
    {
        var story = WeekTwo();
        if (overridden) story.Override("I7");

        Caught("I7", caught, story, With(With(Bare(story.Plan), 0, _ => Session(3, 60, 60)), dates, _ => Session(3, 60, 60)));
    }

    [Theory]
    [InlineData(Pace.Steady, 1, false)]
    [InlineData(Pace.Steady, 2, true)]
    [InlineData(Pace.Even, 3, true)]
    [InlineData(Pace.Brisk, 2, false)]
    [InlineData(Pace.Brisk, 3, true)]
    public void I8_the_pace_says_how_many_rises_a_week_and_brisk_alone_is_even(Pace pace, int rises, bool caught)
    {
        var story = WeekTwo();
        story.Add(new PaceChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pace = pace, By = Author.Therapist });

        Caught("I8", caught, story, Enumerable.Range(0, 3).Aggregate(Bare(story.Plan), (plan, run) => With(plan, run * 2, _ => Session(3, 60 + (15 * Math.Min(run + 1, rises)), 60))));
    }

    [Fact]
    public void I8_rises_7_dates_apart_are_of_two_weeks()
    {
        var story = WeekTwo();
        story.Add(new PaceChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pace = Pace.Steady, By = Author.Therapist });
        var plan = With(Bare(story.Plan), 0, _ => Session(3, 75, 60));

        Caught("I8", true, story, With(plan, 6, _ => Session(3, 90, 60)));
        Caught("I8", false, story, With(plan, 7, _ => Session(3, 90, 60)));
    }

    [Theory]
    [InlineData("I12", false)]
    [InlineData("I14", true)]
    public void I12_a_stride_passes_with_an_override_of_I12_only(string overridden, bool caught) =>
        Caught("I12", caught, WeekTwo().Override(overridden), With(Bare(WeekTwo().Plan), 0, _ => Session(3, 60, 60, SegmentKind.Stride)));

    [Theory]
    [InlineData("I12", true)]
    [InlineData("I14", false)]
    public void I14_heavy_strength_before_a_rise_passes_with_an_override_of_I14_only(string overridden, bool caught)
    {
        var story = WeekTwo().Override(overridden);
        var plan = With(Bare(story.Plan), 2, _ => Session(3, 75, 60) with { IsRise = true });

        Caught("I14", caught, story, plan with { Days = plan.Days.SetItem(1, plan.Days[1] with { Routine = [new("step-up", null, true, new Dose(8, 2, 1, 2), Placement.HeavyStrength)] }) });
    }

    [Theory]
    [InlineData(false, 3, true)]
    [InlineData(true, 3, true)]
    [InlineData(true, 4, false)]
    public void I7_runs_are_24_hours_apart_in_the_continuous_phase_where_four_a_week_were_asked_for(bool isContinuous, int runs, bool caught)
    {
        var story = isContinuous ? ContinuousWeek() : WeekTwo();
        story.Live(story.Today.AddDays(1)).Add(new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [.. Enum.GetValues<DayOfWeek>()], RunsPerWeek = runs });

        Caught("I7", caught, story, With(Bare(story.Plan), 0, _ => (isContinuous ? OneRun(33) : Session(3, 60, 60)) with { NotBefore = Story.At(story.Today, 18) }));
    }

    [Theory]
    [InlineData(false, 4, 4, true)]
    [InlineData(true, 4, 4, false)]
    [InlineData(true, 4, 5, true)]
    [InlineData(true, 3, 4, true)]
    public void I11_a_fourth_run_a_week_is_one_of_the_continuous_phase(bool isContinuous, int asked, int runs, bool caught)
    {
        var story = isContinuous ? ContinuousWeek() : WeekTwo();
        story.Add(new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [.. Enum.GetValues<DayOfWeek>()], RunsPerWeek = asked });

        Caught("I11", caught, story, Enumerable.Range(0, runs).Aggregate(Bare(story.Plan), (plan, run) => With(plan, run, _ => isContinuous ? OneRun(20) : Session(3, 60, 60))));
    }

    // The first day on which a run is possible after a run of level 3 that went as told.
    private static Story AtLevel3(Answers answers)
    {
        var story = new Story(Monday).Ready(MonWedFri, goal: Distance.FromKilometres(20));
        while (story.TodaysRun is not { Level: "3" }) story.Live(story.Today.AddDays(1));
        story.Live(story.Today.AddDays(1), (_, _) => answers);
        return story.Live(story.Today.AddDays(4));
    }

    private static PlannedRun OfLevel(string label)
    {
        var ladder = Ladder.BuiltIn(LadderVariants.None);
        var row = ladder[ladder.Find(label)];
        return Session(3, 60, 60) with { Level = label, Timeline = row.Timeline, Session = row.Session };
    }

    private static Plan Bare(Plan plan) => plan with { Days = [.. plan.Days.Select(static day => day with { Run = null })] };

    private static ImmutableArray<ReturnToRun.Engine.Limits.Violation> Violations(Story story, Plan plan) => ReturnToRun.Engine.Limits.LimitCheck.Violations(story.History, plan);
}

internal static class Overrides
{
    public static Story Override(this Story story, params string[] limits) => story.Override(30, limits);

    public static Story Override(this Story story, int days, params string[] limits) => story.Add(new OverrideGiven
    {
        Sequence = 0, Day = story.Today, RecordedOn = story.Today, Limits = [.. limits], Expires = story.Today.AddDays(days), By = Guid.Empty,
    });
}

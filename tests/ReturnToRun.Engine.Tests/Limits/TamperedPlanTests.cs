using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Limits;

/// <summary>The check at the ledger's door: a legal plan with one number changed, at the limit and just over it.</summary>
public sealed partial class TamperedPlanTests
{
    private static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(84, false)]
    [InlineData(85, true)]
    public void I1_a_first_run_on_a_clearance_of_more_than_84_days_is_caught(int days, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri, daysWithoutRunning: 100);
        var plan = story.Plan;
        story.Cleared(Monday.AddDays(-days));

        Caught("I1", caught, story, plan);
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void I1_a_run_that_is_not_a_preview_more_than_6_days_after_the_weekly_check_is_caught(int day, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri);

        Caught("I1", caught, story, With(story.Plan, day, run => story.TodaysRun! with { Release = Release.Planned }));
    }

    [Theory]
    [InlineData("U1")]
    [InlineData("E1")]
    [InlineData("C2b")]
    public void I1_a_plan_made_before_a_warning_sign_is_caught_after_it(string item)
    {
        var story = WeekTwo();
        var plan = story.Plan;
        Caught("I1", false, story, plan);

        story.Check(item[0] == 'C' ? CheckKind.Full : CheckKind.SomethingChanged, item);

        Caught("I1", true, story, plan);
    }

    [Theory]
    [InlineData(3, 2, false)]
    [InlineData(4, 1, false)]
    [InlineData(4, 2, true)]
    public void I2_a_rise_of_one_control_passes_and_of_two_is_caught(int repeats, int minutes, bool caught) =>
        Caught("I2", caught, WeekTwo(), today: Session(repeats, minutes * 60, 60) with { IsRise = true });

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void I3_an_interval_up_to_60_seconds_longer_passes(int seconds, bool caught) => Caught("I3", caught, WeekTwo(), today: Session(3, seconds, 60));

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void I4_a_session_up_to_5_minutes_longer_passes(int seconds, bool caught) => Caught("I4", caught, WeekTwo(), today: Session(4, seconds, 60));

    [Theory]
    [InlineData(340, false)]
    [InlineData(345, true)]
    public void I5_a_week_up_to_20_minutes_longer_passes(int seconds, bool caught)
    {
        var story = WeekTwo();

        // Two runs of 6 minutes and this one, after a week of 9: 29 minutes.
        Caught("I5", caught, story, With(story.Plan, 4, _ => Session(3, seconds, 60)));
    }

    [Theory]
    [InlineData(37, false)]
    [InlineData(38, true)]
    public void I5_a_week_of_the_continuous_phase_up_to_110_percent_passes(int minutes, bool caught)
    {
        // 99 minutes in the week before: 108.9, and half a percent of tolerance.
        var story = ContinuousWeek();

        Caught("I5", caught, story, With(With(With(story.Plan, 0, _ => OneRun(36)), 2, _ => OneRun(36)), 4, _ => OneRun(minutes)));
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void I6_a_session_up_to_110_percent_of_the_longest_passes(int minutes, bool caught) =>
        Caught("I6", caught, WeekTwo(), today: Session(1, minutes * 60, (30 - minutes) * 60));

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public void I7_runs_two_dates_apart_pass(int dates, bool caught)
    {
        var story = WeekTwo();

        Caught("I7", caught, story, With(With(story.Plan, 2, static _ => null), dates, _ => Session(3, 60, 60)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void I7_the_next_run_begins_48_hours_after_the_last(int seconds, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(2));
        var run = story.TodaysRun!;

        Caught("I7", caught, story, today: run with { NotBefore = run.NotBefore + TimeSpan.FromSeconds(seconds) });
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void I7_after_a_stop_two_full_dates_are_off(int dates, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(1), static (_, _) => Answers.LowBack(6));
        var run = story.Plan.Days.First(static day => day.Run is { Release: not Release.Done }).Run;
        var plan = Enumerable.Range(0, 7).Aggregate(story.Plan, static (plan, day) => With(plan, day, static _ => null));

        Caught("I7", caught, story, With(plan, dates - 1, _ => run));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void I8_two_rises_in_7_dates_pass_at_an_even_pace(int rises, bool caught)
    {
        var story = WeekTwo();

        Caught("I8", caught, story, Enumerable.Range(0, 3).Aggregate(story.Plan, (plan, run) => With(plan, run * 2, _ => Session(3, 60 + (60 * Math.Min(run + 1, rises)), 60))));
    }

    [Theory]
    [InlineData(Release.AnswerOwed, false)]
    [InlineData(Release.Released, true)]
    public void I9_a_run_released_while_an_answer_is_owed_is_caught(Release release, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(2), static (_, _) => Answers.Good with { SecondMorning = null });

        Caught("I9", caught, story, today: story.TodaysRun! with { Release = release });
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void I11_no_week_has_more_runs_than_were_asked_for(int runs, bool caught)
    {
        var story = WeekTwo();

        Caught("I11", caught, story, With(story.Plan, 6, run => runs > 3 ? Session(3, 60, 60) : run));
    }

    [Theory]
    [InlineData(SegmentKind.Run, false, false)]
    [InlineData(SegmentKind.Run, true, true)]
    [InlineData(SegmentKind.Stride, false, true)]
    public void I12_a_stated_speed_or_a_stride_is_caught(SegmentKind kind, bool speed, bool caught) => Caught("I12", caught, WeekTwo(), today: Session(3, 60, 60, kind, speed));

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void I14_heavy_strength_the_day_before_a_rise_is_caught(bool rise, bool caught)
    {
        var story = WeekTwo();
        var plan = With(With(story.Plan, 1, _ => Session(3, 60, 60)), 2, run => run! with { IsRise = rise });

        Caught("I14", caught, story, plan with
        {
            Days = plan.Days.SetItem(1, plan.Days[1] with { Routine = [new("step-up", null, true, new Dose(8, 2, 1, 2), Placement.HeavyStrength)] }),
        });
    }

    [Theory]
    [InlineData(50, 428, false)]
    [InlineData(50, 434, true)]
    [InlineData(75, 642, false)]
    [InlineData(75, 650, true)]
    public void I15_a_first_session_up_to_half_of_the_usual_run_passes_and_with_an_override_three_quarters(int percent, int seconds, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri, usualRun: Distance.FromKilometres(2));
        if (percent == 75) story.Add(new OverrideGiven { Sequence = 0, Day = Monday, RecordedOn = Monday, Limits = ["I15"], Expires = Monday, By = Guid.Empty });

        Caught("I15", caught, story, today: Session(1, seconds, 60));
    }

    [Theory]
    [InlineData(780, false)]
    [InlineData(790, true)]
    public void O1_with_an_override_a_session_up_to_10_minutes_longer_passes(int seconds, bool caught)
    {
        var story = WeekTwo();
        story.Add(new OverrideGiven { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Limits = ["I2", "I3", "I4", "I5", "I6"], Expires = story.Today.AddDays(6), By = Guid.Empty });

        Caught("O1", caught, story, today: Session(1, seconds, 60));
    }

    // The Monday after a first week of three good runs at level 1, 3 minutes each.
    private static Story WeekTwo() => new Story(Monday).Ready(MonWedFri, goal: Distance.FromKilometres(20)).Live(Monday.AddDays(7)).Check(CheckKind.Weekly);

    // The first day of the continuous phase, after a week of three runs of 33 minutes.
    private static Story ContinuousWeek()
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(60));
        while (story.Plan.Stage != PlanStage.Continuous) story.Live(story.Today.AddDays(1));
        return story;
    }

    private static void Caught(string limit, bool caught, Story story, PlannedRun today) => Caught(limit, caught, story, With(story.Plan, 0, _ => today));

    private static void Caught(string limit, bool caught, Story story, Plan plan)
    {
        var violations = LimitCheck.Violations(story.History, plan);

        Assert.True(violations.Any(violation => violation.Limit == limit) == caught, $"{limit} was {(caught ? "not " : "")}caught: {string.Join(", ", violations)}");
    }

    private static Plan With(Plan plan, int day, Func<PlannedRun?, PlannedRun?> tamper) =>
        plan with { Days = plan.Days.SetItem(day, plan.Days[day] with { Run = tamper(plan.Days[day].Run) }) };

    private static PlannedRun OneRun(int minutes) => Session(1, minutes * 60, 0) is var run ? run with { Level = "Continuous", Session = run.Session with { Level = "Continuous" } } : throw new InvalidOperationException();

    // Five minutes of walking, the runs with walks between them and after the last, five minutes of walking.
    private static PlannedRun Session(int repeats, int run, int walk, SegmentKind kind = SegmentKind.Run, bool speed = false)
    {
        var main = new List<Segment>();
        for (var i = 0; i < repeats; i++)
        {
            main.Add(new(kind, Quantity.FromSeconds(run)) { Pace = speed ? Speed.FromMetresPerMinute(180) : null });
            if (walk > 0) main.Add(new(SegmentKind.Walk, Quantity.FromSeconds(walk)));
        }
        Segment easy = new(SegmentKind.Walk, Quantity.FromMinutes(5));
        var timeline = Timeline.Of([easy], [.. main], [easy], NominalSpeeds.Default);
        return new()
        {
            Level = "tampered",
            Timeline = timeline,
            Release = Release.Planned,
            NotBefore = Story.At(Monday.AddDays(400), 0),
            Session = new("tampered", [.. Enumerable.Repeat(TimeSpan.FromSeconds(run), repeats)], [.. Enumerable.Repeat(TimeSpan.FromSeconds(walk), repeats - 1)], timeline.Running, timeline.Distance),
        };
    }
}

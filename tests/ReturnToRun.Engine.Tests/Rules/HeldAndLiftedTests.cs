using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>Locks, pauses and days off: who is told, who may lift them, and what is left afterwards.</summary>
public sealed class HeldAndLiftedTests
{
    [Theory]
    [InlineData("E1", "D1", DecisionKind.Lock)]
    [InlineData("U4", "D2", DecisionKind.Pause)]
    public void D1_and_D2_of_a_check_name_the_item_and_alert_the_therapist(string item, string rule, DecisionKind kind)
    {
        var made = Cases.Ready().Check(CheckKind.SomethingChanged, item).Plan.Decisions.Single();

        Assert.Equal((rule, kind, true), (made.Rule, made.Kind, made.AlertsTherapist));
        Assert.Equal(new Evidence(EvidenceKind.ClearanceItem, Measure.Of(true), Day: Cases.Monday, Rule: item), made.Evidence.Single());
    }

    [Fact]
    public void D1_a_lock_stands_before_a_pause_whichever_came_first_and_both_are_named()
    {
        Assert.Equal((DecisionKind.Lock, "E1", 1, "U4 E1"), Held(Cases.Ready().Check(CheckKind.SomethingChanged, "U4").NextDay().Check(CheckKind.SomethingChanged, "E1")));
        Assert.Equal((DecisionKind.Lock, "E1", 1, "E1 U4"), Held(Cases.Ready().Check(CheckKind.SomethingChanged, "E1").NextDay().Check(CheckKind.SomethingChanged, "U4")));
        Assert.Equal((DecisionKind.Pause, "U4", 1, "U4 U5"), Held(Cases.Ready().Check(CheckKind.SomethingChanged, "U4").NextDay().Check(CheckKind.SomethingChanged, "U5")));
        Assert.Equal((DecisionKind.Pause, "U4", 1, "U4"), Held(Cases.Ready().Check(CheckKind.SomethingChanged, "U4").NextDay().Check(CheckKind.SomethingChanged, "U4")));

        static (DecisionKind, string, int, string) Held(Story story) =>
            (story.Plan.Restraint!.Kind, story.Plan.Restraint.Rule, story.Plan.Restraint.Since.DayNumber - Cases.Monday.DayNumber, string.Join(' ', story.Plan.Restraint.Rules));
    }

    [Fact]
    public void It_is_said_who_may_lift_what_holds()
    {
        var consented = new TherapistConsented { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Therapist = Guid.Empty };
        var withdrawn = new TherapistConsentWithdrawn { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Therapist = Guid.Empty };

        Assert.Equal(LiftedBy.TherapistOrAdmin, Cases.Ready().Check(CheckKind.SomethingChanged, "E1").Plan.Restraint!.LiftedBy);
        Assert.Equal(LiftedBy.FullCheckWithClearance, Cases.Ready().Check(CheckKind.SomethingChanged, "U4").Plan.Restraint!.LiftedBy);
        Assert.Equal(LiftedBy.Therapist, Cases.Ready().Add(consented).Check(CheckKind.SomethingChanged, "U4").Plan.Restraint!.LiftedBy);
        Assert.Equal(LiftedBy.FullCheckWithClearance, Cases.Ready().Add(consented).Add(withdrawn).Check(CheckKind.SomethingChanged, "U4").Plan.Restraint!.LiftedBy);

        var both = Cases.Ready().Check(CheckKind.SomethingChanged, "U4").Check(CheckKind.SomethingChanged, "E1").NextDay().Cleared();
        Assert.Equal((DecisionKind.Pause, "U4", LiftedBy.FullCheckWithClearance), Left(Lift(both.Copy(), Author.ClinicAdmin)));
        Assert.Equal((DecisionKind.Pause, "U4", LiftedBy.Therapist), Left(Lift(both.Copy().Add(consented), Author.ClinicAdmin)));

        static (DecisionKind, string, LiftedBy) Left(Story story) => (story.Plan.Restraint!.Kind, story.Plan.Restraint.Rule, story.Plan.Restraint.LiftedBy);
    }

    [Fact]
    public void A_full_check_that_alarms_lifts_no_pause_and_one_that_does_not_tells_of_it()
    {
        var paused = Cases.Ready().Check(CheckKind.SomethingChanged, "U4").NextDay();

        Assert.Equal(PlanStage.Paused, paused.Copy().Check(CheckKind.Full, "U5").Cleared().Plan.Stage);
        var lifted = paused.Copy().Check(CheckKind.Full).Cleared().Plan;
        Assert.Equal(PlanStage.WalkRun, lifted.Stage);
        Assert.Contains(lifted.Notices, static notice => notice.Kind == NoticeKind.RestraintLifted && notice.Rule == "U4" && notice.Day == Cases.Monday.AddDays(1));
    }

    [Fact]
    public void A_pause_that_todays_run_led_to_is_lifted_today_by_what_was_recorded_after_the_run_only()
    {
        var story = Cases.Ready();
        var run = story.TodaysRun!;
        var before = Lift(story.Copy(), Author.Therapist).Run(run, Answers.Good with { Weakness = true });
        var after = Lift(story.Copy().Run(run, Answers.Good with { Weakness = true }), Author.Therapist);

        Assert.Equal((PlanStage.Paused, PlanStage.WalkRun), (before.Plan.Stage, after.Plan.Stage));
    }

    [Fact]
    public void D3_a_stop_before_a_pause_that_was_lifted_does_not_count_as_the_first_of_two()
    {
        var stop = Cases.Ready().Live(Cases.Monday.AddDays(28)).LogOn(Cases.Monday.AddDays(28), null, Cases.Back(6)).NextDay();
        var lifted = Lift(stop.Copy().Check(CheckKind.SomethingChanged, "U4"), Author.Therapist);

        Assert.Equal(DecisionKind.Pause, stop.Copy().LogOn(Cases.Monday.AddDays(34), null, Cases.Back(6)).Plan.Decisions[^1].Kind);
        Assert.Equal(DecisionKind.Stop, lifted.LogOn(Cases.Monday.AddDays(34), null, Cases.Back(6)).Plan.Decisions[^1].Kind);
    }

    [Fact]
    public void After_a_pause_a_run_of_the_continuous_phase_is_80_percent_and_no_second_time_where_the_pause_came_with_a_step_back()
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, weekBefore: Distance.FromKilometres(60)).Live(Cases.Monday.AddDays((7 * 35) + 5));
        var last = story.History.Facts.OfType<RunLogged>().Last().Running;
        story.NextDay();

        var paused = Lift(story.Copy().Check(CheckKind.SomethingChanged, "U4"), Author.Therapist);
        Assert.Equal(TimeSpan.FromMinutes(Math.Floor(last.TotalMinutes * 0.8)), Next(paused));
        var weak = story.Copy().Live(story.Today.AddDays(1)).Run(Due(story.Copy()), Answers.Good with { Weakness = true });
        Lift(weak.NextDay().Morning(PainBySite.None), Author.Therapist);
        Assert.Equal(TimeSpan.FromMinutes(Math.Floor(Due(story.Copy()).Timeline.Running.TotalMinutes * 0.8)), Next(weak));

        static TimeSpan Next(Story told) => told.Plan.Days.First(static day => day.Run is { Release: not Release.Done }).Run!.Timeline.Running;
        static PlannedRun Due(Story told) => told.Plan.Days.First(static day => day.Run is { Release: not Release.Done }).Run!;
    }

    [Fact]
    public void P1_names_the_site_that_calls_off_and_counts_days_in_a_row_only()
    {
        var story = Cases.Ready();
        Before(story, PainBySite.None.With(Site.Knee, Pain.Of(3)).With(Site.Other, Pain.Of(9)));
        Assert.Equal([new Evidence(EvidenceKind.PainBefore, Measure.Count(3) with { }, Measure.Of(Pain.Of(2)), Site.Knee, Cases.Monday)], story.Plan.Decisions[^1].Evidence.Select(static told => told with { Value = Measure.Count((int)told.Value.Value) }));
        Assert.Equal((DecisionKind.CallOff, false), (story.Plan.Decisions[^1].Kind, story.Plan.Decisions[^1].AlertsTherapist));

        Before(story.GoTo(Cases.Monday.AddDays(2)), Cases.Back(3));
        Before(story.NextDay(), Cases.Back(3));
        Assert.Null(story.Plan.Restraint);
        Before(story.NextDay(), Cases.Back(3));
        var pause = story.Plan.Decisions[^1];
        Assert.Equal(("P1", DecisionKind.Pause, true), (pause.Rule, pause.Kind, pause.AlertsTherapist));
        Assert.Equal(new Evidence(EvidenceKind.CalledOffDays, Measure.Count(3), Measure.Count(3)), pause.Evidence[^1]);
    }

    [Fact]
    public void P1_a_limp_is_named_as_such_and_pain_beside_it_is_not()
    {
        var story = Cases.Ready().Add(new BeforeRunAnswered { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Pain = Cases.Back(5), NewLimp = true });

        Assert.Equal([new Evidence(EvidenceKind.Limp, Measure.Of(true), Day: Cases.Monday)], story.Plan.Decisions[^1].Evidence);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void D2_weakness_in_a_morning_is_told_of_the_run_of_the_two_days_before_and_else_by_itself(int daysAfter, int decisions)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(1)).GoTo(Cases.Monday.AddDays(daysAfter));
        story.Add(new MorningAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.None, Stiffness = default, WokenByPain = false, WeaknessOrNumbness = true });

        Assert.Equal((PlanStage.Paused, "D2", decisions), (story.Plan.Stage, story.Plan.Restraint!.Rule, story.Plan.Decisions.Length));
        Assert.True(story.Plan.Decisions[^1].AlertsTherapist);
        Assert.Contains(new Evidence(EvidenceKind.WeaknessOrNumbness, Measure.Of(true), Day: story.Today), story.Plan.Decisions[^1].Evidence);
        story.NextDay().Add(new MorningAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.None, Stiffness = default, WokenByPain = false, WeaknessOrNumbness = true });
        Assert.Equal(decisions, story.Plan.Decisions.Length);
    }

    [Fact]
    public void D4_the_pause_after_seven_days_above_baseline_says_since_when_where_and_alerts()
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(4)).Live(Cases.Monday.AddDays(5), (_, _) => Answers.Good with { NextMorning = Cases.Back(2) });
        for (var day = 6; day <= 13; day++) story.GoTo(Cases.Monday.AddDays(day)).Morning(Cases.Back(2));
        var pause = story.Plan.Decisions[^1];

        Assert.Equal(("D4", DecisionKind.Pause, true), (pause.Rule, pause.Kind, pause.AlertsTherapist));
        Assert.Equal([new Evidence(EvidenceKind.NotBackToBaseline, Measure.Days(7), Measure.Days(7), Site.LowBack, story.Today)], pause.Evidence);
    }

    [Theory]
    [InlineData("a day off at 2", 4, 2, true)]
    [InlineData("a day off at 3", 4, 3, false)]
    [InlineData("the last day off over, and at 3", 6, 3, false)]
    public void Low_impact_cardio_goes_on_in_days_off_at_2_of_10_at_most(string name, int day, int pain, bool offered)
    {
        // The run of Wednesday wakes the runner on Thursday: Friday is a day off. Until a morning is back at baseline it stays so.
        var story = Cases.Ready(Cases.Back(2)).Live(Cases.Monday.AddDays(2)).Live(Cases.Monday.AddDays(3), (_, _) => Answers.Good with { Woken = true, NextMorning = Cases.Back(2), SecondMorning = day == 6 ? null : Cases.Back(2) });
        story.GoTo(Cases.Monday.AddDays(day)).Morning(Cases.Back(pain));

        Assert.True(story.Plan.Days[0].CrossTraining is not null == offered, name);
    }

    [Fact]
    public void Low_impact_cardio_goes_on_at_3_of_10_on_a_day_that_is_none_off()
    {
        var usual = Answers.Good with { NextMorning = Cases.Back(2), SecondMorning = Cases.Back(2) };
        var story = Cases.Ready(Cases.Back(2)).Live(Cases.Monday.AddDays(6), (_, _) => usual);

        Assert.NotNull(story.Morning(Cases.Back(3)).Plan.Days[0].CrossTraining);
    }

    [Theory]
    [InlineData("the walk test reached as far", LegReach.Knee, LegReach.None, "D3")]
    [InlineData("in the test", LegReach.None, LegReach.Knee, "D8")]
    [InlineData("before it", LegReach.Knee, LegReach.Knee, "D8")]
    [InlineData("less far", LegReach.Thigh, LegReach.Thigh, "D3")]
    public void D3_leg_pain_that_the_walk_test_had_is_not_further_from_the_spine(string name, LegReach before, LegReach worst, string rule)
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri);
        var (there, then) = (Leg(before), Leg(worst));
        story.Add(new WalkTestWalked { Sequence = 0, Day = Cases.Monday.AddDays(-1), RecordedOn = Cases.Monday, StartedAt = Story.At(Cases.Monday.AddDays(-1), 17), Before = there, Worst = then, Completed = true });
        story.Morning(there, about: Cases.Monday);
        story.Run(story.TodaysRun!, Answers.Good with { Worst = Leg(LegReach.Knee) });

        Assert.True(story.Plan.Decisions[^1].Rule == (name == "the walk test reached as far" ? "D8" : rule), $"{name}: {story.Plan.Decisions[^1].Rule}");

        static PainBySite Leg(LegReach reach) => reach == LegReach.None ? PainBySite.None : PainBySite.None.WithLeg(Pain.Of(1), reach);
    }

    [Fact]
    public void R1_R3_and_R4_hold_back_running_within_an_entry_as_well()
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(7));

        Assert.True(Runs(Full(story.Copy(), 2, true)));
        Assert.False(Runs(Full(story.Copy(), 3, true)));
        Assert.False(Runs(Full(story.Copy(), 2, false)));
        Assert.False(Runs(story.Copy().Add(new ClearanceWithdrawn { Sequence = 0, Day = story.Today, RecordedOn = story.Today })));
        Assert.True(Runs(story.Copy().Add(new ClearanceWithdrawn { Sequence = 0, Day = story.Today, RecordedOn = story.Today }).Cleared()));

        static bool Runs(Story told) => told.Plan.Days.Any(static day => day.Run is not null);
        static Story Full(Story told, int daily, bool routine) => told.Add(new ClearanceChecked { Sequence = 0, Day = told.Today, RecordedOn = told.Today, Kind = CheckKind.Full, Yes = [], DailyActivities = Pain.Of(daily), RoutineWithoutBackPain = routine });
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void A_full_check_is_owed_28_days_after_the_last_one_and_where_there_was_none(int days, bool owed)
    {
        Assert.Equal(owed, Cases.Ready().GoTo(Cases.Monday.AddDays(days)).Plan.Clearance.FullCheckOwed);
        Assert.True(new Story(Cases.Monday).Plan.Clearance.FullCheckOwed);
    }

    [Theory]
    [InlineData("on the day of the last run", 0, FindingState.Missing)]
    [InlineData("before it", -1, FindingState.Missing)]
    [InlineData("after it", 1, FindingState.Met)]
    public void R2_is_walked_again_after_the_last_run_before_a_new_entry(string name, int after, FindingState state)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(5));
        var day = Cases.Monday.AddDays(4 + after);
        story.GoTo(day).Add(new WalkTestWalked { Sequence = 0, Day = day, RecordedOn = day, StartedAt = Story.At(day, 9), Before = PainBySite.None, Worst = PainBySite.None, Completed = true });
        story.GoTo(day.AddDays(1)).Morning(PainBySite.None);

        var finding = story.GoTo(Cases.Monday.AddDays(4 + 28)).Plan.Clearance.Findings.Single(static finding => finding.Rule == "R2");

        Assert.True(finding.State == state, $"{name}: {finding.State}");
    }

    [Fact]
    public void A_clearance_that_is_withdrawn_takes_what_it_cleared_with_it()
    {
        var story = Cases.Ready().Check(CheckKind.Full, "C3").Cleared(rules: "C3");
        Assert.Equal(PlanStage.WalkRun, story.Plan.Stage);

        story.Add(new ClearanceWithdrawn { Sequence = 0, Day = story.Today, RecordedOn = story.Today }).Cleared();

        Assert.Equal("C3", story.Plan.Clearance.Findings[0].Rule);
    }

    [Fact]
    public void U7_cleared_once_alarms_in_the_full_check_no_more_and_as_something_new_it_does()
    {
        var story = Cases.Ready().Cleared(rules: "U7");

        Assert.Equal(PlanStage.WalkRun, story.Copy().Check(CheckKind.Full, "U7a").Plan.Stage);
        Assert.Equal(PlanStage.Paused, story.Copy().Check(CheckKind.Weekly, "U7a").Plan.Stage);
        Assert.Equal(PlanStage.Paused, story.Copy().Cleared(rules: "U4").Check(CheckKind.Full, "U4").Plan.Stage);
    }

    [Fact]
    public void Alarms_stand_from_the_most_serious_down_in_the_order_of_the_check()
    {
        var plan = Cases.Ready().Check(CheckKind.Full, "U9", "E3", "U2", "E1", "C3").Plan;

        Assert.Equal(["E1", "E3", "U2", "U9"], plan.Restraint!.Rules);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void R4_is_what_the_routine_was_like_the_last_time_with_one_exercise_that_hurt_enough(bool hurt, bool met)
    {
        var story = Cases.Ready().Add(new RoutineDone { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Exercises = [new("dead-bug", null, 3, 10, false), new("forearm-plank", null, 3, 10, hurt)] });

        Assert.Equal(met, story.Plan.Stage == PlanStage.WalkRun);
    }

    private static void Before(Story story, PainBySite pain) => story.Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = pain, NewLimp = false });

    private static Story Lift(Story story, Author by) => story.Add(new RestraintLifted { Sequence = 0, Day = story.Today, RecordedOn = story.Today, By = by });
}

using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>D2 to D8, each at both sides of its number.</summary>
public sealed class RunDecisionTests
{
    [Theory]
    [InlineData("in the run")]
    [InlineData("the next morning")]
    [InlineData("the second morning")]
    public void D2_new_weakness_or_numbness_pauses_and_alerts_whenever_it_is_told(string when)
    {
        var run = when switch
        {
            "in the run" => Cases.Run(Cases.Log with { WeaknessOrNumbness = true }),
            "the next morning" => Cases.Run() with { NextMorning = Cases.Morning(1) with { WeaknessOrNumbness = true } },
            _ => Cases.Run() with { SecondMorning = Cases.Morning(2) with { WeaknessOrNumbness = true } },
        };

        Assert.Equal(("D2", DecisionKind.Pause, true), (run.Judged().Rule, run.Judged().Kind, run.Judged().AlertsTherapist));
    }

    [Theory]
    [InlineData("worst 5", 5, "D5")]
    [InlineData("worst 6", 6, "D3")]
    public void D3_pain_of_6_stops_and_5_does_not(string name, int worst, string rule) =>
        Assert.True(Cases.Run(Cases.Log with { Worst = Cases.Back(worst) }).Judged().Rule == rule, name);

    [Fact]
    public void D3_pain_of_6_before_the_run_or_on_either_morning_stops()
    {
        Assert.Equal("D3", Cases.Run(Cases.Log with { Before = Cases.Back(6) }).Judged().Rule);
        Assert.Equal("D3", (Cases.Run() with { NextMorning = Cases.Morning(1, 6) }).Judged().Rule);
        Assert.Equal("D3", (Cases.Run() with { SecondMorning = Cases.Morning(2, 6) }).Judged().Rule);
        Assert.Equal("D4", (Cases.Run() with { NextMorning = Cases.Morning(1, 5) }).Judged().Rule);
    }

    [Theory]
    [InlineData("steady", PainCourse.Steady, false, "D7")]
    [InlineData("rising", PainCourse.Rising, false, "D4")]
    [InlineData("sharp", PainCourse.Sharp, false, "D3")]
    [InlineData("a limp", PainCourse.Steady, true, "D3")]
    public void D3_sharp_pain_or_a_limp_stops_and_D4_rising_pain_steps_back(string name, PainCourse course, bool limp, string rule) =>
        Assert.True(Cases.Run(Cases.Log with { Worst = Cases.Back(1), Course = course, Limp = limp }).Judged().Rule == rule, name);

    [Theory]
    [InlineData("as far as before", LegReach.Thigh, "D7")]
    [InlineData("one further", LegReach.Knee, "D3")]
    public void D3_leg_pain_further_from_the_spine_than_in_the_last_7_runs_stops(string name, LegReach reach, string rule)
    {
        var run = Cases.Run(Cases.Log with { Worst = PainBySite.None.WithLeg(Pain.Of(1), reach) }) with { FurthestBefore = LegReach.Thigh };

        Assert.True(run.Judged().Rule == rule, name);
    }

    [Fact]
    public void D3_costs_1_level_and_2_where_the_second_morning_is_above_baseline()
    {
        var stop = Cases.Run(Cases.Log with { Worst = Cases.Back(6) });

        Assert.Equal((1, true), (stop.Judged().LevelsDown, stop.Judged().AlertsTherapist));
        Assert.Equal(2, (stop with { SecondMorning = Cases.Morning(2, 1) }).Judged().LevelsDown);
    }

    [Theory]
    [InlineData("13 dates later", 13, DecisionKind.Pause)]
    [InlineData("14 dates later", 14, DecisionKind.Stop)]
    public void D3_twice_within_14_dates_pauses_and_in_15_it_does_not(string name, int later, DecisionKind kind)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(4));
        story.LogOn(Cases.Monday.AddDays(4), null, Cases.Back(6)).LogOn(Cases.Monday.AddDays(4 + later), null, Cases.Back(6));

        Assert.True(story.Plan.Decisions[^1].Kind == kind, name);
    }

    [Theory]
    [InlineData(3)]
    public void D3_takes_two_full_dates_off(int firstDay)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(4)).Live(Cases.Monday.AddDays(6), (_, _) => Answers.LowBack(6));

        Assert.Equal(Cases.Monday.AddDays(4 + firstDay), story.Plan.Decisions[^1].OffUntil);
    }

    [Theory]
    [InlineData("at baseline", 2, "D7")]
    [InlineData("1 above it", 3, "D4")]
    public void D4_a_next_morning_above_baseline_steps_back(string name, int pain, string rule) =>
        Assert.True((Cases.Run() with { Baseline = Cases.Back(2), NextMorning = Cases.Morning(1, pain) }).Judged().Rule == rule, name);

    [Theory]
    [InlineData("at baseline", 2, "D7")]
    [InlineData("1 above it", 3, "D4")]
    public void D4_a_second_morning_above_baseline_steps_back(string name, int pain, string rule) =>
        Assert.True((Cases.Run() with { Baseline = Cases.Back(2), SecondMorning = Cases.Morning(2, pain) }).Judged().Rule == rule, name);

    [Fact]
    public void D4_each_site_is_judged_against_its_own_baseline()
    {
        var knee = Cases.Run() with { Baseline = Cases.Back(2), NextMorning = Cases.Morning(1) with { Pain = PainBySite.None.With(Site.Knee, Pain.Of(1)) } };

        Assert.Equal("D4", knee.Judged().Rule);
    }

    [Theory]
    [InlineData("30 min", 30, "D7")]
    [InlineData("31 min", 31, "D4")]
    public void D4_new_stiffness_over_30_minutes_steps_back(string name, int minutes, string rule) =>
        Assert.True((Cases.Run() with { NextMorning = Cases.Morning(1) with { Stiffness = TimeSpan.FromMinutes(minutes) } }).Judged().Rule == rule, name);

    [Fact]
    public void D4_stiffness_that_the_walk_tests_own_morning_had_is_not_new() =>
        Assert.Equal("D7", (Cases.Run() with { UsuallyStiff = true, NextMorning = Cases.Morning(1) with { Stiffness = TimeSpan.FromMinutes(60) } }).Judged().Rule);

    [Fact]
    public void D4_waking_by_pain_steps_back() => Assert.Equal("D4", (Cases.Run() with { NextMorning = Cases.Morning(1) with { WokenByPain = true } }).Judged().Rule);

    [Fact]
    public void D4_costs_1_level_and_2_with_an_alert_where_both_mornings_are_above_baseline()
    {
        var once = (Cases.Run() with { NextMorning = Cases.Morning(1, 1) }).Judged();
        var both = (Cases.Run() with { NextMorning = Cases.Morning(1, 1), SecondMorning = Cases.Morning(2, 1) }).Judged();

        Assert.Equal((1, false, 2, true), (once.LevelsDown, once.AlertsTherapist, both.LevelsDown, both.AlertsTherapist));
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void D4_7_days_after_the_second_morning_still_above_baseline_pause(int after, bool pauses)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(4)).Live(Cases.Monday.AddDays(5), (_, _) => Answers.Good with { NextMorning = Cases.Back(2) });
        for (var day = 6; day <= 4 + after; day++) story.GoTo(Cases.Monday.AddDays(day)).Morning(Cases.Back(2));

        Assert.Equal(pauses, story.Plan.Restraint is { Rule: "D4" });
    }

    [Theory]
    [InlineData("2 of 10", 2, "D7")]
    [InlineData("3 of 10", 3, "D5")]
    public void D5_pain_of_3_repeats_and_2_is_a_success(string name, int worst, string rule) =>
        Assert.True(Cases.Run(Cases.Log with { Worst = Cases.Back(worst) }).Judged().Rule == rule, name);

    [Theory]
    [InlineData("3 of 10", 3, "D7")]
    [InlineData("4 of 10", 4, "D5")]
    public void D5_begins_above_a_personal_limit_of_3(string name, int worst, string rule) =>
        Assert.True((Cases.Run(Cases.Log with { Worst = Cases.Back(worst) }) with { SuccessPain = Pain.Of(3) }).Judged().Rule == rule, name);

    [Theory]
    [InlineData("95 %", 114, "D7")]
    [InlineData("just under", 113, "D5")]
    public void D5_an_interval_under_95_percent_repeats(string name, int secondsOf120, string rule) =>
        Assert.True(Cases.Run(Cases.LastInterval(secondsOf120)).Judged().Rule == rule, name);

    [Theory]
    [InlineData("80 %", 48, "D7")]
    [InlineData("just under", 47, "D5")]
    public void D5_a_walk_between_intervals_under_80_percent_repeats(string name, int secondsOf60, string rule) =>
        Assert.True(Cases.Run(Cases.Log with { RecoveriesDone = [TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(secondsOf60)] }).Judged().Rule == rule, name);

    [Theory]
    [InlineData("110 %", 156, "D7")]
    [InlineData("just over", 157, "D5")]
    public void D5_more_than_110_percent_of_the_running_planned_repeats(string name, int lastInterval, string rule) =>
        Assert.True(Cases.Run(Cases.LastInterval(lastInterval)).Judged().Rule == rule, name);

    [Fact]
    public void D5_intervals_joined_are_no_success() =>
        Assert.Equal("D5", Cases.Run(Cases.Log with { RunsDone = [TimeSpan.FromMinutes(6)], RecoveriesDone = [] }).Judged().Rule);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void D5_the_3rd_in_a_row_asks_for_a_review(int times, bool review)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(7));
        var run = 0;
        story.Live(Cases.Monday.AddDays(14), (_, _) => ++run <= times ? Answers.LowBack(3) : null);

        Assert.Equal(("D5", review), (story.Plan.Decisions[^1].Rule, story.Plan.Decisions[^1].RaisesReview));
    }

    [Theory]
    [InlineData("1 above", 1, "D8")]
    [InlineData("2 above", 2, "D6")]
    public void D6_a_weekly_median_more_than_1_above_the_week_before_repeats_with_a_review(string name, int worst, string rule)
    {
        var story = Cases.Ready().Live(Cases.Monday.AddDays(7)).Live(Cases.Monday.AddDays(12), (day, _) => Answers.LowBack(day == Cases.Monday.AddDays(11) ? 0 : worst));
        var decision = story.Plan.Decisions.Single(made => made.Day == Cases.Monday.AddDays(9));

        Assert.True((decision.Rule == rule || (rule == "D8" && decision.Rule == "D7")) && decision.RaisesReview == (rule == "D6"), $"{name}: {decision.Rule}");
    }

    [Fact]
    public void D6_needs_2_runs_in_each_of_the_two_weeks()
    {
        var story = new Story(Cases.Monday).Ready(Cases.MonWedFri, runs: 2).Live(Cases.Monday.AddDays(7)).Live(Cases.Monday.AddDays(10), (_, _) => Answers.LowBack(2));

        Assert.DoesNotContain(story.Plan.Decisions, decision => decision.Rule == "D6" && decision.Day == Cases.Monday.AddDays(7));
    }

    [Theory]
    [InlineData("1 of 2", 0, DecisionKind.Hold)]
    [InlineData("2 of 2", 1, DecisionKind.Progress)]
    public void D7_goes_up_with_the_2nd_of_2_successes_and_D8_holds_before(string name, int before, DecisionKind kind) =>
        Assert.True((Cases.Run() with { SuccessesBefore = before }).Judged().Kind == kind, name);

    [Fact]
    public void D7_never_goes_up_where_a_limit_leaves_no_room()
    {
        var held = (Cases.Run() with { NoRoom = new(EvidenceKind.LimitReached, Measure.Of(true), Rule: "I5") }).Judged();

        Assert.Equal(("D8", DecisionKind.Hold, true), (held.Rule, held.Kind, held.Success));
    }

    [Fact]
    public void D8_holds_while_the_next_morning_or_a_second_morning_that_is_due_is_missing()
    {
        Assert.Equal(("D8", true), Provisional(Cases.Run() with { NextMorning = null }));
        Assert.Equal(("D8", true), Provisional(Cases.Run() with { SecondMorning = null }));
        Assert.Equal(("D7", false), Provisional(Cases.Run() with { SecondMorning = null, SecondMorningDue = false }));

        static (string, bool) Provisional(RunCase run) => (run.Judged().Rule, run.Judged().Provisional);
    }

    [Fact]
    public void The_rules_of_a_run_are_tried_from_D2_to_D8_in_this_order() =>
        Assert.Equal(["D2", "D3", "D4", "D5", "D6", "D7", "D8"], Judge.Rules.Select(rule => rule.Id));

    [Fact]
    public void Two_logs_of_one_date_are_never_a_success() => Assert.False(Judge.IsSuccess(Cases.Run() with { TwoLogs = true }, Policy.Default));
}

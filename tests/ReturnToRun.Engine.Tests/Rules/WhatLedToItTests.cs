using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>What a verdict names as its reasons, from which day its days off count, and which record saw all of it.</summary>
public sealed class WhatLedToItTests
{
    [Fact]
    public void D2_names_the_day_on_which_weakness_was_told_and_counts_from_the_first()
    {
        Assert.Equal(["WeaknessOrNumbness 1 +0"], Said(Cases.Run(Cases.Log with { WeaknessOrNumbness = true }) with { SecondMorning = Cases.Morning(2) with { WeaknessOrNumbness = true } }));
        Assert.Equal(["WeaknessOrNumbness 1 +1"], Said(Cases.Run() with { NextMorning = Cases.Morning(1) with { WeaknessOrNumbness = true }, SecondMorning = Cases.Morning(2) with { WeaknessOrNumbness = true } }));
        Assert.Equal(["WeaknessOrNumbness 1 +2"], Said(Cases.Run() with { SecondMorning = Cases.Morning(2) with { WeaknessOrNumbness = true } }));
    }

    [Fact]
    public void D2_knows_the_last_record_that_told_of_weakness_in_whatever_order_they_came()
    {
        Assert.Equal(9, (Cases.Run(Cases.Log with { WeaknessOrNumbness = true, Sequence = 9 }) with { NextMorning = Cases.Morning(1) with { WeaknessOrNumbness = true } }).Judged().LastBadSequence);
        Assert.Equal(8, (Cases.Run(Cases.Log with { WeaknessOrNumbness = true }) with { NextMorning = Cases.Morning(1) with { WeaknessOrNumbness = true, Sequence = 8 } }).Judged().LastBadSequence);
        Assert.Equal(7, (Cases.Run(Cases.Log with { WeaknessOrNumbness = true, Sequence = 7 }) with { SecondMorning = Cases.Morning(2) with { WeaknessOrNumbness = true } }).Judged().LastBadSequence);
        Assert.Equal(6, (Cases.Run(Cases.Log with { WeaknessOrNumbness = true }) with { SecondMorning = Cases.Morning(2) with { WeaknessOrNumbness = true, Sequence = 6 } }).Judged().LastBadSequence);
    }

    [Fact]
    public void D2_keeps_the_levels_and_days_off_that_D3_or_D4_would_have_given()
    {
        var weak = Cases.Log with { WeaknessOrNumbness = true };
        var stop = (Cases.Run(weak with { Worst = Cases.Back(6) }) with { NextMorning = Cases.Morning(1, 1), SecondMorning = Cases.Morning(2, 1) }).Judged();
        var stepBack = (Cases.Run(weak) with { NextMorning = Cases.Morning(1, 1), SecondMorning = Cases.Morning(2, 1) }).Judged();
        var alone = Cases.Run(weak).Judged();
        var beforeItWasTold = (Cases.Run(Cases.Log with { Worst = Cases.Back(6) }) with { SecondMorning = Cases.Morning(2) with { WeaknessOrNumbness = true } }).Judged();

        Assert.Equal(("D2", "D3", 2, 2), (stop.Rule, stop.Setback?.Rule, stop.LevelsDown, After(stop)));
        Assert.Equal(("D2", "D4", 2, 2), (stepBack.Rule, stepBack.Setback?.Rule, stepBack.LevelsDown, After(stepBack)));
        Assert.Equal(("D2", null, 1, 0), (alone.Rule, alone.Setback?.Rule, alone.LevelsDown, After(alone)));
        Assert.Equal(("D2", "D3", 1, 2), (beforeItWasTold.Rule, beforeItWasTold.Setback?.Rule, beforeItWasTold.LevelsDown, After(beforeItWasTold)));
    }

    [Fact]
    public void D3_names_everything_that_stops()
    {
        Assert.Equal(["WorstPain 6/5 LowBack +0"], Said(Cases.Run(Cases.Log with { Worst = Cases.Back(6), Before = Cases.Back(7) })));
        Assert.Equal(["PainBefore 7/5 LowBack +0"], Said(Cases.Run(Cases.Log with { Before = Cases.Back(7) })));
        Assert.Equal(["PainCourse 3 +0", "Limp 1 +0"], Said(Cases.Run(Cases.Log with { Worst = Cases.Back(1), Course = PainCourse.Sharp, Limp = true })));
        Assert.Equal(["Limp 1 +0"], Said(Cases.Run(Cases.Log with { Limp = true })));
        Assert.Equal(["Limp 1 +0"], Said(Cases.Run(Cases.Log with { Worst = Cases.Back(5), Limp = true })));
        Assert.Equal(["MorningPain 6/5 LowBack +1"], Said(Cases.Run() with { NextMorning = Cases.Morning(1, 6) }));
        Assert.Equal(["SecondMorningPain 6/5 Knee +2", "SecondMorningPain 6/0 Knee +2"], Said(Cases.Run() with { SecondMorning = Cases.Morning(2) with { Pain = PainBySite.None.With(Site.Knee, Pain.Of(6)) } }));
        Assert.Equal(["LegReach 3/2 Leg +0"], Said(Cases.Run(Cases.Log with { Worst = PainBySite.None.WithLeg(Pain.Of(1), LegReach.Knee) }) with { FurthestBefore = LegReach.Thigh }));
        Assert.Equal(["WorstPain 6/5 LowBack +0", "SecondMorningPain 1/0 LowBack +2"], Said(Cases.Run(Cases.Log with { Worst = Cases.Back(6) }) with { SecondMorning = Cases.Morning(2, 1) }));
    }

    [Fact]
    public void D4_names_everything_that_steps_back()
    {
        Assert.Equal(["PainCourse 2 +0"], Said(Cases.Run(Cases.Log with { Worst = Cases.Back(1), Course = PainCourse.Rising })));
        Assert.Equal(["MorningPain 2/1 LowBack +1"], Said(Cases.Run() with { Baseline = Cases.Back(1), NextMorning = Cases.Morning(1, 2), SecondMorning = Cases.Morning(2, 1) }));
        Assert.Equal(["SecondMorningPain 2/1 LowBack +2"], Said(Cases.Run() with { Baseline = Cases.Back(1), SecondMorning = Cases.Morning(2, 2) }));
        Assert.Equal(["Stiffness 1860/1800 +1"], Said(Cases.Run() with { NextMorning = Cases.Morning(1) with { Stiffness = TimeSpan.FromMinutes(31) } }));
        Assert.Equal(["WokenByPain 1 +2"], Said(Cases.Run() with { SecondMorning = Cases.Morning(2) with { WokenByPain = true } }));
        Assert.Equal(["WokenByPain 1 +1"], Said(Cases.Run() with { NextMorning = Cases.Morning(1) with { Stiffness = TimeSpan.FromMinutes(30), WokenByPain = true } }));
        Assert.Equal(["WokenByPain 1 +1"], Said(Cases.Run() with { UsuallyStiff = true, NextMorning = Cases.Morning(1) with { Stiffness = TimeSpan.FromMinutes(60), WokenByPain = true } }));
    }

    [Fact]
    public void D4_a_course_that_rose_without_any_pain_is_neither_a_step_back_nor_a_success() =>
        Assert.Equal("D8", Cases.Run(Cases.Log with { Course = PainCourse.Rising }).Judged().Rule);

    [Fact]
    public void Days_off_count_from_the_day_and_hour_of_the_latest_bad_answer()
    {
        var inTheRun = Cases.Run(Cases.Log with { Worst = Cases.Back(6) }).Judged();
        var limp = Cases.Run(Cases.Log with { Limp = true }).Judged();
        var before = Cases.Run(Cases.Log with { Before = Cases.Back(6) }).Judged();
        var next = (Cases.Run(Cases.Log with { Worst = Cases.Back(6) }) with { NextMorning = Cases.Morning(1, 1) }).Judged();
        var both = (Cases.Run() with { NextMorning = Cases.Morning(1, 1), SecondMorning = Cases.Morning(2, 1) }).Judged();
        var stiff = (Cases.Run() with { SecondMorning = Cases.Morning(2) with { Stiffness = TimeSpan.FromMinutes(31) } }).Judged();
        var late = (Cases.Run() with { NextMorning = Cases.Morning(1, 1) with { RecordedOn = Cases.Monday.AddDays(3), AnsweredAt = Story.At(Cases.Monday.AddDays(3), 9) } }).Judged();

        Assert.Equal((0, null), (After(inTheRun), inTheRun.LastBadAt));
        Assert.Equal((0, null), (After(limp), limp.LastBadAt));
        Assert.Equal((0, null), (After(before), before.LastBadAt));
        Assert.Equal((1, Story.At(Cases.Monday.AddDays(1), 7)), (After(next), next.LastBadAt));
        Assert.Equal((2, Story.At(Cases.Monday.AddDays(2), 7)), (After(both), both.LastBadAt));
        Assert.Equal((2, Story.At(Cases.Monday.AddDays(2), 7)), (After(stiff), stiff.LastBadAt));
        Assert.Equal((3, Story.At(Cases.Monday.AddDays(3), 9)), (After(late), late.LastBadAt));
    }

    [Fact]
    public void Of_two_bad_answers_of_one_day_the_later_hour_counts_and_one_without_an_hour_counts_to_the_end_of_the_day()
    {
        var day = Cases.Monday.AddDays(2);
        var next = Cases.Morning(1, 1) with { RecordedOn = day };

        Assert.Equal(Story.At(day, 9), Off(Story.At(day, 9), Story.At(day, 8)));
        Assert.Equal(Story.At(day, 9), Off(Story.At(day, 8), Story.At(day, 9)));
        Assert.Null(Off(null, Story.At(day, 9)));

        Instant? Off(Instant? first, Instant? second) =>
            (Cases.Run() with { NextMorning = next with { AnsweredAt = first }, SecondMorning = Cases.Morning(2, 1) with { AnsweredAt = second } }).Judged().LastBadAt;
    }

    [Fact]
    public void The_last_bad_record_is_the_one_with_the_highest_number()
    {
        Assert.Equal(1, Cases.Run(Cases.Log with { Worst = Cases.Back(6) }).Judged().LastBadSequence);
        Assert.Equal(2, (Cases.Run() with { NextMorning = Cases.Morning(1, 1) }).Judged().LastBadSequence);
        Assert.Equal(5, (Cases.Run(Cases.Log with { Sequence = 5 }) with { NextMorning = Cases.Morning(1, 1) }).Judged().LastBadSequence);
    }

    [Fact]
    public void D3_D4_and_D5_say_whether_an_answer_is_still_missing()
    {
        Assert.Equal([true, true, true, false, false, false],
        [
            (Cases.Run(Cases.Log with { Worst = Cases.Back(6) }) with { SecondMorning = null }).Judged().Provisional,
            (Cases.Run() with { NextMorning = Cases.Morning(1, 1), SecondMorning = null }).Judged().Provisional,
            (Cases.Run(Cases.LastInterval(60)) with { NextMorning = null }).Judged().Provisional,
            Cases.Run(Cases.Log with { Worst = Cases.Back(6) }).Judged().Provisional,
            (Cases.Run() with { NextMorning = Cases.Morning(1, 1) }).Judged().Provisional,
            Cases.Run(Cases.LastInterval(60)).Judged().Provisional,
        ]);
    }

    [Fact]
    public void D5_names_what_was_left_out_cut_short_added_or_hurt()
    {
        Assert.Equal(["IntervalsDone 2/3 +0"], Said(Cases.Run(Cases.LastInterval(113))));
        Assert.Equal(["IntervalsDone 1/3 +0"], Said(Cases.Run(Cases.Log with { RunsDone = [TimeSpan.FromMinutes(2)] })));
        Assert.Equal(["ShortestRecovery 47/60 +0"], Said(Cases.Run(Cases.Log with { RecoveriesDone = [TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(47)] })));
        Assert.Equal(["ShortestRecovery 0/60 +0"], Said(Cases.Run(Cases.Log with { RecoveriesDone = [TimeSpan.FromSeconds(60)] })));
        Assert.Equal(["Overdone 397/360 +0"], Said(Cases.Run(Cases.LastInterval(157))));
        Assert.Equal(["Unplanned 360 +0"], Said(Cases.Run(Cases.Log with { Planned = null })));
        Assert.Equal(["WorstPain 3/2 Hip +0"], Said(Cases.Run(Cases.Log with { Worst = PainBySite.None.With(Site.Hip, Pain.Of(3)) })));
    }

    [Fact]
    public void D5_one_short_interval_more_than_planned_and_nothing_missing_is_a_success() =>
        Assert.Equal("D7", Cases.Run(Cases.Log with { RunsDone = [.. Cases.Level2.Runs, TimeSpan.FromSeconds(30)] }).Judged().Rule);

    [Fact]
    public void D5_pain_of_3_waits_for_the_morning_and_intervals_left_out_do_not()
    {
        Assert.Equal("D8", (Cases.Run(Cases.Log with { Worst = Cases.Back(3) }) with { NextMorning = null }).Judged().Rule);
        Assert.Equal("D5", (Cases.Run(Cases.LastInterval(60)) with { NextMorning = null }).Judged().Rule);
    }

    [Fact]
    public void D6_names_the_site_and_both_medians_and_the_run_may_be_a_success_all_the_same()
    {
        var rising = Cases.Run() with { Trend = new(Site.Knee, Pain.Of(2), Pain.None) };

        Assert.Equal(["WeeklyTrend 2/0 Knee"], Said(rising));
        Assert.Equal((true, false), (rising.Judged().Success, rising.Judged().Provisional));
        Assert.Equal((false, true), ((rising with { SecondMorning = null }).Judged().Success, (rising with { SecondMorning = null }).Judged().Provisional));
    }

    [Fact]
    public void D7_and_D8_count_the_successes_at_the_level_held_only()
    {
        Assert.Equal(["Successes 2/2"], Said(Cases.Run()));
        Assert.Equal(["Successes 1/2"], Said(Cases.Run() with { SuccessesBefore = 0 }));
        Assert.Equal(["Successes 1/2"], Said(Cases.Run() with { AtHeldLevel = false }));
        Assert.Equal(["Successes 1/3"], Said(Cases.Run() with { AnswersTooLate = true, SuccessesNeeded = 3 }));
        Assert.Equal("D8", (Cases.Run() with { AtHeldLevel = false }).Judged().Rule);
    }

    [Fact]
    public void D8_names_the_missing_answer_then_two_logs_then_what_leaves_no_room()
    {
        var noRoom = new Evidence(EvidenceKind.LimitReached, Measure.Of(true), Rule: "I5");

        Assert.Equal(["MorningMissing 1 +1"], Said(Cases.Run() with { NextMorning = null, SecondMorning = null, TwoLogs = true }));
        Assert.Equal(["SecondMorningMissing 1 +2"], Said(Cases.Run() with { SecondMorning = null, TwoLogs = true }));
        Assert.Equal(["TwoLogsOneDay 1 +0"], Said(Cases.Run() with { TwoLogs = true, NoRoom = noRoom }));
        Assert.Equal(["LimitReached 1 I5"], Said(Cases.Run() with { NoRoom = noRoom }));
        Assert.Equal(["Successes 1/2"], Said(Cases.Run() with { NoRoom = noRoom, SuccessesBefore = 0 }));
    }

    private static IEnumerable<string> Said(RunCase run) => run.Judged().Evidence.Select(static told =>
        $"{told.Kind} {told.Value.Value}{(told.Bound is { } bound ? $"/{bound.Value}" : "")}{(told.Site is { } site ? $" {site}" : "")}{(told.Day is { } day ? $" +{day.DayNumber - Cases.Monday.DayNumber}" : "")}{(told.Rule is { } rule ? $" {rule}" : "")}");

    // The days off count from so many days after the run.
    private static int? After(Verdict verdict) => verdict.LastBadDay?.DayNumber - Cases.Monday.DayNumber;
}

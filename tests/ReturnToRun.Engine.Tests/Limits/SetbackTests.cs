using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Tests.Rules;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Limits;

/// <summary>D3 and D4 as the check at the door finds them, at both sides of each number.</summary>
public sealed class SetbackTests
{
    [Fact]
    public void D3_is_pain_of_6_sharp_pain_a_limp_or_leg_pain_further_than_before_whenever_it_is_told()
    {
        Assert.Null(Of(Cases.Log with { Worst = Cases.Back(5) }));
        Assert.Equal((1, 0, 3), Of(Cases.Log with { Worst = Cases.Back(6) }));
        Assert.Equal((1, 0, 3), Of(Cases.Log with { Before = Cases.Back(6) }));
        Assert.Equal((1, 0, 3), Of(Cases.Log with { Course = PainCourse.Sharp }));
        Assert.Equal((1, 0, 3), Of(Cases.Log with { Limp = true }));
        Assert.Equal((1, 1, 4), Of(Cases.Log, Cases.Morning(1, 6)));
        Assert.Equal((2, 2, 5), Of(Cases.Log, null, Cases.Morning(2, 6)));
        Assert.Equal((1, 0, 3), Of(Cases.Log with { Worst = Leg(LegReach.Buttock) }));
    }

    [Fact]
    public void D4_is_a_morning_above_baseline_over_30_minutes_of_new_stiffness_waking_or_rising_pain()
    {
        Assert.Null(Of(Cases.Log with { Course = PainCourse.Rising }));
        Assert.Equal((1, 0, 2), Of(Cases.Log with { Course = PainCourse.Rising, Worst = Cases.Back(1) }));
        Assert.Equal((1, 1, 3), Of(Cases.Log, Cases.Morning(1, 1)));
        Assert.Equal((1, 2, 4), Of(Cases.Log, null, Cases.Morning(2, 1)));
        Assert.Equal((2, 2, 4), Of(Cases.Log, Cases.Morning(1, 1), Cases.Morning(2, 1)));
        Assert.Null(Of(Cases.Log, Stiff(30)));
        Assert.Equal((1, 1, 3), Of(Cases.Log, Stiff(31)));
        Assert.Null(Of(Cases.Log, Stiff(31), stiffAnyway: true));
        Assert.Equal((1, 1, 3), Of(Cases.Log, Cases.Morning(1) with { WokenByPain = true }, stiffAnyway: true));
        Assert.Equal((1, 1, 3), Of(Cases.Log, Cases.Morning(1) with { WokenByPain = true }, Cases.Morning(2)));

        static MorningAnswered Stiff(int minutes) => Cases.Morning(1) with { Stiffness = TimeSpan.FromMinutes(minutes) };
    }

    [Fact]
    public void D4_the_48_hours_count_from_the_latest_bad_answer_by_the_hour_it_was_given()
    {
        var log = Cases.Log with { Worst = Cases.Back(6) };
        Assert.Equal(Story.At(Cases.Monday.AddDays(2), 18), Moment(log));
        Assert.Equal(Story.At(Cases.Monday.AddDays(2), 18), Moment(log, Cases.Morning(1)));
        Assert.Equal(Story.At(Cases.Monday.AddDays(3), 7), Moment(log, Cases.Morning(1, 1)));
        Assert.Equal(Story.At(Cases.Monday.AddDays(4), 7), Moment(log, Cases.Morning(1, 1), Cases.Morning(2, 1)));
        Assert.Equal(Story.At(Cases.Monday.AddDays(3), 7), Moment(log, Cases.Morning(1, 1), Cases.Morning(2)));

        var late = Cases.Morning(1, 1) with { RecordedOn = Cases.Monday.AddDays(3), AnsweredAt = Story.At(Cases.Monday.AddDays(3), 20) };
        Assert.Equal((1, 3, 5), Of(Cases.Log, late));
        Assert.Equal(Story.At(Cases.Monday.AddDays(5), 20), Moment(Cases.Log, late));
        Assert.Equal(Story.At(Cases.Monday.AddDays(5), 20), Moment(Cases.Log, late, Cases.Morning(2, 1) with { RecordedOn = Cases.Monday.AddDays(3), AnsweredAt = Story.At(Cases.Monday.AddDays(3), 8) }));
        Assert.Equal(Story.At(Cases.Monday.AddDays(5), 21), Moment(Cases.Log, late, Cases.Morning(2, 1) with { RecordedOn = Cases.Monday.AddDays(3), AnsweredAt = Story.At(Cases.Monday.AddDays(3), 21) }));

        static Instant? Moment(RunLogged log, MorningAnswered? next = null, MorningAnswered? second = null) => Setbacks.Of(log, next, second, new Baselines(), false, Policy.Default)?.FirstMoment;
    }

    [Fact]
    public void The_baseline_is_the_lower_middle_of_the_last_7_and_never_above_the_walk_tests()
    {
        Assert.Equal(0, Usual([0, 0, 0, 3, 3, 3]));
        Assert.Equal(3, Usual([3, 0, 3, 0, 3]));
        Assert.Equal(0, Usual([0, 3, 3, 0, 0]));
        Assert.Equal(2, Usual([9, 2, 2, 2, 2, 1, 1, 1]));
        Assert.Equal(1, Usual([3, 3, 3], walkTest: 1));
        Assert.Equal(3, Usual([3, 3, 3], walkTest: 4));

        static int Usual(int[] pains, int? walkTest = null)
        {
            var baselines = new Baselines();
            if (walkTest is { } pain) baselines.Add(Test(Cases.Back(pain), PainBySite.None));
            foreach (var before in pains) baselines.Add(Cases.Log with { Before = Cases.Back(before) }, null, null);
            return baselines.Ratings(Policy.Default)[Site.LowBack].Value;
        }
    }

    [Fact]
    public void The_furthest_leg_pain_is_that_of_the_last_7_runs_with_their_mornings_and_of_the_walk_test()
    {
        Assert.Equal(LegReach.None, Furthest(static _ => { }));
        Assert.Equal(LegReach.Knee, Furthest(static row => row.Add(Test(Leg(LegReach.Knee), Leg(LegReach.Thigh)))));
        Assert.Equal(LegReach.Knee, Furthest(static row => row.Add(Test(Leg(LegReach.Thigh), Leg(LegReach.Knee)))));
        Assert.Equal(LegReach.Knee, Furthest(static row => row.Add(Cases.Log with { Before = Leg(LegReach.Knee) }, null, null)));
        Assert.Equal(LegReach.Knee, Furthest(static row => row.Add(Cases.Log with { Worst = Leg(LegReach.Knee) }, null, null)));
        Assert.Equal(LegReach.Knee, Furthest(static row => row.Add(Cases.Log, Cases.Morning(1) with { Pain = Leg(LegReach.Knee) }, null)));
        Assert.Equal(LegReach.Knee, Furthest(static row => row.Add(Cases.Log, null, Cases.Morning(2) with { Pain = Leg(LegReach.Knee) })));
        Assert.Equal(LegReach.Knee, Furthest(static row => Then(row, 6)));
        Assert.Equal(LegReach.None, Furthest(static row => Then(row, 7)));

        static LegReach Furthest(Action<Baselines> take)
        {
            var baselines = new Baselines();
            take(baselines);
            return baselines.Furthest(Policy.Default);
        }

        static void Then(Baselines row, int runs)
        {
            row.Add(Cases.Log with { Worst = Leg(LegReach.Knee) }, null, null);
            for (var run = 0; run < runs; run++) row.Add(Cases.Log, null, null);
        }
    }

    private static PainBySite Leg(LegReach reach) => PainBySite.None.WithLeg(Pain.Of(1), reach);

    private static WalkTestWalked Test(PainBySite before, PainBySite worst) => new()
    {
        Sequence = 0, Day = Cases.Monday.AddDays(-1), RecordedOn = Cases.Monday, StartedAt = Story.At(Cases.Monday.AddDays(-1), 17), Before = before, Worst = worst, Completed = true,
    };

    // Levels down, and the days after the run of the latest bad answer and of the first run that is possible.
    private static (int, int, int)? Of(RunLogged log, MorningAnswered? next = null, MorningAnswered? second = null, bool stiffAnyway = false) =>
        Setbacks.Of(log, next, second, new Baselines(), stiffAnyway, Policy.Default) is { } found
            ? (found.Levels, found.LastBadDay - Cases.Monday.DayNumber, found.FirstDay - Cases.Monday.DayNumber) : null;
}

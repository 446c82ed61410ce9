using System.Collections.Immutable;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Engine.Tests.Routine;

public sealed class RoutineScheduleTests
{
    private const string Clam = "kneeling-side-plank-clam";
    private const string Plank = "forearm-plank";
    private const string Squat = "squat";

    /// <summary>A Monday; the first fact is of this day, so the weeks begin here.</summary>
    private static readonly DateOnly s_monday = new(2026, 11, 23);

    [Fact]
    public void Daily_exercises_stand_on_every_day() =>
        Assert.All(Schedule([], 28).Days, day => Assert.Equal(3, day.Count(item => item.Placement == Placement.EveryDay)));

    [Fact]
    public void Three_days_a_week_go_to_the_three_run_days_after_the_run()
    {
        var schedule = Schedule([1, 3, 5], 14);

        Assert.Equal([1, 3, 5, 8, 10, 12], DaysOf(schedule, Clam));
        Assert.All(schedule.Days.SelectMany(day => day).Where(item => item.Exercise == Clam), item => Assert.True(item.AfterRun));
    }

    [Fact]
    public void With_two_runs_the_third_day_lies_between_them_and_is_not_next_to_either()
    {
        var schedule = Schedule([0, 3], 14);

        Assert.Equal([0, 3, 5, 7, 10, 12], DaysOf(schedule, Clam));
        Assert.False(schedule.Days[5].Single(item => item.Exercise == Clam).AfterRun);
    }

    [Fact]
    public void Without_runs_three_days_a_week_are_spread_evenly() => Assert.Equal([0, 2, 4, 7, 9, 11], DaysOf(Schedule([], 14), Clam));

    [Fact]
    public void Where_the_run_days_change_a_week_does_not_begin_the_day_after_the_last()
    {
        var schedule = Schedule(day => day is 2 or 4 or 6 or 7 or 9 or 11, _ => false, 14);

        Assert.Equal([2, 4, 6, 9, 11, 13], DaysOf(schedule, Clam));
    }

    [Fact]
    public void Leg_strength_goes_on_run_days_after_the_run()
    {
        var schedule = Schedule([0, 2, 4], 7);

        Assert.Equal([0, 4], DaysOf(schedule, Squat));
        Assert.All(schedule.Days.SelectMany(day => day).Where(item => item.Exercise == Squat), item => Assert.True(item.AfterRun));
    }

    [Fact]
    public void Leg_strength_is_never_on_the_day_before_a_run_that_may_be_a_rise()
    {
        // Four runs a week, 24 h apart: the run of day 0 is followed by one that may be a rise, the run of day 3 by one that may not.
        var schedule = Schedule(day => day % 7 is 0 or 1 or 3 or 4, day => day % 7 == 1, 14);

        Assert.Equal([1, 4, 8, 11], DaysOf(schedule, Squat));
    }

    [Fact]
    public void Leg_strength_is_left_out_where_no_day_is_allowed()
    {
        var schedule = Schedule(_ => true, _ => true, 14);

        Assert.Empty(DaysOf(schedule, Squat));
    }

    [Fact]
    public void The_days_stay_where_they_are_as_time_goes_by()
    {
        ImmutableArray<Fact> facts = [Log(1, 0)];
        var whole = RoutineSchedule.For(RoutineTemplate.Default.Items, facts, s_monday, 28, IsRun, _ => true);
        for (var later = 1; later < 21; later++)
        {
            var part = RoutineSchedule.For(RoutineTemplate.Default.Items, facts, s_monday.AddDays(later), 7, IsRun, _ => true);
            for (var day = 0; day < 7; day++) Assert.Equal(whole.Days[later + day], part.Days[day]);
        }

        static bool IsRun(DateOnly date) => date.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Saturday;
    }

    [Fact]
    public void Days_that_are_alike_share_one_array()
    {
        var days = Schedule([0, 2, 4], 84).Days;

        Assert.InRange(days.Distinct().Count(), 1, 4);
    }

    [Fact]
    public void X1_an_exercise_that_gave_low_back_pain_is_replaced_by_its_easier_neighbour_from_the_next_day_on()
    {
        var schedule = Schedule([], 3, Log(1, 0, Plank, pain: true));

        Assert.Equal([0], DaysOf(schedule, Plank));
        Assert.Equal([1, 2], DaysOf(schedule, "kneeling-plank"));
        Assert.Equal(Plank, schedule.Days[1].Single(item => item.Exercise == "kneeling-plank").Instead);
        Assert.Equal([new ExerciseStop(Plank, "kneeling-plank", s_monday)], schedule.Stopped);
    }

    [Fact]
    public void X1_where_the_easier_one_hurts_too_the_next_easier_is_offered_and_in_the_end_nothing()
    {
        Fact[] facts = [Log(1, -3, Clam, pain: true), Log(2, -2, "kneeling-side-plank", pain: true), Log(3, -1, "side-lying-clam", pain: true)];

        Assert.Equal([0, 2, 4], DaysOf(Schedule([], 7, facts[..2], -7), "side-lying-clam"));
        var none = Schedule([], 7, facts, -7);
        Assert.DoesNotContain(none.Days.SelectMany(day => day), item => item.Exercise == Clam || item.Instead == Clam);
        Assert.Equal(
            [new(Clam, null, s_monday.AddDays(-3)), new("kneeling-side-plank", null, s_monday.AddDays(-2)), new ExerciseStop("side-lying-clam", null, s_monday.AddDays(-1))],
            none.Stopped);
    }

    [Fact]
    public void X1_a_later_log_without_pain_does_not_bring_it_back() =>
        Assert.Empty(DaysOf(Schedule([], 7, [Log(1, -2, Plank, pain: true), Log(2, -2, Plank, pain: false), Log(3, -1, Plank, pain: false)], -7), Plank));

    [Fact]
    public void X1_a_corrected_log_takes_the_place_of_the_one_it_corrects()
    {
        var corrected = Schedule([], 7, [Log(1, -2, Plank, pain: true), Log(2, -2, Plank, pain: false) with { Supersedes = 1 }], -7);

        Assert.Equal(7, DaysOf(corrected, Plank).Count);
        Assert.Empty(corrected.Stopped);
    }

    [Fact]
    public void X1_a_therapist_brings_it_back_from_the_day_chosen()
    {
        var schedule = Schedule([], 4, [Log(1, -2, Plank, pain: true), Restored(2, 2, Plank)], -7);

        Assert.Equal([2, 3], DaysOf(schedule, Plank));
        Assert.Equal([0, 1], DaysOf(schedule, "kneeling-plank"));
    }

    [Fact]
    public void X1_pain_after_it_was_brought_back_stops_it_again()
    {
        var schedule = Schedule([], 4, [Log(1, -3, Plank, pain: true), Restored(2, -1, Plank), Log(3, 0, Plank, pain: true)], -7);

        Assert.Equal([0], DaysOf(schedule, Plank));
        Assert.Equal(s_monday, Assert.Single(schedule.Stopped).On);
    }

    [Fact]
    public void X1_the_therapist_is_told_of_an_exercise_beyond_the_routine_too() =>
        Assert.Equal([new ExerciseStop("bird-dog", null, s_monday)], Schedule([], 7, Log(1, 0, "bird-dog", pain: true)).Stopped);

    private static List<int> DaysOf(RoutineSchedule schedule, string exercise) =>
        [.. Enumerable.Range(0, schedule.Days.Length).Where(day => schedule.Days[day].Any(item => item.Exercise == exercise))];

    private static RoutineSchedule Schedule(int[] weekdays, int days, params Fact[] facts) => Schedule(weekdays, days, facts, 0);

    private static RoutineSchedule Schedule(int[] weekdays, int days, Fact[] facts, int firstFact) =>
        Schedule(day => weekdays.Contains(((day % 7) + 7) % 7), _ => true, days, [new RowingAllowed { Sequence = 0, Day = s_monday.AddDays(firstFact), RecordedOn = s_monday, Allowed = false }, .. facts]);

    private static RoutineSchedule Schedule(Func<int, bool> isRun, Func<int, bool> mayRise, int days, params Fact[] facts) =>
        RoutineSchedule.For(RoutineTemplate.Default.Items, facts, s_monday, days, date => isRun(date.DayNumber - s_monday.DayNumber), date => mayRise(date.DayNumber - s_monday.DayNumber));

    private static RoutineDone Log(long sequence, int day, string exercise = Plank, bool pain = false) => new()
    {
        Sequence = sequence, Day = s_monday.AddDays(day), RecordedOn = s_monday.AddDays(day),
        Exercises = [new ExerciseDone(exercise, null, 3, 10, pain)],
    };

    private static ExerciseRestored Restored(long sequence, int day, string exercise) =>
        new() { Sequence = sequence, Day = s_monday.AddDays(day), RecordedOn = s_monday, Exercise = exercise };
}

using System.Collections.Immutable;
using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;


namespace ReturnToRun.Engine.Tests.Routine;

public sealed class FollowedRoutineTests
{
    private static readonly DateOnly s_monday = new(2026, 11, 23);
    private static readonly Dose s_dose = new(10, 2, 1, 7);

    private static readonly RoutineTemplate s_short = new("clinic", 1, [Item("bird-dog"), Item("forearm-plank", "kneeling-plank")]) { Title = "Short one" };

    [Fact]
    public void Without_an_assignment_the_program_s_own_is_followed() => Assert.Same(FollowedRoutine.Default, FollowedRoutine.Of([Restored(1)], s_monday));

    [Fact]
    public void A_routine_that_was_given_is_followed_in_place_of_the_program_s_own_from_its_day_on()
    {
        ImmutableArray<Fact> facts = [Given(1, s_short)];
        Assert.Equal(["bird-dog", "forearm-plank"], Exercises(facts));
        Assert.Same(FollowedRoutine.Default, FollowedRoutine.Of(facts, s_monday.AddDays(-1)));
        Assert.Equal(1, FollowedRoutine.Of(facts, s_monday).Assigned!.Sequence);
    }

    [Fact]
    public void The_one_given_last_holds_and_undone_the_one_before_it_holds_again()
    {
        var newer = s_short with { Version = 2, Items = [Item("curl-up")] };
        Assert.Equal(["curl-up"], Exercises([Given(1, s_short), Given(2, newer)]));
        Assert.Equal(["bird-dog", "forearm-plank"], Exercises([Given(1, s_short), Given(2, newer), Undone(3, 2)]));
        Assert.Same(FollowedRoutine.Default, FollowedRoutine.Of([Given(1, s_short), Given(2, newer), Undone(3, 2), Undone(4, 1)], s_monday));
    }

    [Fact]
    public void A_change_puts_another_exercise_or_dose_in_one_place_and_leaves_the_others()
    {
        var softer = new Dose(8, 1, 1, 3);
        var routine = FollowedRoutine.Of([Given(1, s_short), Changed(2, "bird-dog", Item("curl-up") with { Dose = softer })], s_monday);
        Assert.Equal(["curl-up", "forearm-plank"], routine.Items.Select(item => item.Exercise));
        Assert.Same(softer, routine.Items[0].Dose);
        Assert.Equal([2L], routine.Changes.Select(change => change.Sequence));
    }

    [Fact]
    public void The_change_made_last_in_a_place_holds_and_undone_the_one_before_it_holds_again()
    {
        ImmutableArray<Fact> facts = [Given(1, s_short), Changed(2, "bird-dog", Item("curl-up")), Changed(3, "bird-dog", Item("childs-pose"))];
        Assert.Equal(["childs-pose", "forearm-plank"], Exercises(facts));
        Assert.Equal(["curl-up", "forearm-plank"], Exercises(facts.Add(Undone(4, 3))));
        Assert.Equal(["bird-dog", "forearm-plank"], Exercises(facts.Add(Undone(4, 3)).Add(Undone(5, 2))));
    }

    [Fact]
    public void A_change_outlives_a_newer_version_that_has_its_place_and_waits_where_there_is_none()
    {
        var newer = s_short with { Version = 2, Items = [Item("squat"), Item("bird-dog")] };
        var without = s_short with { Version = 3, Items = [Item("squat")] };
        ImmutableArray<Fact> facts = [Given(1, s_short), Changed(2, "bird-dog", Item("curl-up"))];
        Assert.Equal(["squat", "curl-up"], Exercises(facts.Add(Given(3, newer))));
        Assert.Equal(["squat"], Exercises(facts.Add(Given(3, without))));
        Assert.Equal(["squat", "curl-up"], Exercises(facts.Add(Given(3, without)).Add(Given(4, newer))));
    }

    [Fact]
    public void An_exercise_that_two_places_would_have_is_done_once_as_it_was_changed_for_the_runner()
    {
        var softer = Item("forearm-plank") with { Dose = new(5, 1, 1, 7) };
        var routine = FollowedRoutine.Of([Given(1, s_short), Changed(2, "bird-dog", softer)], s_monday);
        Assert.Equal(["forearm-plank"], routine.Items.Select(item => item.Exercise));
        Assert.Equal(1, routine.Items[0].Dose.Sets.Least);
        Assert.Equal(["childs-pose"], Exercises([Given(1, s_short), Changed(2, "bird-dog", Item("childs-pose")), Changed(3, "forearm-plank", Item("childs-pose"))]));
    }

    [Fact]
    public void X1_stops_an_exercise_that_was_put_in_by_hand_and_offers_its_own_easier_neighbour()
    {
        var story = new Story(s_monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]);
        story.Add(Changed(story.NextSequence, "dead-bug-swiss-ball", Item("forearm-plank-leg-lift", "bird-dog")) with { Day = story.Today, RecordedOn = story.Today });
        Assert.Contains(story.Plan.Days[0].Routine, item => item is { Exercise: "forearm-plank-leg-lift", Instead: null });
        story.Add(new RoutineDone { Sequence = story.NextSequence, Day = story.Today, RecordedOn = story.Today, Exercises = [new("forearm-plank-leg-lift", Side.Left, 0, 0, true)] });
        Assert.All(story.Plan.Days.Skip(1).Take(6), day => Assert.Contains(day.Routine, item => item is { Exercise: "bird-dog", Instead: "forearm-plank-leg-lift" }));
        Assert.Contains(story.Plan.Notices, notice => notice is { Kind: NoticeKind.ExerciseStopped, Subject: "forearm-plank-leg-lift" });
    }

    [Fact]
    public void X1_an_easier_neighbour_that_the_day_has_anyway_is_not_done_twice()
    {
        RoutineTemplate both = s_short with { Items = [Item("forearm-plank", "kneeling-plank", "curl-up"), Item("kneeling-plank"), Item("dead-bug", "heel-taps"), Item("bird-dog", "heel-taps")] };
        Fact[] hurt = [Hurt(1, "forearm-plank"), Hurt(2, "dead-bug"), Hurt(3, "bird-dog")];
        var schedule = RoutineSchedule.For(both.Items, hurt, s_monday.AddDays(1), 7, _ => false, _ => false);
        Assert.All(schedule.Days, day => Assert.Equal(["kneeling-plank", "heel-taps"], day.Select(item => item.Exercise)));
    }

    [Fact]
    public void An_exercise_for_run_days_stands_on_each_of_them_after_the_run_and_one_for_other_days_on_none_of_them()
    {
        ImmutableArray<TemplateItem> items = [Item("childs-pose") with { Days = RoutineDays.RunDays }, Item("bird-dog") with { Days = RoutineDays.RestDays }, Item("curl-up") with { Days = RoutineDays.RestDays, Dose = new(10, 2, 1, 2) }];
        var schedule = RoutineSchedule.For(items, [Restored(1)], s_monday, 14, date => (date.DayNumber - s_monday.DayNumber) % 7 is 0 or 1 or 4, _ => true);
        Assert.Equal([0, 1, 4, 7, 8, 11], Days(schedule, "childs-pose"));
        Assert.Equal([2, 3, 5, 6, 9, 10, 12, 13], Days(schedule, "bird-dog"));
        Assert.Equal(4, Days(schedule, "curl-up").Count);
        Assert.All(schedule.Days.SelectMany(day => day), item => Assert.Equal(item.Exercise == "childs-pose", item.AfterRun));
    }

    [Fact]
    public void A_routine_given_and_undone_leaves_the_plan_as_it_was_to_the_byte()
    {
        var story = new Story(s_monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]).Live(s_monday.AddDays(40));
        var before = Written(story.Plan);
        var next = story.NextSequence;
        story.Add(Given(next, s_short) with { Day = story.Today, RecordedOn = story.Today });
        Assert.NotEqual(before, Written(story.Plan));
        story.Add(Undone(next + 1, next) with { Day = story.Today, RecordedOn = story.Today });
        Assert.Equal(before, Written(story.Plan));

        static string Written(Plan plan) => JsonSerializer.Serialize(plan with { FactsVersion = 0 });
    }

    [Theory]
    [InlineData(RoutineProblem.Empty, -1)]
    [InlineData(RoutineProblem.TooMany, -1)]
    [InlineData(RoutineProblem.Twice, 1)]
    [InlineData(RoutineProblem.HeavyTooOften, 0)]
    public void A_routine_says_what_is_wrong_with_it_and_where(RoutineProblem problem, int place)
    {
        ImmutableArray<TemplateItem> items = problem switch
        {
            RoutineProblem.Empty => [],
            RoutineProblem.TooMany => [.. Enumerable.Range(0, 21).Select(i => Item($"exercise-{i}"))],
            RoutineProblem.Twice => [Item("squat"), Item("squat")],
            _ => [new("squat", new Dose(10, 3, 1, 4), [], HeavyStrength: true)],
        };
        Assert.Equal([(place, problem)], RoutineCheck.Problems(items));
    }

    [Fact]
    public void Twenty_exercises_and_strength_on_three_days_are_within_the_bounds()
    {
        Assert.Empty(RoutineCheck.Problems([.. Enumerable.Range(0, 20).Select(i => Item($"exercise-{i}"))]));
        Assert.Empty(RoutineCheck.Problems([new("squat", new Dose(10, 3, 1, 3), [], HeavyStrength: true)]));
        Assert.Empty(RoutineCheck.Problems(RoutineTemplate.Default.Items));
    }

    private static IEnumerable<string> Exercises(ImmutableArray<Fact> facts) => FollowedRoutine.Of(facts, s_monday).Items.Select(item => item.Exercise);

    private static List<int> Days(RoutineSchedule schedule, string exercise) =>
        [.. Enumerable.Range(0, schedule.Days.Length).Where(day => schedule.Days[day].Any(item => item.Exercise == exercise))];

    private static TemplateItem Item(string exercise, params string[] easier) => new(exercise, s_dose, [.. easier]);

    private static RoutineAssigned Given(long sequence, RoutineTemplate template) => new() { Sequence = sequence, Day = s_monday, RecordedOn = s_monday, Template = template, By = Guid.Empty };

    private static RoutineItemChanged Changed(long sequence, string place, TemplateItem instead) =>
        new() { Sequence = sequence, Day = s_monday, RecordedOn = s_monday, Exercise = place, Instead = instead, By = Guid.Empty };

    private static RoutineUndone Undone(long sequence, long change) => new() { Sequence = sequence, Day = s_monday, RecordedOn = s_monday, Change = change, By = Guid.Empty };

    private static RoutineDone Hurt(long sequence, string exercise) => new() { Sequence = sequence, Day = s_monday, RecordedOn = s_monday, Exercises = [new(exercise, null, 0, 0, true)] };

    private static ExerciseRestored Restored(long sequence) => new() { Sequence = sequence, Day = s_monday, RecordedOn = s_monday, Exercise = "squat" };
}

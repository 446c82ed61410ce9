using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Engine.Tests.Routine;

public sealed class RoutineScheduleProperties
{
    private const int Days = 35;
    private const int Runs = 70;

    private static readonly DateOnly s_start = new(2026, 1, 1);
    private static readonly ImmutableArray<string> s_exercises =
        [.. RoutineTemplate.Default.Items.SelectMany(item => item.Easier.Prepend(item.Exercise))];

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    [Fact]
    public void I14_leg_strength_is_never_before_a_rise_and_never_before_a_run_unless_it_follows_one() => Holds(sample =>
        Heavy(sample).All(found =>
            !(sample.IsRun(found.Date.AddDays(1)) && sample.MayRise(found.Date.AddDays(1)))
            && (sample.IsRun(found.Date) ? found.Item.AfterRun : !sample.IsRun(found.Date.AddDays(1)))));

    [Fact]
    public void Nothing_for_three_days_a_week_or_fewer_stands_on_two_days_running() => Holds(sample =>
    {
        var days = sample.Schedule().Days;
        return days.Zip(days.Skip(1)).All(pair =>
            !Slots(pair.First).Intersect(Slots(pair.Second), StringComparer.Ordinal).Any());

        static IEnumerable<string> Slots(ImmutableArray<RoutineItem> day) =>
            day.Where(item => item.Placement != Placement.EveryDay).Select(item => item.Instead ?? item.Exercise);
    });

    [Fact]
    public void Each_week_has_three_days_of_the_side_plank() => Holds(sample =>
    {
        if (sample.Facts.Any(fact => fact is RoutineDone)) return true;
        var schedule = RoutineSchedule.For(RoutineTemplate.Default.Items, sample.Facts, s_start, 28, sample.IsRun, sample.MayRise);
        return schedule.Days.Chunk(7).All(week => week.Count(day => day.Any(item => item.Exercise == "kneeling-side-plank-clam")) == 3);
    });

    [Fact]
    public void X1_an_exercise_that_hurt_is_not_offered_again_unless_it_was_brought_back() => Holds(sample =>
    {
        var schedule = sample.Schedule();
        for (var i = 0; i < Days; i++)
        {
            foreach (var item in schedule.Days[i])
            {
                var date = sample.From.AddDays(i);
                var hurt = sample.Facts.OfType<RoutineDone>().LastOrDefault(done => done.Day < date && done.Exercises[0] is { LowBackPain: true } exercise && exercise.Exercise == item.Exercise);
                var back = sample.Facts.OfType<ExerciseRestored>().Any(restored => restored.Exercise == item.Exercise && restored.Sequence > hurt?.Sequence && restored.Day <= date);
                if (hurt is not null && !back) return false;
            }
        }

        return true;
    });

    [Fact]
    public void More_pain_never_offers_a_harder_exercise() => Holds(sample =>
    {
        var kinder = sample with { Facts = [.. sample.Facts.Where(fact => fact is not RoutineDone done || done.Sequence % 2 == 0)] };
        var (worse, better) = (sample.Schedule(), kinder.Schedule());
        for (var i = 0; i < Days; i++)
        {
            foreach (var item in worse.Days[i])
            {
                var slot = RoutineTemplate.Default.Items.Single(slot => slot.Exercise == (item.Instead ?? item.Exercise));
                var same = better.Days[i].SingleOrDefault(other => (other.Instead ?? other.Exercise) == slot.Exercise);
                if (same is null || Rank(slot, same.Exercise) > Rank(slot, item.Exercise)) return false;
            }
        }

        return true;

        static int Rank(TemplateItem slot, string exercise) => slot.Easier.IndexOf(exercise);
    });

    [Fact]
    public void Moving_every_date_moves_the_schedule_and_changes_nothing_else() => Holds(sample =>
    {
        const int By = 17;
        var facts = sample.Facts.Select(fact => fact with { Day = fact.Day.AddDays(By), RecordedOn = fact.RecordedOn.AddDays(By) }).ToList();
        var moved = RoutineSchedule.For(
            RoutineTemplate.Default.Items, facts, sample.From.AddDays(By), Days, date => sample.IsRun(date.AddDays(-By)), date => sample.MayRise(date.AddDays(-By)));
        return sample.Schedule().Days.Zip(moved.Days).All(pair => pair.First.SequenceEqual(pair.Second));
    });

    [Fact]
    public void The_generator_reaches_pain_restorations_every_offset_and_runs_on_neighbouring_days()
    {
        var samples = Samples.Sample(2_000, 50).ToList();

        Assert.Contains(samples, sample => sample.Schedule().Stopped.Any(stop => stop.Instead is null));
        Assert.Contains(samples, sample => sample.Facts.Any(fact => fact is ExerciseRestored));
        Assert.Contains(samples, sample => sample.Facts.Length == 1);
        Assert.Contains(samples, sample => !sample.Runs.Contains(true));
        Assert.Contains(samples, sample => sample.Runs.Zip(sample.Runs.Skip(1)).Any(pair => pair is (true, true)));
        Assert.Equal(7, samples.Select(sample => (sample.From.DayNumber - s_start.DayNumber) % 7).Distinct().Count());
    }

    private static Gen<Sample> Samples =>
        from week in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 127))
        from restless in Gen.Choose(0, 9)
        from jitter in Gen.ArrayOf(Gen.Choose(0, 9), Runs)
        from rises in Gen.ArrayOf(Gen.Choose(0, 2), Runs)
        from later in Gen.Choose(0, 20)
        from facts in Gen.ListOf(
            from day in Gen.Choose(0, 40)
            from exercise in Gen.Elements(s_exercises.AsEnumerable())
            from kind in Gen.Choose(0, 4)
            select (day, exercise, kind))
        select new Sample(
            s_start.AddDays(later),
            [new RowingAllowed { Sequence = 1, Day = s_start, RecordedOn = s_start, Allowed = false }, .. facts.Select((fact, i) => ToFact(fact, i + 2))],
            [.. jitter.Select((change, i) => ((week >> (i % 7)) & 1) == 1 ^ change >= 10 - (restless / 4))],
            [.. rises.Select(rise => rise == 0)]);

    private static Fact ToFact((int Day, string Exercise, int Kind) fact, long sequence)
    {
        var day = s_start.AddDays(fact.Day);
        return fact.Kind == 0
            ? new ExerciseRestored { Sequence = sequence, Day = day, RecordedOn = day, Exercise = fact.Exercise }
            : new RoutineDone { Sequence = sequence, Day = day, RecordedOn = day, Exercises = [new(fact.Exercise, null, 3, 10, fact.Kind > 1)] };
    }

    private static void Holds(Func<Sample, bool> law) => Check.One(s_config, Prop.ForAll(Arb.From(Samples), law));

    private static IEnumerable<(DateOnly Date, RoutineItem Item)> Heavy(Sample sample) =>
        sample.Schedule().Days.SelectMany((day, i) => day.Where(item => item.Placement == Placement.HeavyStrength).Select(item => (sample.From.AddDays(i), item)));

    private sealed record Sample(DateOnly From, ImmutableArray<Fact> Facts, ImmutableArray<bool> Runs, ImmutableArray<bool> Rises)
    {
        public bool IsRun(DateOnly date) => At(Runs, date);

        public bool MayRise(DateOnly date) => At(Rises, date);

        public RoutineSchedule Schedule() => RoutineSchedule.For(RoutineTemplate.Default.Items, Facts, From, Days, IsRun, MayRise);

        private static bool At(ImmutableArray<bool> days, DateOnly date) => days[(date.DayNumber - s_start.DayNumber + 14) % days.Length];
    }
}

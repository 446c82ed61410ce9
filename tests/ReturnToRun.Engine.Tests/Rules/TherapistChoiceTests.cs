using System.Text.Json;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>What a therapist chooses by hand: a day left out, a level repeated or lowered, a hold; and that it can be undone.</summary>
public sealed class TherapistChoiceTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);
    private static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    [Fact]
    public void A_day_left_out_has_no_run_says_why_and_is_not_caught_up()
    {
        var story = Begun().Live(Monday.AddDays(17));
        var left = story.Plan.Days.First(static day => day.Run is not null).Date;

        story.Add(new RunDaySkipped { Sequence = 0, Day = left, RecordedOn = story.Today });

        var day = story.Plan.Days.Single(day => day.Date == left);
        Assert.Null(day.Run);
        Assert.Contains(day.Why, static reason => reason is { Kind: ReasonKind.SkippedByTherapist, Rule: "I11" });
        Assert.Empty(LimitCheck.Violations(story.History, story.Plan));
    }

    [Fact]
    public void A_day_left_out_gives_from_then_on_what_a_day_missed_gives()
    {
        var missed = Begun().Live(Monday.AddDays(16));
        var left = missed.Plan.Days.First(static day => day.Run is not null).Date;
        var skipped = missed.Copy().Add(new RunDaySkipped { Sequence = 0, Day = left, RecordedOn = missed.Today });
        var before = Runs(skipped.Plan).Where(run => run.Date > left).ToList();

        missed.Live(left.AddDays(1), (day, _) => day == left ? null : Answers.Good);
        skipped.Live(left.AddDays(1));

        Assert.Equal(Runs(missed.Plan).ToList(), [.. Runs(skipped.Plan)]);
        Assert.Equal(before.Take(20), Runs(skipped.Plan).Take(20));
    }

    [Fact]
    public void A_level_repeated_is_run_next_and_takes_its_good_runs_anew()
    {
        var story = Begun().Live(Monday.AddDays(10));
        var ran = story.History.Facts.OfType<RunLogged>().Last().Planned!.Level;
        Assert.NotEqual(ran, story.Plan.Position!.Level);

        story.Add(new LevelRepeated { Sequence = 0, Day = story.Today, RecordedOn = story.Today });

        Assert.Equal((ran, 0), (story.Plan.Position!.Level, story.Plan.Position.Successes));
        Assert.Equal(ran, Runs(story.Plan).First().Level);
    }

    [Fact]
    public void In_the_continuous_phase_a_level_lowered_is_80_percent_and_two_are_half_or_the_ladder()
    {
        var story = Continuous();
        var last = story.History.Facts.OfType<RunLogged>().Last().Planned!.Running;

        var one = story.Copy().Add(new LevelLowered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Levels = 1 });
        var two = story.Copy().Add(new LevelLowered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Levels = 2 });

        Assert.InRange(Runs(one.Plan).First().Running, last * 0.7, last * 0.8);
        Assert.True(Runs(two.Plan).First().Running <= last * 0.5);
    }

    [Fact]
    public void In_the_continuous_phase_a_hold_and_a_repetition_keep_the_week_as_long_as_it_is()
    {
        var story = Continuous();
        var (last, week) = (story.History.Facts.OfType<RunLogged>().Last().Planned!.Running, Runs(story.Plan).First().Running);
        Assert.True(week > last);
        Assert.Contains(Runs(story.Plan).Take(9), run => run.Running > week);

        var held = story.Copy().Add(new LevelHeld { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Until = story.Today.AddDays(20) });
        var repeated = story.Copy().Add(new LevelRepeated { Sequence = 0, Day = story.Today, RecordedOn = story.Today });

        Assert.All(held.Plan.Days.Take(21).Where(static day => day.Run is not null), day => Assert.True(day.Run!.Timeline.Running <= week));
        Assert.Equal(last, Runs(repeated.Plan).First().Running);
    }

    public static TheoryData<string> Undoable => ["set", "held", "repeated", "lowered", "skipped"];

    [Theory]
    [MemberData(nameof(Undoable))]
    public void What_is_undone_before_a_run_has_never_been(string what)
    {
        var story = Begun().Live(Monday.AddDays(10));
        var before = story.Plan;
        Fact fact = what switch
        {
            "set" => new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = "1" },
            "held" => new LevelHeld { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Until = story.Today.AddDays(30) },
            "repeated" => new LevelRepeated { Sequence = 0, Day = story.Today, RecordedOn = story.Today },
            "lowered" => new LevelLowered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Levels = 2 },
            _ => new RunDaySkipped { Sequence = 0, Day = before.Days.First(static day => day.Run is not null).Date, RecordedOn = story.Today },
        };
        story.Add(fact);
        Assert.NotEqual(Written(before), Written(story.Plan));

        story.Add(new ChoiceUndone { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Choice = story.NextSequence - 1 });

        Assert.Equal(Written(before), Written(story.Plan));
    }

    [Fact]
    public void A_step_that_was_run_is_not_undone_and_a_day_left_out_later_is()
    {
        var story = Begun().Live(Monday.AddDays(17));
        story.Add(new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = "1" });
        var step = story.NextSequence - 1;
        var far = story.Plan.Days.Where(static day => day.Run is not null).ElementAt(3).Date;
        story.Add(new RunDaySkipped { Sequence = 0, Day = far, RecordedOn = story.Today });
        var skip = story.NextSequence - 1;
        story.Live(story.Today.AddDays(3));

        story.Add(new ChoiceUndone { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Choice = step });
        story.Add(new ChoiceUndone { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Choice = skip });

        Assert.Equal("1", story.Plan.Position!.Level);
        Assert.NotNull(story.Plan.Days.Single(day => day.Date == far).Run);
    }

    [Fact]
    public void I12_opens_speed_and_hills_at_30_minutes_in_one_go_and_half_of_the_former_week_and_holds_the_week()
    {
        var early = Begun().Live(Monday.AddDays(17));
        early.Add(new HarderTerrainChosen { Sequence = 0, Day = early.Today, RecordedOn = early.Today, Control = HarderControl.Speed, By = Author.Therapist });
        Assert.False(early.Plan.HarderIsOpen);
        Assert.Equal(HarderControl.None, early.Plan.Harder);

        var late = Continuous();
        Assert.True(late.Plan.HarderIsOpen);
        var week = Runs(late.Plan).First().Running;
        late.Add(new HarderTerrainChosen { Sequence = 0, Day = late.Today, RecordedOn = late.Today, Control = HarderControl.Hills, By = Author.Therapist });

        Assert.Equal(HarderControl.Hills, late.Plan.Harder);
        Assert.All(late.Plan.Days.Take(7).Where(static day => day.Run is not null), day => Assert.True(day.Run!.Timeline.Running <= week));
    }

    private static Story Begun() => new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(20));

    // On a day before a week that is longer.
    private static Story Continuous()
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(30));
        while (story.Plan.Stage != PlanStage.Continuous) story.Live(story.Today.AddDays(7));
        return story.Live(story.Today.AddDays(7));
    }

    private static IEnumerable<(DateOnly Date, string Level, TimeSpan Running)> Runs(Plan plan) =>
        plan.Days.Where(static day => day.Run is { Release: not Release.Done }).Select(static day => (day.Date, day.Run!.Level, day.Run.Timeline.Running));

    private static string Written(Plan plan) => JsonSerializer.Serialize(plan with { FactsVersion = 0 });
}

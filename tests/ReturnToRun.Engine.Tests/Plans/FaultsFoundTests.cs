using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Limits;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing;

namespace ReturnToRun.Engine.Tests.Plans;

/// <summary>Faults that generated lives have found, each as the shortest story that shows it.</summary>
public sealed class FaultsFoundTests
{
    private static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_first_run_that_was_missed_is_still_planned_at_level_1()
    {
        var story = new Story(Monday).Ready(MonWedFri).GoTo(Monday.AddDays(2));

        Assert.Equal("1", story.TodaysRun!.Level);
    }

    [Fact]
    public void A_second_run_of_the_same_length_is_no_rise_in_the_continuous_phase()
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(40)).Live(Monday.AddDays(7 * 12));
        Assert.Equal(PlanStage.Continuous, story.Plan.Stage);
        story.Live(story.Plan.Days.First(day => day.Run is { IsRise: true }).Date.AddDays(1));

        var next = story.Plan.Days.First(day => day.Run is { Release: not Release.Done }).Run!;

        Assert.Equal(story.History.Facts.OfType<RunLogged>().Last().Planned!.Running, next.Timeline.Running);
        Assert.False(next.IsRise);
    }

    [Fact]
    public void A_correction_to_the_better_leaves_the_coming_session_as_it_was()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(4)).Live(Monday.AddDays(5), (_, _) => Answers.LowBack(4));
        story.Live(Monday.AddDays(7));
        Assert.Equal("1", story.TodaysRun!.Level);
        var sore = story.History.Facts.OfType<RunLogged>().Last();

        story.Add(sore with { Worst = PainBySite.None, Supersedes = sore.Sequence });

        Assert.Equal(("D7", "2"), (story.Plan.Decisions[^1].Rule, story.Plan.Decisions[^1].NextLevel));
        Assert.Equal("1", story.TodaysRun!.Level);
    }

    [Fact]
    public void A_first_run_moved_by_a_day_adds_no_fourth_run_to_its_week()
    {
        var story = new Story(Monday.AddDays(4)).Ready(MonWedFri);
        story.Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.LowBack(Pain.Of(3)), NewLimp = false });

        var week = story.NextDay().Plan.Days.Take(7).Where(day => day.Run is not null).Select(day => day.Date.DayOfWeek);

        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Monday, DayOfWeek.Wednesday], week);
    }

    [Fact]
    public void A_third_run_a_week_begins_with_the_next_week_and_that_week_raises_nothing()
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Thursday], runs: 2).Live(Monday.AddDays(15));
        story.Add(new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [.. MonWedFri], RunsPerWeek = 3 });

        var runs = story.Plan.Days.Where(day => day.Run is not null).Select(day => (day.Date.DayNumber - Monday.DayNumber, day.Run!.Level, day.Run.IsRise)).Take(5);

        Assert.Equal([(16, "3", true), (21, "3", false), (23, "3", false), (25, "3", false), (28, "4", true)], runs);
    }

    [Fact]
    public void Another_ladder_keeps_the_level_by_its_name()
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(40)).Live(Monday.AddDays(7 * 7 + 4));
        Assert.Equal("11", story.Plan.Position!.Level);

        story.Add(new LadderChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Variants = LadderVariants.TenA });

        Assert.Equal("11", story.Plan.Position!.Level);
    }

    [Fact]
    public void Longer_intervals_and_more_of_them_do_not_come_at_once()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(24));
        Assert.Equal("5", story.History.Facts.OfType<RunLogged>().Last().Planned!.Level);
        story.Add(new LadderChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Variants = LadderVariants.FiveRepeats });

        Assert.Empty(LimitCheck.Violations(story.History, story.Plan));
    }

    [Fact]
    public void Quick_joins_the_gentle_levels_where_its_first_run_is_as_short()
    {
        var ladder = Ladder.WithQuick(LadderVariants.None, Distance.FromMetres(500), Policy.Default);
        var path = new List<string>();
        for (var row = ladder.Find("Q1"); row >= 0; row = ladder[row].Next) path.Add(ladder[row].Label);

        Assert.Equal(["Q1", "Q2", "G1", "G2", "G3", "G4", "G5", "2", "3"], path.Take(9));
        Assert.Equal("2", ladder[ladder[ladder.Find("1")].Next].Label);
    }

    [Fact]
    public void A_run_that_this_mornings_answer_rules_out_is_not_counted_as_run_in_the_days_ahead()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(2));
        story.Live(Monday.AddDays(3), (_, _) => new() { Worst = PainBySite.LowBack(Pain.Of(6)) });
        for (var day = 3; day <= 7; day++) story.GoTo(Monday.AddDays(day)).Morning(PainBySite.LowBack(Pain.Of(2)));

        var plan = story.Check(CheckKind.Weekly).Plan;

        Assert.Null(plan.Days[0].Run);
        Assert.Equal(Monday.AddDays(9), plan.Days.First(day => day.Run is not null).Date);
        Assert.False(plan.Days.First(day => day.Run is not null).Run!.IsRise);
    }

    [Fact]
    public void A_new_entry_goes_on_when_its_first_run_was_broken_off()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(10)).GoTo(Monday.AddDays(49)).Ready(MonWedFri, daysWithoutRunning: 39);
        story.Run(story.TodaysRun!, Answers.Good with { Intervals = 1 }).Live(Monday.AddDays(51));

        Assert.Equal(PlanStage.WalkRun, story.Plan.Stage);
        Assert.NotNull(story.TodaysRun);
    }

    [Fact]
    public void The_check_that_paused_the_plan_does_not_lift_the_pause()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(3)).Check(CheckKind.Full, "U8a");

        story.NextDay().Cleared(rules: "U8");
        Assert.Equal(PlanStage.Paused, story.Plan.Stage);

        story.Check(CheckKind.Full, "U8a");
        Assert.Equal(PlanStage.WalkRun, story.Plan.Stage);
    }

    [Fact]
    public void A_level_that_D4_took_away_is_not_set_again_by_hand()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(9), (day, _) => day < Monday.AddDays(7) ? Answers.Good : Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(2)) });
        Assert.Equal("1", story.Plan.Position!.Level);
        story.Add(new OverrideGiven { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Limits = ["I2", "I3", "I4"], Expires = story.Today.AddDays(30), By = Guid.Empty });

        story.Add(new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = "3" });

        Assert.Equal("1", story.Plan.Position!.Level);
    }

    [Fact]
    public void Levels_set_by_hand_do_not_climb_without_a_run_at_each()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(3));
        foreach (var level in (string[])["2", "3", "4"]) story.Add(new LevelSet { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Level = level });

        Assert.Equal("2", story.Plan.Position!.Level);
    }

    [Fact]
    public void Runs_are_48_hours_apart_from_the_day_three_a_week_are_chosen_instead_of_four()
    {
        var everyDay = Enum.GetValues<DayOfWeek>();
        var story = new Story(Monday).Ready(everyDay, runs: 4, weekBefore: Distance.FromKilometres(60)).Live(Monday.AddDays(7 * 20 + 1));
        Assert.Equal(TimeSpan.FromHours(24), story.Plan.Days.First(day => day.Run is not null).Run!.NotBefore - story.History.Facts.OfType<RunLogged>().Last().StartedAt);

        story.Add(new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [.. everyDay], RunsPerWeek = 3 });

        Assert.Equal(TimeSpan.FromHours(48), story.Plan.Days.First(day => day.Run is not null).Run!.NotBefore - story.History.Facts.OfType<RunLogged>().Last().StartedAt);
    }

    [Fact]
    public void An_admin_who_lifts_a_lock_leaves_the_pause_of_a_U_answer()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(3)).Check(CheckKind.SomethingChanged, "U9").Check(CheckKind.SomethingChanged, "E3");
        story.NextDay().Cleared().Add(new RestraintLifted { Sequence = 0, Day = story.Today, RecordedOn = story.Today, By = Author.ClinicAdmin });

        Assert.Equal(PlanStage.Paused, story.Plan.Stage);
        Assert.Equal("U9", story.Plan.Restraint!.Rule);
    }

    [Fact]
    public void Weakness_on_top_of_sharp_pain_gives_no_earlier_run_than_sharp_pain_alone()
    {
        Assert.Equal(Next(weakness: false), Next(weakness: true));

        static DateOnly Next(bool weakness)
        {
            var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(4));
            story.Add(new DaysChosen { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Weekdays = [.. Enum.GetValues<DayOfWeek>()], RunsPerWeek = 3 });
            story.Run(story.TodaysRun!, new Answers { Worst = PainBySite.LowBack(Pain.Of(8)), Course = PainCourse.Sharp, Weakness = weakness });
            story.NextDay().Morning(PainBySite.None).Check(CheckKind.Full).Cleared();
            story.NextDay().Morning(PainBySite.None);
            return story.Plan.Days.First(day => day.Run is not null).Date;
        }
    }

    [Fact]
    public void A_run_keeps_its_level_where_the_days_ahead_end_the_entry_it_belongs_to()
    {
        var story = new Story(Monday).Ready(MonWedFri, usualRun: Distance.FromMiles(4), daysWithoutRunning: 21);
        story.Add(new ProfileChosen { Sequence = 0, Day = Monday, RecordedOn = Monday, Profile = Profile.Quick, By = Author.Therapist });
        story.Add(new QuickApproved { Sequence = 0, Day = Monday, RecordedOn = Monday });
        foreach (var test in Enum.GetValues<ReadinessTest>())
            foreach (var side in Enum.GetValues<Side>())
                story.Add(new ReadinessTestRecorded { Sequence = 0, Day = Monday, RecordedOn = Monday, Test = test, Side = side, Value = 30, Pain = Pain.None });
        Assert.Equal("Q1", story.TodaysRun!.Level);

        story.Add(new DaysChosen { Sequence = 0, Day = Monday.AddDays(3), RecordedOn = Monday, Weekdays = [DayOfWeek.Saturday, DayOfWeek.Sunday], RunsPerWeek = 2 });

        Assert.Equal("Q1", story.TodaysRun!.Level);
    }

    [Fact]
    public void Days_ahead_show_no_rise_that_the_pain_of_the_last_two_weeks_will_hold_back()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(11), (day, _) => day < Monday.AddDays(7) ? Answers.Good : Answers.LowBack(2));
        var shown = story.Plan.Days.Where(static day => day.Run is not null).ElementAt(1);

        story.Live(shown.Date);

        Assert.Equal(story.TodaysRun!.Level, shown.Run!.Level);
    }

    [Fact]
    public void I7_O1_a_run_followed_by_another_before_its_second_morning_is_foreseen_as_no_success()
    {
        var story = new Story(Monday.AddDays(4)).Ready(MonWedFri);
        story.Add(new OverrideGiven { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Limits = ["I5", "I7", "I8"], Expires = story.Today.AddDays(30), By = Guid.Empty });
        story.NextDay().Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.LowBack(Pain.Of(3)), NewLimp = false });
        story.NextDay();

        Assert.Equal(["Sunday 1", "Monday 1", "Wednesday 1", "Monday 1", "Wednesday 2"], story.Plan.Days.Where(static day => day.Run is not null).Take(5).Select(static day => $"{day.Date.DayOfWeek} {day.Run!.Level}"));
        ComesAsShown(story, 21);
    }

    [Fact]
    public void I9_a_rise_followed_by_another_run_before_its_second_morning_is_foreseen_as_no_success()
    {
        var story = new Story(Monday.AddDays(6)).Ready([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], runs: 4, weekBefore: Distance.FromKilometres(60)).Live(Monday.AddDays(7 * 20));
        Assert.Equal(PlanStage.Continuous, story.Plan.Stage);

        ComesAsShown(story, 28);
    }

    [Theory]
    [InlineData("lifted after a red flag")]
    [InlineData("lowered by a therapist")]
    public void A_step_down_after_a_week_of_good_runs_is_not_taken_back_by_the_rise_of_the_next_week(string how)
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(60)).Live(Monday.AddDays((7 * 35) + 5));
        var last = story.History.Facts.OfType<RunLogged>().Last().Running;
        if (how.StartsWith("lowered", StringComparison.Ordinal)) story.Add(new LevelLowered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Levels = 1 });
        else story.Check(CheckKind.SomethingChanged, "U4").Add(new RestraintLifted { Sequence = 0, Day = story.Today, RecordedOn = story.Today, By = Author.Therapist });

        var week = story.Plan.Days.Where(static day => day.Run is not null).Take(3).Select(static day => day.Run!.Timeline.Running);

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromMinutes(Math.Floor(last.TotalMinutes * 0.8)), 3), week);
    }

    // What was shown for the days to come is what comes where all goes well.
    private static void ComesAsShown(Story story, int days)
    {
        var shown = story.Plan.Days.Take(days).ToList();
        foreach (var day in shown)
        {
            Assert.Equal((day.Date, day.Run?.Level, day.Run?.Timeline.Running), (day.Date, story.TodaysRun?.Level, story.TodaysRun?.Timeline.Running));
            story.Live(day.Date.AddDays(1));
        }
    }
}

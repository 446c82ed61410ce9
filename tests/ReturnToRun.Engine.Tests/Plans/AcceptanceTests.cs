using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using ReturnToRun.Testing;
using Xunit;

namespace ReturnToRun.Engine.Tests.Plans;

/// <summary>The acceptance checks of clinical-rules.md, section 9, under their letters.</summary>
public sealed class AcceptanceTests
{
    private static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void B_standard_gives_3_to_30_running_minutes_and_then_33_and_no_session_grows_by_more_than_9_percent()
    {
        var ladder = Ladder.BuiltIn(LadderVariants.None);
        var levels = Enumerable.Range(1, 11).Select(level => ladder[ladder.Find(level.ToString())]).ToList();

        Assert.Equal([3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33], levels.Select(level => (int)level.Timeline.Running.TotalMinutes));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second.Timeline.Distance.Metres <= pair.First.Timeline.Distance.Metres * 1.09m));
    }

    [Theory]
    [InlineData(Pace.Even, new[] { 9, 21, 33, 48, 60, 75, 87 })]
    [InlineData(Pace.Steady, new[] { 9, 18, 27, 36, 45, 54, 63, 72, 81, 90 })]
    [InlineData(Pace.Brisk, new[] { 9, 27, 54, 81 })]
    public void C_perfect_answers_reach_level_10_in_the_week_the_pace_promises(Pace pace, int[] minutes)
    {
        var story = new Story(Monday).Ready(MonWedFri, goal: Distance.FromKilometres(20));
        if (pace != Pace.Even) story.Add(new PaceChosen { Sequence = 0, Day = Monday, RecordedOn = Monday, Pace = pace, By = Author.Therapist });
        if (pace == Pace.Brisk) story.Add(new OverrideGiven { Sequence = 0, Day = Monday, RecordedOn = Monday, Limits = ["I5", "I8"], Expires = Monday.AddDays(90), By = Guid.Empty });

        story.Live(Monday.AddDays(7 * minutes.Length));

        Assert.Equal(minutes, Weeks(story, minutes.Length));
        Assert.Equal("10", story.History.Facts.OfType<RunLogged>().Last().Planned!.Level);
    }

    [Fact]
    public void C_the_plan_shown_on_the_first_day_is_the_one_that_perfect_answers_lead_to()
    {
        var story = new Story(Monday).Ready(MonWedFri, goal: Distance.FromKilometres(20));

        var planned = story.Plan.Days.Where(day => day.Run is not null).GroupBy(day => (day.Date.DayNumber - Monday.DayNumber) / 7)
            .Select(week => (int)week.Sum(day => day.Run!.Timeline.Running.TotalMinutes)).Take(7);

        Assert.Equal([9, 21, 33, 48, 60, 75, 87], planned);
    }

    [Fact]
    public void D_an_E_answer_beats_everything()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(10));
        story.Check(CheckKind.SomethingChanged, "U1", "E2");

        Assert.Equal(PlanStage.Locked, story.Plan.Stage);
        Assert.Equal(Outcome.Emergency, story.Plan.Clearance.Outcome);
        Assert.All(story.Plan.Days, day => Assert.True(day.Run is null && day.CrossTraining is null && day.Routine.IsEmpty));

        story.Check(CheckKind.Full).Cleared(Monday.AddDays(10));
        story.NextDay().Check(CheckKind.Full).Cleared(Monday.AddDays(11));
        Assert.Equal(PlanStage.Locked, story.Plan.Stage);
    }

    [Fact]
    public void E_without_the_morning_answer_there_is_no_run_and_no_progress()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(4));
        story.Run(story.TodaysRun!, Answers.Good).GoTo(Monday.AddDays(7));
        story.Check(CheckKind.Weekly);

        Assert.Equal([Monday.AddDays(5)], story.Plan.Owed.Select(owed => owed.Morning));
        Assert.Equal(Release.AnswerOwed, story.TodaysRun!.Release);
        Assert.Equal(("D8", "1"), (story.Plan.Decisions[^1].Rule, story.Plan.Decisions[^1].NextLevel));

        story.Morning(PainBySite.None, about: Monday.AddDays(5));
        Assert.Equal(("D7", "2"), (story.Plan.Decisions[^1].Rule, story.Plan.Decisions[^1].NextLevel));
        Assert.Equal(Release.Released, story.TodaysRun!.Release);
    }

    [Fact]
    public void E_4_of_10_at_48_hours_after_a_clean_morning_steps_back()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(7));
        story.Live(Monday.AddDays(9), (_, _) => new() { SecondMorning = PainBySite.LowBack(Pain.Of(4)) });

        var decision = story.Plan.Decisions[^1];
        Assert.Equal(("D4", DecisionKind.StepBack, "2", "1"), (decision.Rule, decision.Kind, decision.Level, decision.NextLevel));
        Assert.Null(story.TodaysRun);
    }

    [Fact]
    public void F_quick_is_refused_at_10_weeks_off_and_accepted_at_3_weeks_with_a_usual_run_of_4_miles()
    {
        var refused = Quick(70);
        Assert.Equal(Profile.Standard, refused.Plan.Profile);
        Assert.Contains(refused.Plan.Notices, notice => notice is { Kind: NoticeKind.QuickRefused, Subject: "days-without-running" });

        var accepted = Quick(21);
        Assert.Equal(Profile.Quick, accepted.Plan.Profile);
        Assert.Equal("Q1", accepted.TodaysRun!.Level);
        var main = accepted.TodaysRun.Timeline.Main;
        var walkRun = main.TakeWhile((_, i) => i <= main.ToList().FindLastIndex(segment => segment.IsRunning)).Sum(segment => segment.Metres(NominalSpeeds.Default));
        Assert.Equal(3218.688m, walkRun, 3);
    }

    [Fact]
    public void F_quick_goes_on_to_the_same_runs_with_1_minute_walks_and_then_to_level_3()
    {
        var levels = Quick(21).Live(Monday.AddDays(60)).History.Facts.OfType<RunLogged>().Select(run => run.Planned!.Level).Distinct();

        Assert.Equal(["Q1", "Q2", "3", "4"], levels.Take(4));
    }

    [Fact]
    public void G_one_run_of_6_of_10_stops_and_the_second_within_14_dates_pauses()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(7));
        story.Live(Monday.AddDays(8), (_, _) => Answers.LowBack(6));
        Assert.Equal((DecisionKind.Stop, "D3"), (story.Plan.Decisions[^1].Kind, story.Plan.Decisions[^1].Rule));

        story.Live(Monday.AddDays(14), (_, _) => Answers.LowBack(6));
        Assert.Equal((DecisionKind.Pause, "D3"), (story.Plan.Decisions[^1].Kind, story.Plan.Decisions[^1].Rule));
        Assert.Equal(PlanStage.Paused, story.Plan.Stage);
    }

    [Fact]
    public void H_10_days_off_cost_one_level_and_30_days_the_clearance()
    {
        var story = new Story(Monday).Ready(MonWedFri, goal: Distance.FromKilometres(20)).Live(Monday.AddDays(28));
        Assert.Equal("6", story.History.Facts.OfType<RunLogged>().Last().Planned!.Level);
        var lastRun = story.History.Facts.OfType<RunLogged>().Last().Day;

        story.GoTo(lastRun.AddDays(10)).Morning(PainBySite.None).Check(CheckKind.Weekly);
        Assert.Equal("5", story.TodaysRun!.Level);

        story.GoTo(lastRun.AddDays(30));
        Assert.Equal(PlanStage.Foundation, story.Plan.Stage);
        Assert.True(story.Plan.Clearance.FullCheckOwed);
    }

    [Fact]
    public void J_7_of_10_before_the_run_means_no_run()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(7));
        Assert.NotNull(story.TodaysRun);

        story.Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.LowBack(Pain.Of(7)), NewLimp = false });

        Assert.Null(story.TodaysRun);
        Assert.Equal(("P1", DecisionKind.CallOff), (story.Plan.Decisions[^1].Rule, story.Plan.Decisions[^1].Kind));
        Assert.NotNull(story.Plan.Days[1].Run);
    }

    [Fact]
    public void K_eased_2_of_10_is_never_judged_worse_than_steady_2_of_10()
    {
        var eased = Course(PainCourse.Eased).Plan.Decisions[^1];
        var steady = Course(PainCourse.Steady).Plan.Decisions[^1];

        Assert.Equal((steady.Kind, steady.NextLevel), (eased.Kind, eased.NextLevel));
        Assert.Equal(DecisionKind.Progress, eased.Kind);

        static Story Course(PainCourse course) => new Story(Monday).Ready(MonWedFri)
            .Live(Monday.AddDays(7), (_, _) => Answers.LowBack(2) with { Course = course });
    }

    [Fact]
    public void L_a_missed_week_at_level_6_restarts_within_I5()
    {
        var story = new Story(Monday).Ready(MonWedFri, goal: Distance.FromKilometres(20)).Live(Monday.AddDays(28));
        story.GoTo(Monday.AddDays(35)).Morning(PainBySite.None).Check(CheckKind.Weekly).Live(Monday.AddDays(42));

        var weeks = Weeks(story, 6);
        Assert.Equal([9, 21, 33, 48, 0], weeks[..5]);
        Assert.InRange(weeks[5], 1, 48 + 20);
        Assert.Equal("5", story.History.Facts.OfType<RunLogged>().First(run => run.Day == Monday.AddDays(35)).Planned!.Level);
    }

    [Theory]
    [InlineData(20, 9)]
    [InlineData(60, 33)]
    public void M_the_week_before_the_injury_is_reached_in_the_week_of_the_continuous_phase_that_was_promised(int kilometres, int week)
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(kilometres));
        var finish = PlanEngine.Finish(story.History, story.Today)!.Soonest;
        var firstContinuous = PlanEngine.Plan(story.History, Monday, 200).Days.First(day => day.Run?.Level == "Continuous").Date;

        Assert.InRange((finish.DayNumber - firstContinuous.DayNumber + 7) / 7, week - 1, week + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void M_the_less_of_a_week_of_the_continuous_phase_is_done_the_less_the_next_one_gives(int week)
    {
        var start = Monday.AddDays(7 * (8 + week));
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(60)).Live(start);
        Assert.Equal(PlanStage.Continuous, story.Plan.Stage);

        var before = TimeSpan.Zero;
        foreach (var percent in (int[])[0, 40, 60, 70, 79, 80, 81, 90, 94, 95, 100])
        {
            var next = NextWeek(percent);
            Assert.True(before <= next, $"{percent} % gives {next}, less gave {before}");
            before = next;
        }

        TimeSpan NextWeek(int percent)
        {
            var plan = story.Copy().Live(start.AddDays(7), (_, _) => Answers.Good with { Percent = percent }).Plan;
            return plan.Days.Take(7).Aggregate(TimeSpan.Zero, (sum, day) => sum + (day.Run?.Timeline.Running ?? default));
        }
    }

    [Fact]
    public void M_weeks_of_the_continuous_phase_cut_short_do_not_trap_the_plan()
    {
        var cutShort = Monday.AddDays(7 * 12);
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(60)).Live(cutShort);
        var finish = PlanEngine.Finish(story.History, story.Today)!.Soonest;

        story.Live(cutShort.AddDays(14), (_, _) => Answers.Good with { Percent = 50 });

        Assert.InRange(PlanEngine.Finish(story.History, story.Today)!.Soonest.DayNumber - finish.DayNumber, 14, 70);
    }

    [Fact]
    public void N_with_five_repeats_one_level_down_from_7_is_level_4_and_two_are_level_3()
    {
        var ladder = Ladder.BuiltIn(LadderVariants.FiveRepeats);

        Assert.Equal("4", ladder[ladder.Down(ladder.Find("7"), 1)].Label);
        Assert.Equal("3", ladder[ladder.Down(ladder.Find("7"), 2)].Label);
        Assert.Equal((20, 15), ((int)ladder[ladder.Find("4")].Timeline.Running.TotalMinutes, (int)ladder[ladder.Find("3")].Timeline.Running.TotalMinutes));
    }

    private static Story Quick(int daysOff)
    {
        var story = new Story(Monday).Ready(MonWedFri, usualRun: Distance.FromMiles(4), goal: Distance.FromKilometres(20), daysWithoutRunning: daysOff);
        story.Add(new ProfileChosen { Sequence = 0, Day = Monday, RecordedOn = Monday, Profile = Profile.Quick, By = Author.Therapist });
        story.Add(new QuickApproved { Sequence = 0, Day = Monday, RecordedOn = Monday });
        foreach (var test in Enum.GetValues<ReadinessTest>())
            foreach (var side in Enum.GetValues<Side>())
                story.Add(new ReadinessTestRecorded { Sequence = 0, Day = Monday, RecordedOn = Monday, Test = test, Side = side, Value = 30, Pain = Pain.None });
        return story;
    }

    private static int[] Weeks(Story story, int count)
    {
        var weeks = new int[count];
        foreach (var run in story.History.Facts.OfType<RunLogged>()) weeks[(run.Day.DayNumber - Monday.DayNumber) / 7] += (int)run.Running.TotalMinutes;
        return weeks;
    }
}

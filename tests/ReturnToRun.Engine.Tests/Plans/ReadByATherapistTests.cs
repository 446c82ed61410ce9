using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Plans;

/// <summary>Faults that reading the golden calendars has found.</summary>
public sealed class ReadByATherapistTests
{
    private static readonly DayOfWeek[] MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_gentle_entry_is_shown_at_the_steady_pace_before_its_first_run() =>
        Assert.Equal(Pace.Steady, new Story(Monday).Ready(MonWedFri, irritated: true).Plan.Pace);

    [Fact]
    public void Level_0_takes_3_successes_as_the_gentle_levels_do()
    {
        var story = new Story(Monday).Ready(MonWedFri, irritated: true).Live(Monday.AddDays(1), (_, _) => Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(2)) }).Live(Monday.AddDays(5));

        Assert.Equal(("0", 3), (story.Plan.Position!.Level, story.Plan.Position.Needed));
    }

    [Fact]
    public void A_run_called_off_for_3_of_10_leaves_an_easy_walk_and_no_low_impact_cardio()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(7));
        story.Add(new BeforeRunAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.LowBack(Pain.Of(3)), NewLimp = false });

        Assert.Null(story.Plan.Days[0].CrossTraining);
        Assert.Equal([ReasonKind.CalledOff, ReasonKind.WalkInstead], story.Plan.Days[0].Why.Select(why => why.Kind));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void On_days_off_low_impact_cardio_goes_on_at_2_of_10_and_not_at_3(int pain, bool offered)
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(5), (day, _) => day < Monday.AddDays(4) ? Answers.Good : Answers.Good with { NextMorning = PainBySite.LowBack(Pain.Of(pain)) });

        Assert.Equal("D4", story.Plan.Decisions[^1].Rule);
        Assert.Equal(offered, story.Plan.Days[0].CrossTraining is not null);
    }

    [Fact]
    public void The_first_run_after_a_pause_is_explained_by_the_pause()
    {
        var story = new Story(Monday).Ready(MonWedFri).Add(new TherapistConsented { Sequence = 0, Day = Monday, RecordedOn = Monday, Therapist = Guid.Empty });
        story.Live(Monday.AddDays(8)).Check(CheckKind.SomethingChanged, "U6");
        story.NextDay().Morning(PainBySite.None).Add(new RestraintLifted { Sequence = 0, Day = story.Today, RecordedOn = story.Today, By = Author.Therapist });

        var day = story.Plan.Days[0];

        Assert.Equal("1", day.Run!.Level);
        Assert.Contains(day.Why, why => why is { Rule: "U6", Kind: ReasonKind.AfterPause });
        story.Live(Monday.AddDays(11));
        Assert.DoesNotContain(story.Plan.Days[0].Why, why => why.Kind == ReasonKind.AfterPause);
    }

    [Fact]
    public void A_run_kept_low_because_an_earlier_one_was_told_late_says_so()
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(16)).GoTo(Monday.AddDays(16)).Check(CheckKind.Weekly);
        var missed = story.TodaysRun!;
        story.Live(Monday.AddDays(17), (_, _) => null).GoTo(Monday.AddDays(23)).Check(CheckKind.Weekly);
        story.Add(new RunLogged
        {
            Sequence = 0, Day = Monday.AddDays(16), RecordedOn = story.Today, StartedAt = Story.At(Monday.AddDays(16), 18), Planned = missed.Session, RunsDone = missed.Session.Runs, RecoveriesDone = missed.Session.Recoveries,
            Before = PainBySite.None, Worst = PainBySite.None, Course = PainCourse.Eased, Limp = false, WeaknessOrNumbness = false, Effort = Effort.Of(3),
        });

        var day = story.Plan.Days[0];

        Assert.Equal(("4", "3", "I10"), (story.Plan.Position!.Level, day.Run!.Level, day.Run.LoweredBy));
        Assert.Contains(day.Why, why => why is { Rule: "I10", Kind: ReasonKind.RunLowered });
        Assert.DoesNotContain(day.Why, why => why.Kind == ReasonKind.RunRepeats);
    }

    [Fact]
    public void A_good_week_that_makes_the_next_weeks_runs_longer_ends_with_D7()
    {
        var story = new Story(Monday).Ready(MonWedFri, weekBefore: Distance.FromKilometres(40)).Live(Monday.AddDays(7 * 12));
        var decisions = story.Plan.Decisions.Where(decision => decision.Day >= Monday.AddDays(7 * 7)).Select(decision => (Week: ((decision.Day.DayNumber - Monday.DayNumber) / 7) + 1, decision));

        // Level 11 in week 8, three weeks that grow, an easier one: the last run of weeks 8, 9 and 10 leads on.
        Assert.Equal([8, 9, 10, 12], decisions.Where(at => at.decision.Kind == DecisionKind.Progress).Select(at => at.Week));
        Assert.All(decisions.Where(at => at.decision.Kind == DecisionKind.Progress), at => Assert.Equal("Continuous", at.decision.NextLevel));
        Assert.Equal(EvidenceKind.WeekUnderWay, decisions.Where(at => at.Week == 8).ElementAt(1).decision.Evidence.Single().Kind);
        Assert.Equal(EvidenceKind.EasierWeekNext, decisions.Last(at => at.Week == 11).decision.Evidence.Single().Kind);
    }

    [Fact]
    public void A_third_entry_to_level_0_within_28_days_pauses_also_where_a_lay_off_led_to_it()
    {
        var sore = Answers.LowBack(1) with { Course = PainCourse.Rising };
        var story = new Story(Monday).Ready(MonWedFri, irritated: true).Live(Monday.AddDays(18), (day, run) => run.Level == "G1" ? sore : Answers.Good);
        Assert.Equal(["D4", "D4"], story.Plan.Decisions.Where(decision => decision is { Level: "G1", NextLevel: "0" }).Select(decision => decision.Rule));
        Assert.Equal("G1", story.Plan.Position!.Level);
        story.GoTo(Monday.AddDays(25)).Morning(PainBySite.None).Check(CheckKind.Weekly);
        Assert.Equal("0", story.TodaysRun!.Level);
        story.Run(story.TodaysRun, Answers.Good);

        Assert.Equal(("L1", DecisionKind.Pause), (story.Plan.Restraint!.Rule, story.Plan.Restraint.Kind));
        Assert.Equal(EvidenceKind.LevelZeroEntries, story.Plan.Decisions[^1].Evidence.Single().Kind);
    }
}

using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Routine;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Limits;

/// <summary>I1 at the door: a plan made while running was allowed, after something was recorded that takes that away or gives it back.</summary>
public sealed partial class TamperedPlanTests
{
    [Theory]
    [InlineData("nobody", true)]
    [InlineData("the runner", true)]
    [InlineData("an admin without a clearance", true)]
    [InlineData("an admin with a clearance of the day of the lock", true)]
    [InlineData("an admin before the clearance", true)]
    [InlineData("an admin with a clearance dated after the lock", false)]
    [InlineData("a therapist", false)]
    public void I1_a_lock_is_lifted_by_a_therapist_or_by_an_admin_with_a_later_clearance(string by, bool caught)
    {
        var story = WeekTwo();
        var plan = story.Plan;
        story.Check(CheckKind.SomethingChanged, "E1");
        if (by.EndsWith("day of the lock", StringComparison.Ordinal)) story.Cleared();
        story.NextDay();
        if (by.EndsWith("dated after the lock", StringComparison.Ordinal)) story.Cleared();
        if (by != "nobody") Lift(story, by.StartsWith("an admin", StringComparison.Ordinal) ? Author.ClinicAdmin : by == "a therapist" ? Author.Therapist : Author.Runner);
        if (by.EndsWith("before the clearance", StringComparison.Ordinal)) story.Cleared();

        Caught("I1", caught, story, plan with { Today = story.Today });
    }

    [Fact]
    public void I1_a_second_emergency_answer_after_the_lock_was_lifted_locks_again()
    {
        var story = WeekTwo();
        var plan = story.Plan;
        Lift(story.Check(CheckKind.SomethingChanged, "E1"), Author.Therapist);
        Caught("I1", false, story, plan);

        Caught("I1", true, story.Check(CheckKind.SomethingChanged, "E2"), plan);
    }

    [Fact]
    public void I1_a_warning_sign_among_others_is_caught()
    {
        var plan = WeekTwo().Plan;

        Caught("I1", true, WeekTwo().Check(CheckKind.SomethingChanged, "E1", "U2"), plan);
        Caught("I1", true, WeekTwo().Check(CheckKind.Full, "U2", "C3").Cleared(null, Author.Runner, "C3"), plan);
    }

    [Fact]
    public void I1_a_locked_plan_has_no_cardio_no_routine_and_no_walk_test_left()
    {
        var story = WeekTwo();
        var bare = Bare(story.Plan) with { Stage = PlanStage.Locked };
        var still = bare with { Days = [.. bare.Days.Select(static day => day with { CrossTraining = null, Routine = [], WalkTest = false })] };
        story.Check(CheckKind.SomethingChanged, "E1");

        Caught("I1", false, story, still);
        Caught("I1", true, story, still with { Days = still.Days.SetItem(3, still.Days[3] with { WalkTest = true }) });
        Caught("I1", true, story, still with { Days = still.Days.SetItem(3, still.Days[3] with { CrossTraining = bare.Days.First(static day => day.CrossTraining is not null).CrossTraining }) });
        Caught("I1", true, story, still with { Days = still.Days.SetItem(3, still.Days[3] with { Routine = [new("dead-bug", null, true, new Dose(10, 3, 1, 7), Placement.EveryDay)] }) });
    }

    [Theory]
    [InlineData("nobody", true)]
    [InlineData("the runner", true)]
    [InlineData("an admin", true)]
    [InlineData("a therapist", false)]
    [InlineData("a full check alone", true)]
    [InlineData("a clearance alone", true)]
    [InlineData("a weekly check with a clearance", true)]
    [InlineData("a full check with a clearance of that day", true)]
    [InlineData("a full check that alarms again, with a clearance", true)]
    [InlineData("a full check with a clearance dated after it", false)]
    public void I1_a_pause_is_lifted_by_a_therapist_or_by_a_full_check_with_a_later_clearance(string by, bool caught)
    {
        var story = WeekTwo();
        var plan = story.Plan;
        story.Check(CheckKind.SomethingChanged, "U2");
        if (by.EndsWith("of that day", StringComparison.Ordinal)) story.Cleared();
        story.NextDay();
        if (by is "the runner" or "an admin" or "a therapist") Lift(story, by == "the runner" ? Author.Runner : by == "an admin" ? Author.ClinicAdmin : Author.Therapist);
        if (by.StartsWith("a full check that alarms", StringComparison.Ordinal)) story.Check(CheckKind.Full, "U3");
        else if (by.StartsWith("a full check", StringComparison.Ordinal)) story.Check(CheckKind.Full);
        else story.Check(CheckKind.Weekly);
        if (by is "a clearance alone" || by.EndsWith("with a clearance", StringComparison.Ordinal) || by.EndsWith("dated after it", StringComparison.Ordinal)) story.Cleared();

        Caught("I1", caught, story, plan with { Today = story.Today });
    }

    [Fact]
    public void I1_weakness_told_in_a_run_or_a_morning_holds_until_that_is_corrected()
    {
        var story = WeekTwo();
        var plan = story.Plan;
        var morning = new MorningAnswered { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Pain = PainBySite.None, Stiffness = default, WokenByPain = false };
        var log = story.History.Facts.OfType<RunLogged>().Last();

        Caught("I1", true, story.Copy().Add(morning with { WeaknessOrNumbness = true }), plan);
        Caught("I1", false, story.Copy().Add(morning with { WeaknessOrNumbness = true }).Add(morning), plan);
        Caught("I1", true, story.Copy().Add(morning).Add(morning with { WeaknessOrNumbness = true }), plan);
        var weak = story.Copy().Add(log with { WeaknessOrNumbness = true, Supersedes = log.Sequence });
        Caught("I1", true, weak, plan);
        Caught("I1", false, weak.Add(log with { Supersedes = weak.NextSequence - 1 }), plan);
    }

    [Theory]
    [InlineData("C1a C1b C1c C1d C1e", true)]
    [InlineData("C1a C1b C1c C1d", false)]
    [InlineData("C1b C1c C1d C1e C1f", false)]
    [InlineData("C3", true)]
    public void I1_C1_takes_three_months_and_four_of_five_and_any_other_C_item_asks_for_a_clinician_alone(string yes, bool caught)
    {
        var story = WeekTwo();
        var plan = story.Plan;

        Caught("I1", caught, story.Check(CheckKind.Full, yes.Split(' ')), plan);
    }

    [Fact]
    public void I1_a_C_item_a_clinician_has_cleared_lets_run_until_the_clearance_is_withdrawn_and_U7_cleared_before_is_no_alarm()
    {
        var story = WeekTwo();
        var plan = story.Plan;
        story.Check(CheckKind.Full, "C2a").Cleared(null, Author.Runner, "C3");
        Caught("I1", true, story, plan);
        story.Cleared(null, Author.Runner, "C2");
        Caught("I1", false, story, plan);
        Caught("I1", true, story.Copy().Add(new ClearanceWithdrawn { Sequence = 0, Day = story.Today, RecordedOn = story.Today }).Cleared(), plan);

        var cleared = WeekTwo().Cleared(null, Author.Runner, "U7");
        Caught("I1", false, cleared.Copy().Check(CheckKind.Full, "U7a"), plan);
        Caught("I1", true, cleared.Copy().Check(CheckKind.Full, "U8a"), plan);
        Caught("I1", true, cleared.Copy().Check(CheckKind.Weekly, "U7a"), plan);
        Caught("I1", true, WeekTwo().Check(CheckKind.Full, "U7a").Cleared(null, Author.Runner, "U7"), plan);
    }

    [Theory]
    [InlineData("as it was", false)]
    [InlineData("a clearance withdrawn", true)]
    [InlineData("a clearance of tomorrow", true)]
    [InlineData("a clearance of the day of the injury", true)]
    [InlineData("daily activities at 3", true)]
    [InlineData("daily activities at 3 with a personal limit of 3", false)]
    [InlineData("daily activities at 4 with a personal limit of 3", true)]
    [InlineData("daily activities not told", true)]
    [InlineData("the routine with back pain in the check", true)]
    [InlineData("the routine with back pain", true)]
    [InlineData("the routine without back pain", false)]
    [InlineData("a walk test broken off", true)]
    [InlineData("a walk test at 3", true)]
    [InlineData("a walk test at 3 with a personal limit of 3", false)]
    [InlineData("a walk test whose morning is missing", true)]
    [InlineData("a walk test with 1 more in the morning", true)]
    public void I1_R1_to_R4_are_looked_at_again_at_the_door(string what, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri);
        var plan = story.Plan;
        if (what.EndsWith("personal limit of 3", StringComparison.Ordinal)) story.Add(new PersonalPainLimitSet { Sequence = 0, Day = Monday, RecordedOn = Monday, Limit = Pain.Of(3) });
        if (what == "a clearance withdrawn") story.Add(new ClearanceWithdrawn { Sequence = 0, Day = Monday, RecordedOn = Monday });
        if (what == "a clearance of tomorrow") story.Cleared(Monday.AddDays(1));
        if (what == "a clearance of the day of the injury") story.Cleared(Monday.AddDays(-40));
        if (what.StartsWith("daily", StringComparison.Ordinal)) Full(story, what.Contains("at 3", StringComparison.Ordinal) ? Pain.Of(3) : what.Contains("at 4", StringComparison.Ordinal) ? Pain.Of(4) : null, true);
        if (what.EndsWith("in the check", StringComparison.Ordinal)) Full(story, Pain.None, false);
        else if (what.StartsWith("the routine", StringComparison.Ordinal)) story.Add(new RoutineDone { Sequence = 0, Day = Monday, RecordedOn = Monday, Exercises = [new("forearm-plank", null, 3, 10, false), new("dead-bug", null, 3, 10, !what.EndsWith("without back pain", StringComparison.Ordinal))] });
        if (what.StartsWith("a walk test", StringComparison.Ordinal))
        {
            var missing = what.EndsWith("missing", StringComparison.Ordinal);
            var worst = PainBySite.LowBack(Pain.Of(what.Contains("at 3", StringComparison.Ordinal) ? 3 : 0));
            var day = missing ? Monday : Monday.AddDays(-1);
            story.Add(new WalkTestWalked { Sequence = 0, Day = day, RecordedOn = Monday, StartedAt = Story.At(day, 17), Before = PainBySite.None, Worst = worst, Completed = !what.EndsWith("broken off", StringComparison.Ordinal) });
            if (what.EndsWith("in the morning", StringComparison.Ordinal)) story.Morning(PainBySite.LowBack(Pain.Of(1)));
        }

        Caught("I1", caught, story, plan);
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void I1_a_first_run_28_days_after_the_full_check_or_the_walk_test_is_caught(int days, bool caught)
    {
        // The walk test was the day before the check: it counts on its 28th day.
        var story = new Story(Monday).Ready(MonWedFri);
        story.GoTo(Monday.AddDays(days)).Check(CheckKind.Weekly);

        Caught("I1", caught, story, With(Bare(story.Plan) with { Stage = PlanStage.WalkRun }, 0, _ => Session(3, 60, 60)));
    }

    [Fact]
    public void I1_a_first_run_takes_a_full_check_that_is_newer_than_28_days_by_itself()
    {
        var story = new Story(Monday).Ready(MonWedFri);
        var plan = story.Plan;
        var weekly = story.History with { Facts = [.. story.History.Facts.Select(static fact => fact is ClearanceChecked check ? check with { Kind = CheckKind.Weekly } : fact)] };
        Assert.Contains(ReturnToRun.Engine.Limits.LimitCheck.Violations(weekly, plan), static violation => violation.Limit == "I1");

        story.GoTo(Monday.AddDays(20)).Add(new WalkTestWalked { Sequence = 0, Day = story.Today, RecordedOn = story.Today, StartedAt = Story.At(story.Today, 9), Before = PainBySite.None, Worst = PainBySite.None, Completed = true });
        story.NextDay().Morning(PainBySite.None);
        foreach (var (day, caught) in new[] { (27, false), (28, true) })
            Caught("I1", caught, story.GoTo(Monday.AddDays(day)).Check(CheckKind.Weekly), With(Bare(story.Plan) with { Stage = PlanStage.WalkRun }, 0, _ => Session(3, 60, 60)));
    }

    [Theory]
    [InlineData(27, true)]
    [InlineData(28, false)]
    public void I1_L1_a_new_entry_takes_a_full_check_28_days_after_the_last_run(int days, bool caught)
    {
        var story = new Story(Monday).Ready(MonWedFri).Live(Monday.AddDays(5)).GoTo(Monday.AddDays(4 + 25));
        story.Add(new WalkTestWalked { Sequence = 0, Day = story.Today, RecordedOn = story.Today, StartedAt = Story.At(story.Today, 9), Before = PainBySite.None, Worst = PainBySite.None, Completed = true });
        story.NextDay().Morning(PainBySite.None);
        story.GoTo(Monday.AddDays(4 + days)).Check(CheckKind.Full).Cleared().GoTo(Monday.AddDays(4 + 29));

        Caught("I1", caught, story, With(Bare(story.Plan) with { Stage = PlanStage.WalkRun }, 0, _ => Session(3, 60, 60)));
    }

    private static void Full(Story story, Pain? daily, bool routine) => story.Add(new ClearanceChecked
    {
        Sequence = 0, Day = story.Today, RecordedOn = story.Today, Kind = CheckKind.Full, Yes = [], DailyActivities = daily, RoutineWithoutBackPain = routine,
    });

    private static Story Lift(Story story, Author by) => story.Add(new RestraintLifted { Sequence = 0, Day = story.Today, RecordedOn = story.Today, By = by });
}

using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Progression;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Rules;

/// <summary>E, U, C and R, item by item and at both sides of their numbers.</summary>
public sealed class ClearanceRuleTests
{
    public static TheoryData<string> Emergencies => Ids(Tier.Emergency);

    public static TheoryData<string> Urgent => Ids(Tier.Urgent);

    private static TheoryData<string> Ids(Tier tier) => [.. ClearanceItems.All.Where(item => item.Tier == tier).Select(item => item.Id)];

    [Fact]
    public void The_check_has_E1_to_E9_U1_to_U10_and_C1_to_C5() => Assert.Equal(
        [.. Numbered("E", 9), .. Numbered("U", 10), .. Numbered("C", 5)], ClearanceItems.All.Select(item => item.Rule).Distinct());

    private static IEnumerable<string> Numbered(string letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number}");

    [Fact]
    public void U7_U8_and_E9_are_marked_as_background_knowledge_and_no_other() => Assert.Equal(
        ["E9", "U7", "U8"], ClearanceItems.All.Where(item => item.Source == ItemSource.BackgroundKnowledge).Select(item => item.Rule).Distinct());

    [Theory, MemberData(nameof(Emergencies))]
    public void E_every_item_locks_at_once_and_leaves_nothing(string item)
    {
        var plan = Cases.Ready().Check(CheckKind.SomethingChanged, item).Plan;

        Assert.Equal((PlanStage.Locked, Outcome.Emergency), (plan.Stage, plan.Clearance.Outcome));
        Assert.All(plan.Days, day => Assert.True(day.Run is null && day.CrossTraining is null && day.Routine.IsEmpty));
    }

    [Theory, MemberData(nameof(Urgent))]
    public void U_every_item_pauses_running_and_routine(string item)
    {
        var plan = Cases.Ready().Check(CheckKind.SomethingChanged, item).Plan;

        Assert.Equal((PlanStage.Paused, Outcome.Urgent), (plan.Stage, plan.Clearance.Outcome));
        Assert.All(plan.Days, day => Assert.True(day.Run is null && day.Routine.IsEmpty));
    }

    [Theory]
    [InlineData("C1", "C1a C1b C1c C1d C1e", true)]
    [InlineData("C2", "C2a", false)]
    [InlineData("C2", "C2b", false)]
    [InlineData("C2", "C2c", false)]
    [InlineData("C3", "C3", true)]
    [InlineData("C4", "C4a", false)]
    [InlineData("C4", "C4b", false)]
    [InlineData("C4", "C4c", false)]
    [InlineData("C5", "C5", true)]
    public void C_items_send_to_a_clinician_first_and_C1_C3_C5_leave_the_foundation_open(string rule, string yes, bool foundation)
    {
        var story = Cases.Ready().Check(CheckKind.Full, yes.Split(' '));

        Assert.Equal((Outcome.ClinicianFirst, foundation), (story.Plan.Clearance.Outcome, story.Plan.Clearance.FoundationOpen));
        Assert.Equal(rule, story.Plan.Clearance.Findings[0].Rule);
        Assert.All(story.Plan.Days, day => Assert.Null(day.Run));
        Assert.Equal(PlanStage.WalkRun, story.Cleared(rules: rule).Plan.Stage);
    }

    [Theory]
    [InlineData("3 months and four of five", "C1a C1b C1c C1d C1e", true)]
    [InlineData("3 months and three of five", "C1a C1b C1c C1d", false)]
    [InlineData("five of five and no 3 months", "C1b C1c C1d C1e C1f", false)]
    public void C1_takes_3_months_and_4_of_5(string name, string yes, bool found) =>
        Assert.True(Cases.Ready().Check(CheckKind.Full, yes.Split(' ')).Plan.Clearance.Findings.Any(finding => finding.Rule == "C1") == found, name);

    [Fact]
    public void A_yes_in_U_is_not_undone_by_a_later_no()
    {
        var story = Cases.Ready().Check(CheckKind.SomethingChanged, "U4").NextDay().Check(CheckKind.SomethingChanged).Check(CheckKind.Weekly);

        Assert.Equal(PlanStage.Paused, story.Plan.Stage);
    }

    [Theory]
    [InlineData("dated on the day of the pause", 0, false)]
    [InlineData("dated a day after it", 1, true)]
    public void U_without_a_therapist_a_full_check_and_a_clearance_dated_after_the_pause_lift_it(string name, int after, bool lifted)
    {
        var story = Cases.Ready().Check(CheckKind.SomethingChanged, "U4").GoTo(Cases.Monday.AddDays(2)).Check(CheckKind.Full).Cleared(Cases.Monday.AddDays(after));

        Assert.True(story.Plan.Stage == PlanStage.WalkRun == lifted, name);
    }

    [Fact]
    public void U_with_a_therapist_in_the_app_only_they_lift_it()
    {
        var story = Cases.Ready().Add(new TherapistConsented { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Therapist = Guid.Empty });
        story.Check(CheckKind.SomethingChanged, "U4").GoTo(Cases.Monday.AddDays(2)).Check(CheckKind.Full).Cleared();
        Assert.Equal(PlanStage.Paused, story.Plan.Stage);

        Assert.Equal(PlanStage.WalkRun, Lift(story, Author.Therapist).Plan.Stage);
    }

    [Theory]
    [InlineData(Author.Runner, true, false)]
    [InlineData(Author.ClinicAdmin, false, false)]
    [InlineData(Author.ClinicAdmin, true, true)]
    [InlineData(Author.Therapist, false, true)]
    public void E_a_therapist_unlocks_and_an_admin_only_with_a_clearance_dated_after_the_lock(Author by, bool cleared, bool unlocked)
    {
        var story = Cases.Ready().Check(CheckKind.SomethingChanged, "E1").NextDay();
        if (cleared) story.Cleared();

        Assert.Equal(unlocked, Lift(story, by).Plan.Stage == PlanStage.WalkRun);
    }

    [Theory]
    [InlineData("on the 6th day after it", 6, Release.Released)]
    [InlineData("on the 7th", 7, Release.Provisional)]
    public void The_weekly_questions_hold_for_7_days(string name, int days, Release release)
    {
        var story = Cases.Ready();
        story.Add(new DaysChosen { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Weekdays = [Cases.Monday.AddDays(days).DayOfWeek, Cases.Monday.AddDays(days + 3).DayOfWeek], RunsPerWeek = 2 });
        story.GoTo(Cases.Monday.AddDays(days)).Morning(PainBySite.None);

        Assert.True(story.TodaysRun!.Release == release, name);
    }

    [Theory]
    [InlineData("12 weeks old", 84, FindingState.Met)]
    [InlineData("a day older", 85, FindingState.Expired)]
    public void R1_is_at_most_12_weeks_old_at_the_first_run(string name, int days, FindingState state) =>
        Assert.True(State("R1", Described(200).Cleared(Cases.Monday.AddDays(-days))) == state, name);

    [Theory]
    [InlineData("on the day of the injury", 0, FindingState.NotValid)]
    [InlineData("a day later", 1, FindingState.Met)]
    public void R1_is_dated_after_the_injury(string name, int days, FindingState state) =>
        Assert.True(State("R1", Described(30).Cleared(Cases.Monday.AddDays(days - 30))) == state, name);

    [Fact]
    public void R1_is_not_dated_in_the_future() => Assert.Equal(FindingState.NotValid, State("R1", Described(30).Cleared(Cases.Monday.AddDays(1))));

    [Theory]
    [InlineData("2 of 10", 2, FindingState.Met)]
    [InlineData("3 of 10", 3, FindingState.Failed)]
    public void R2_is_walked_at_2_of_10_at_most(string name, int worst, FindingState state) => Assert.True(State("R2", Walked(1, worst, 0)) == state, name);

    [Fact]
    public void R2_and_R3_at_3_of_10_hold_under_a_personal_limit_of_3()
    {
        var story = Walked(1, 3, 0).Add(new PersonalPainLimitSet { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Limit = Pain.Of(3) });

        Assert.Equal((FindingState.Met, FindingState.Met), (State("R2", story), State("R3", Full(story, 3, true))));
    }

    [Theory]
    [InlineData("back to baseline", 0, FindingState.Met)]
    [InlineData("1 above it", 1, FindingState.Failed)]
    public void R2_is_back_to_baseline_the_next_morning(string name, int morning, FindingState state) => Assert.True(State("R2", Walked(1, 0, morning)) == state, name);

    [Theory]
    [InlineData("28 days ago", 28, FindingState.Met)]
    [InlineData("29 days ago", 29, FindingState.Expired)]
    public void R2_counts_for_28_days(string name, int days, FindingState state) => Assert.True(State("R2", Walked(days, 0, 0)) == state, name);

    [Theory]
    [InlineData("the day after", 1, false)]
    [InlineData("48 hours later", 2, true)]
    public void R2_failed_is_tried_again_after_48_hours(string name, int days, bool offered) =>
        Assert.True(Walked(days, 5, 0).Cleared().Plan.Days[0].WalkTest == offered, name);

    [Theory]
    [InlineData("2 of 10", 2, FindingState.Met)]
    [InlineData("3 of 10", 3, FindingState.Failed)]
    public void R3_daily_activities_are_at_2_of_10_at_most(string name, int pain, FindingState state) => Assert.True(State("R3", Full(Described(40), pain, true)) == state, name);

    [Fact]
    public void R4_the_routine_is_done_without_low_back_pain()
    {
        Assert.Equal(FindingState.Failed, State("R4", Full(Described(40), 0, false)));
        Assert.Equal(FindingState.Met, State("R4", Full(Described(40), 0, true)));
    }

    [Theory]
    [InlineData("R1")]
    [InlineData("R2")]
    [InlineData("R3")]
    [InlineData("R4")]
    public void I1_no_run_is_planned_while_one_of_R1_to_R4_is_missing(string missing)
    {
        var story = missing == "R2" ? Described(40) : Walked(1, 0, 0, asked: false);
        story.Add(new DaysChosen { Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Weekdays = [.. Cases.MonWedFri], RunsPerWeek = 3 });
        story.Add(new ClearanceChecked
        {
            Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Kind = CheckKind.Full, Yes = [], DailyActivities = missing == "R3" ? null : Pain.None, RoutineWithoutBackPain = missing == "R4" ? null : true,
        });
        if (missing != "R1") story.Cleared();

        Assert.Equal(Outcome.Foundation, story.Plan.Clearance.Outcome);
        Assert.All(story.Plan.Days, day => Assert.Null(day.Run));
    }

    private static FindingState State(string rule, Story story) => story.Plan.Clearance.Findings.Single(finding => finding.Rule == rule).State;

    private static Story Described(int daysAgo) => new Story(Cases.Monday).Add(new RunnerDescribed
    {
        Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, InjuryBegan = Cases.Monday.AddDays(-daysAgo), LastRun = Cases.Monday.AddDays(-daysAgo),
    });

    private static Story Walked(int daysAgo, int worst, int morning, bool asked = true)
    {
        var (story, day) = (Described(60), Cases.Monday.AddDays(-daysAgo));
        story.Add(new WalkTestWalked { Sequence = 0, Day = day, RecordedOn = day, StartedAt = Story.At(day, 17), Before = PainBySite.None, Worst = Cases.Back(worst), Completed = true });
        story.Morning(Cases.Back(morning), about: day.AddDays(1));
        return asked ? Full(story, 0, true) : story;
    }

    private static Story Full(Story story, int dailyActivities, bool routine) => story.Add(new ClearanceChecked
    {
        Sequence = 0, Day = Cases.Monday, RecordedOn = Cases.Monday, Kind = CheckKind.Full, Yes = [], DailyActivities = Pain.Of(dailyActivities), RoutineWithoutBackPain = routine,
    });

    private static Story Lift(Story story, Author by) => story.Add(new RestraintLifted { Sequence = 0, Day = story.Today, RecordedOn = story.Today, By = by });
}

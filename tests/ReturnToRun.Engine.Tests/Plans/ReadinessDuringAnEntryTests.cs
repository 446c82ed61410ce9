using ReturnToRun.Engine.Clearance;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Engine.Tests.Plans;

public sealed class ReadinessDuringAnEntryTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static Story Running() => new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]).Live(Monday.AddDays(45));

    [Fact]
    public void R2_stays_met_while_the_plan_that_began_with_it_runs()
    {
        Assert.Equal(FindingState.Met, Running().Plan.Clearance.Findings.Single(finding => finding.Rule == "R2").State);
    }

    [Fact]
    public void R3_of_4_of_10_in_a_full_check_stops_the_running_of_a_plan_under_way()
    {
        var story = Running();
        story.Add(new ClearanceChecked { Sequence = 0, Day = story.Today, RecordedOn = story.Today, Kind = CheckKind.Full, Yes = [], DailyActivities = Pain.Of(4), RoutineWithoutBackPain = true });

        Assert.Equal((PlanStage.Foundation, Outcome.Foundation), (story.Plan.Stage, story.Plan.Clearance.Outcome));
        Assert.All(story.Plan.Days, day => Assert.Null(day.Run));
    }
}

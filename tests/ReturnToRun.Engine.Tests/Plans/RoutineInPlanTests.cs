using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Engine.Tests.Plans;

public sealed class RoutineInPlanTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void X1_an_exercise_that_gave_back_pain_is_replaced_from_the_next_day_and_told()
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]);
        story.Add(new RoutineDone { Sequence = 0, Day = Monday, RecordedOn = Monday, Exercises = [new("forearm-plank", null, 1, 4, true)] });

        var plan = story.Plan;

        Assert.Contains(plan.Notices, notice => notice is { Kind: NoticeKind.ExerciseStopped, Rule: "X1", Subject: "forearm-plank" });
        Assert.Contains(plan.Days[1].Routine, item => item is { Exercise: "kneeling-plank", Instead: "forearm-plank" });
        Assert.DoesNotContain(plan.Days[1].Routine, item => item.Exercise == "forearm-plank");
    }

    [Fact]
    public void There_is_no_routine_while_paused()
    {
        var story = new Story(Monday).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]).Check(CheckKind.SomethingChanged, "U2");

        Assert.Equal(PlanStage.Paused, story.Plan.Stage);
        Assert.All(story.Plan.Days, day => Assert.True(day.Routine.IsEmpty && day.Run is null && day.CrossTraining is null));
    }
}

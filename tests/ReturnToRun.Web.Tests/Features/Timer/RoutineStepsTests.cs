using ReturnToRun.Engine.Routine;
using ReturnToRun.Web.Features.Timer;

namespace ReturnToRun.Web.Tests.Features.Timer;

public sealed class RoutineStepsTests
{
    [Fact]
    public void A_hold_on_both_sides_in_two_rounds_is_timed_hold_by_hold_with_a_turn_and_a_rest()
    {
        var steps = Steps(new(2, 2, 1, 3, TimeSpan.FromSeconds(5)), sided: true);

        Assert.Equal(
            ["wait", "hold", "change", "hold", "rest", "hold", "change", "hold", "rest", "hold", "change", "hold", "rest", "hold", "change", "hold"],
            steps.Select(static step => step.Kind));
        Assert.Equal("1 of 2, left side, round 1 of 2", steps[1].Detail);
        Assert.Equal("2 of 2, right side, round 2 of 2", steps[^1].Detail);
        Assert.All(steps.Where(static step => step.Kind == "hold"), static step => Assert.Equal(5, step.Seconds));
    }

    [Fact]
    public void Repetitions_without_a_hold_are_at_the_runners_own_pace()
    {
        var steps = Steps(new(10, 3, 1, 3), sided: false);

        Assert.Equal(["wait", "reps", "rest", "reps", "rest", "reps"], steps.Select(static step => step.Kind));
        Assert.All(steps.Where(static step => step.Kind is "reps" or "wait"), static step => Assert.Null(step.Seconds));
        Assert.Equal(("10 times", "round 3 of 3"), (steps[^1].Says, steps[^1].Detail));
    }

    [Fact]
    public void Of_a_range_the_lower_end_is_led_through() =>
        Assert.Equal(8, Steps(new(Amount.Between(8, 12), 1, 1, 3, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(6)), sided: false).Count(static step => step is { Kind: "hold", Seconds: 3 }));

    private static IReadOnlyList<RoutineStep> Steps(Dose dose, bool sided) =>
        RoutineSteps.Of([new("any", null, AfterRun: false, dose, Placement.EveryDay)], _ => sided);
}

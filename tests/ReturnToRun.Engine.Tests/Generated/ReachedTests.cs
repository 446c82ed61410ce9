namespace ReturnToRun.Engine.Tests.Generated;

/// <summary>The laws are only as good as the lives they look at: everything the rules know of happens in some of them.</summary>
public sealed class ReachedTests
{
    [Fact]
    public void Every_decision_stage_profile_pace_level_limit_and_lay_off_is_reached_by_some_life()
    {
        var missing = Moments.Reached.Missing().ToList();

        Assert.True(missing.Count == 0, $"In {EveryLife.Count} lives nobody came to: {string.Join(", ", missing)}\n{Moments.Reached}");
    }
}

using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Policies;

namespace ReturnToRun.Engine.Tests.Golden;

/// <summary>Whole histories of 12 weeks, as calendars beside this file. A changed plan needs a higher PlanEngine.Version.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("good")]
    [InlineData("irritable")]
    [InlineData("interrupted")]
    [InlineData("locked")]
    public void The_twelve_weeks_of_a_runner_are_the_ones_that_were_read_and_found_right(string name)
    {
        var (title, story) = Runners.Of(name);

        var trouble = GoldenFile.Trouble(name, title, new Calendar(story.History, Runners.Monday, 12), Policy.Default.Version);

        Assert.True(trouble is null, trouble);
    }

    [Fact]
    public void Another_plan_of_the_same_engine_version_is_noticed_by_the_header()
    {
        var version = PlanEngine.Version;
        var header = $"Title\nengine {version}, policy {Policy.Default.Version}, plans 0123456789abcdef\n";

        Assert.True(GoldenFile.PlanChanged(header, Policy.Default.Version, "another"));
        Assert.False(GoldenFile.PlanChanged(header, Policy.Default.Version, "0123456789abcdef"));
        Assert.False(GoldenFile.PlanChanged(header.Replace($"engine {version}", $"engine {version - 1}", StringComparison.Ordinal), Policy.Default.Version, "another"));
    }
}

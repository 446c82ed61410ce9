using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Tests.Words;

public sealed class HurtWordsTests
{
    [Fact]
    public void By_the_projects_own_numbers_pain_above_2_holds_a_run_and_above_5_stops_it()
    {
        var said = Say(Policy.Default, 2);
        Assert.Contains("Before a run, pain above 2 of 10, more than 1 above your usual, or a new limp: no run today.", said, StringComparison.Ordinal);
        Assert.Contains("During a run, pain above 5, sharp pain", said, StringComparison.Ordinal);
        Assert.Contains("Two full days without running follow.", said, StringComparison.Ordinal);
        Assert.Contains("Pain from 3 to 5 that eases", said, StringComparison.Ordinal);
        Assert.Contains("stiff for more than 30 minutes", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinic_that_is_stricter_is_stricter_on_paper_too()
    {
        var said = Say(new() { RestPain = Pain.Of(1), BeforeRunAboveBaseline = 0, StopPain = Pain.Of(4), StopDatesOff = 3, Stiffness = TimeSpan.FromMinutes(15) }, 1);
        Assert.Contains("pain above 1 of 10, above your usual, or a new limp", said, StringComparison.Ordinal);
        Assert.Contains("pain above 4, sharp pain", said, StringComparison.Ordinal);
        Assert.Contains("3 full days without running follow.", said, StringComparison.Ordinal);
        Assert.Contains("Pain from 2 to 4 that eases", said, StringComparison.Ordinal);
        Assert.Contains("stiff for more than 15 minutes", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 4, "Pain of 4 that eases")]
    [InlineData(2, 3, "Pain of 3 that eases")]
    public void One_number_between_quiet_and_stop_is_named_alone(int quiet, int stop, string expected) =>
        Assert.Contains(expected, Say(new() { StopPain = Pain.Of(stop) }, quiet), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_lies_between_quiet_and_stop_nothing_is_said_of_it() =>
        Assert.DoesNotContain("that eases", Say(new() { StopPain = Pain.Of(3) }, 3), StringComparison.Ordinal);

    private static string Say(Policy policy, int quiet) => string.Join("\n", HurtWords.Lines(policy, Pain.Of(quiet)).Select(static line => line.When + line.Do));
}

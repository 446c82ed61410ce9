using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Caseload;

/// <summary>A plan that comes to a halt because days went by: the therapist's list says so though nobody opened the runner.</summary>
public sealed class TimeAloneTests(MidPlan plan) : IClassFixture<MidPlan>
{
    [Fact]
    public async Task A_runner_whom_nobody_opens_is_silent_after_8_days_and_waits_for_clearance_once_theirs_is_more_than_12_weeks_old()
    {
        var (therapist, _) = await plan.LetInAsync();
        using var atDesk = therapist;
        Assert.Contains("Nobody needs you just now.", (await therapist.GetAsync("/caseload")).Words, StringComparison.Ordinal);

        var silent = await AfterAsync(therapist, 8);
        Assert.Contains("1 silent for a week.", silent, StringComparison.Ordinal);
        Assert.Contains("Robin Demo Silent for a week safety questions due Continuous running", silent, StringComparison.Ordinal);

        var halted = await AfterAsync(therapist, 22);
        Assert.Contains("1 waiting for clearance.", halted, StringComparison.Ordinal);
        Assert.Contains("Robin Demo Waiting for clearance", halted, StringComparison.Ordinal);
        Assert.Contains("Foundation", halted, StringComparison.Ordinal);
        Assert.DoesNotContain("Continuous running", halted, StringComparison.Ordinal);
    }

    private async Task<string> AfterAsync(Visitor therapist, int days)
    {
        await plan.LetPassAsync(days);
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        return (await therapist.GetAsync("/caseload")).Words;
    }
}

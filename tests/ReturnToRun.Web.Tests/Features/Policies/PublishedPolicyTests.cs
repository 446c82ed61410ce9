using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Policies;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Policies;

public sealed partial class PublishedPolicyTests(StoryApp story) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task What_a_clinic_publishes_stands_on_its_runners_hand_out_from_its_day_on_and_on_nobody_elses()
    {
        using var other = await story.BeginAsync();
        await other.BecomeReadyAsync();
        using var runner = await story.BeginAsync();
        await runner.BecomeReadyAsync();
        using var therapist = await story.App.VisitorAsync(DemoPeople.Therapist);
        var code = Code().Match((await therapist.PostAsync("/caseload/invite", "invite")).Html).Groups[1].Value;
        Assert.Equal("/settings/people", (await runner.Visitor.PostAsync($"/invite/{code}", "accept")).Location);
        await PublishAsync(new("StopPain", 3), new(2026, 11, 20));

        runner.Clock.Set(new(2026, 11, 19, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("pain above 5, sharp pain", await SheetAsync(runner), StringComparison.Ordinal);
        runner.Clock.Set(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("pain above 3, sharp pain", await SheetAsync(runner), StringComparison.Ordinal);
        Assert.Contains("pain above 5, sharp pain", await SheetAsync(other), StringComparison.Ordinal);
    }

    private static async Task<string> SheetAsync(RunnerAtBrowser runner) => (await runner.GetAsync("/exports/print")).Words;

    private async Task PublishAsync(NumberSet number, DateOnly from)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var admin = await scope.ServiceProvider.GetRequiredService<UserManager<UserRow>>().FindByEmailAsync(DemoPeople.Admin.Email);
        var viewer = await story.App.Services.GetRequiredService<Viewers>().FindAsync(admin!.Id, TestContext.Current.CancellationToken);
        var desk = story.App.Services.GetRequiredService<PolicyDesk>();
        Assert.Equal(PolicyAnswer.Done, await desk.SaveDraftAsync(viewer!, 0, [number], TestContext.Current.CancellationToken));
        Assert.Equal(PolicyAnswer.Done, await desk.PublishAsync(viewer!, 1, from, "Careful in winter.", TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("/invite/([0-9A-Z]{10})")]
    private static partial Regex Code();
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Policies;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Features.Policies;

public sealed class PolicyPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_admin_edits_a_therapist_reads_and_a_runner_finds_nothing()
    {
        using var admin = await app.VisitorAsync(DemoPeople.Admin);
        using var therapist = await app.VisitorAsync(DemoPeople.Therapist);
        using var runner = await app.VisitorAsync(DemoPeople.Runner);
        var desk = app.Services.GetRequiredService<PolicyDesk>();
        var viewer = await ViewerAsync(admin);
        Assert.Equal(PolicyAnswer.Done, await desk.SaveDraftAsync(viewer, 0, [new("StopPain", 4)], TestContext.Current.CancellationToken));

        var edited = await admin.GetAsync("/policy");
        var read = await therapist.GetAsync("/policy");

        Assert.Contains("Keep the draft", edited.Words, StringComparison.Ordinal);
        Assert.Contains("who they are, their therapists see", edited.Words, StringComparison.Ordinal);
        Assert.Contains("An admin is thinking about this", read.Words, StringComparison.Ordinal);
        Assert.Contains("Pain above 4/10", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Keep the draft", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish version", read.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await runner.GetAsync("/policy")).Status);
        Assert.Equal(PolicyAnswer.Done, await desk.DropDraftAsync(viewer, 1, TestContext.Current.CancellationToken));
    }

    private async Task<Viewer> ViewerAsync(Visitor signedIn)
    {
        Assert.NotNull(signedIn);
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<UserRow>>();
        return (await app.Services.GetRequiredService<Viewers>().FindAsync((await users.FindByEmailAsync(DemoPeople.Admin.Email))!.Id, TestContext.Current.CancellationToken))!;
    }
}

using Microsoft.Playwright;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

/// <summary>A runner and a therapist write to each other, by keyboard alone.</summary>
public sealed class MessagesJourney(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_runner_writes_the_caseload_tells_the_therapist_answers_and_the_runner_reads_it()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await using var therapist = await site.VisitAsync(Screen.Desk);
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        await therapist.GoToAsync("/caseload/invite");
        await therapist.EnterAtAsync("Make a code");
        await Assertions.Expect(therapist.Content.GetByRole(AriaRole.Link, new() { Name = "Write an e-mail with it" })).ToBeVisibleAsync();
        await runner.GoToAsync(new Uri((await therapist.Content.GetByRole(AriaRole.Link, new() { Name = "/invite/" }).TextContentAsync())!).AbsolutePath);
        await runner.EnterAtAsync("Let them in");
        await runner.ShouldBeAtAsync("/settings/people");

        await runner.GoToAsync("/messages");
        await runner.TypeAtAsync("Your message", "It pulls after stairs.");
        await runner.EnterAtAsync("Send");
        await runner.ShouldSayAsync("Sent.");

        var line = therapist.Content.GetByRole(AriaRole.Row).Filter(new() { HasText = "Runner 1" });
        await therapist.GoToAsync("/caseload");
        await Assertions.Expect(line).ToContainTextAsync("1 unread message");
        await therapist.ShouldBecomeInteractiveAsync();
        await therapist.ShouldBeWellMadeAsync();
        await therapist.TabToAsync("Runner 1");
        await therapist.EnterAtAsync("1 unread message");
        await therapist.ShouldBeHeadedAsync("Runner 1");
        await therapist.ShouldSayAsync("It pulls after stairs.");
        await therapist.TypeAtAsync("To Runner 1", "Take them slowly this week.");
        await therapist.EnterAtAsync("Send");
        await therapist.ShouldSayAsync("Take them slowly this week.");
        await therapist.GoToAsync("/caseload");
        await Assertions.Expect(line).Not.ToContainTextAsync("unread message");

        await runner.GoToAsync("/today");
        await runner.ShouldSayAsync("A message for you");
        await runner.GoToAsync("/messages");
        await runner.ShouldSayAsync("Take them slowly this week.");
        await runner.ShouldSayAsync("Read by Thea Demo");
        therapist.ShouldHaveNoComplaints();
    }
}

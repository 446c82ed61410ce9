using Microsoft.Playwright;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

/// <summary>From the invitation to what the runner reads, decided by keyboard alone.</summary>
public sealed class DecideJourney(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_therapist_invites_and_clears_a_runner_changes_the_pace_and_goes_beyond_a_limit_and_the_runner_reads_it_on_Today()
    {
        await using var therapist = await site.VisitAsync(Screen.Desk);
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        await therapist.GoToAsync("/caseload/invite");
        await therapist.PressAsync("Make a code");
        var code = await therapist.Content.GetByRole(AriaRole.Link, new() { Name = "/invite/" }).TextContentAsync();

        await using var runner = await site.RunnerAsync(NotCleared());
        await runner.GoToAsync(new Uri(code!).AbsolutePath);
        await runner.PressAsync("Let them in");
        await therapist.GoToAsync("/caseload");
        await therapist.FollowAsync("Runner 1");
        await therapist.OpenAsync("Give clearance");
        await therapist.ShouldSayAsync("What follows, given today:");
        await therapist.Page.Locator("form").Filter(new() { Has = therapist.Page.GetByRole(AriaRole.Button, new() { Name = "Give clearance", Exact = true }) }).GetByLabel("Why").FillAsync("Examined today, nothing against running.");
        await therapist.PressAsync("Give clearance");
        await therapist.ShouldSayAsync("Your clearance is recorded.");

        // Steady, within every limit: looked at, then decided.
        await therapist.GoToAsync($"{therapist.Path}/decide");
        await therapist.ShouldBecomeInteractiveAsync();
        var keys = therapist.Page.Keyboard;
        await therapist.Page.GetByLabel("Pace", new() { Exact = true }).FocusAsync();
        await keys.TypeAsync("Steady");
        await therapist.ShouldSayAsync("Within every limit");
        await therapist.ShouldBeWellMadeAsync();
        await therapist.TabToAsync("Why");
        await keys.TypeAsync("Take your time at first.");
        await therapist.TabToAsync("Decide");
        await keys.PressAsync("Enter");
        await therapist.ShouldSayAsync("Decided.");

        // Brisk goes beyond a limit: without a reason nothing is stored.
        await therapist.Page.GetByLabel("Pace", new() { Exact = true }).FocusAsync();
        await keys.TypeAsync("Brisk");
        await therapist.ShouldSayAsync("Beyond the recommended band");
        await therapist.ShouldBeWellMadeAsync();
        await therapist.TabToAsync("Decide");
        await keys.PressAsync("Enter");
        await therapist.ShouldSayAsync("Write why.");
        await therapist.TabToAsync("Why", back: true);
        await keys.TypeAsync("Strong and used to it.");
        await therapist.TabToAsync("Decide");
        await keys.PressAsync("Enter");
        await therapist.ShouldSayAsync("Decided.");

        await runner.GoToAsync("/today");
        await runner.ShouldSayAsync("Your plan was changed, three times");
        await runner.ShouldSayAsync("Thea Demo, Monday 7 September");
        await runner.ShouldSayAsync("Pace: brisk.");
        await runner.ShouldSayAsync("“Strong and used to it.”");
        await runner.ShouldBeWellMadeAsync();
        await runner.PressAsync("I have read this");
        await runner.ShouldNotSayAsync("Your plan was changed");
        await runner.GoToAsync("/plan");
        await runner.ShouldSayAsync("What was changed for you");
        await runner.ShouldBeWellMadeAsync();
    }

    private Story NotCleared()
    {
        var told = new Story(site.Today);
        foreach (var fact in site.Ready().History.Facts.Where(static fact => fact is not ClearanceGiven)) told.Add(fact);
        return told;
    }
}

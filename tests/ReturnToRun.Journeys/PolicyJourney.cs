using Microsoft.Playwright;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

public sealed class PolicyJourney(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task An_admin_drafts_a_number_by_keyboard_sees_how_many_sessions_it_would_change_publishes_it_and_the_runner_s_plan_says_so()
    {
        await using var tuesday = await site.RunnerAsync(site.Ready(DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday), clinic: true);
        await using var monday = await site.RunnerAsync(site.Ready(), clinic: true);
        await site.AccountAsync(clinic: true);
        await using var admin = await site.VisitAsync(Screen.Desk);
        await admin.SignInAsync(DemoPeople.Admin.Email, DemoPeople.Password);
        await admin.GoToAsync("/policy");
        await admin.ShouldBecomeInteractiveAsync();

        // Runs three days apart: Monday, Wednesday, Friday leave room for two, beginning on the same day; a check each day.
        await admin.Page.GetByLabel("Find a number").FocusAsync();
        await admin.Page.Keyboard.TypeAsync("warning signs");
        var number = admin.Page.GetByLabel("Warning signs asked again after");
        await number.FocusAsync();
        await admin.Page.Keyboard.PressAsync("Control+A");
        await admin.Page.Keyboard.TypeAsync("9");
        await admin.Page.Keyboard.PressAsync("Enter");
        await admin.ShouldSayAsync("a whole number from 1 day to 7 days");
        await number.FocusAsync();
        await admin.Page.Keyboard.PressAsync("Control+A");
        await admin.Page.Keyboard.TypeAsync("1");
        await admin.Page.Keyboard.PressAsync("Enter");
        await admin.ShouldSayAsync("The draft is kept");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Look at every runner" }).FocusAsync();
        await admin.Page.Keyboard.PressAsync("Enter");
        await admin.ShouldSayAsync("The next session would change for 6 of 10 runners: 6 after the weekly questions first.");
        await admin.ShouldNotSayAsync("Runner 1");
        await admin.ShouldFitTheWidthAsync();
        await admin.ShouldBeAccessibleInBothThemesAsync();

        await admin.Page.GetByLabel("Why").FillAsync("Talked about on Monday.");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Publish version 1" }).ClickAsync();
        await admin.ShouldSayAsync("Version 1 is published");
        admin.ShouldHaveNoComplaints();

        site.GoToNextMorning();
        await tuesday.GoToAsync($"/plan?day={site.Today:yyyy-MM-dd}");
        await tuesday.ShouldSayAsync("demo-clinic/1");
        await tuesday.ShouldBeWellMadeAsync();
    }
}

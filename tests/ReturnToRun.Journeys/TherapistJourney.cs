using Microsoft.Playwright;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

public sealed class TherapistJourney(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_therapist_is_let_in_by_a_code_clears_tests_steers_withdraws_and_unlocks_and_the_runner_sees_it()
    {
        await using var runner = await site.RunnerAsync(NotCleared());
        await using var therapist = await site.VisitAsync(Screen.Desk);
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        await BeLetInAsync(therapist, runner);

        // Where the runner stands, and a clearance.
        await therapist.ShouldBeHeadedAsync("Runner 1");
        await therapist.ShouldSayAsync("No clinician has cleared Runner 1 for running yet.");
        await therapist.ShouldBeWellMadeAsync();
        await therapist.OpenAsync("Give clearance");
        await Above(therapist, "Give clearance").FillAsync("Examined today, nothing against running.");
        await therapist.PressAsync("Give clearance");
        await therapist.ShouldSayAsync("Your clearance is recorded.");
        await runner.GoToAsync("/clearance");
        await runner.ShouldSayAsync("A clinician cleared you on 7 September 2026.");

        // Tests of both sides, the quick entry with a reason.
        foreach (var (test, value) in ((string, string)[])[("Single-leg squats (10)", "10"), ("Heel raises (20 to 25)", "22"), ("Hops (10 a side)", "10"), ("Single-leg stand (30 s)", "30")])
        {
            foreach (var side in (string[])["left", "right"]) await RecordAsync(therapist, test, side, value);
        }
        await therapist.ShouldSayAsync("Heel raises (20 to 25), right: 22 at 0/10");
        await therapist.OpenAsync("Approve the quick entry");
        await Above(therapist, "Approve").FillAsync("Three weeks off, no pain, all tests done.");
        await therapist.PressAsync("Approve");
        await therapist.ShouldSayAsync("The quick entry is approved.");
        await therapist.ShouldBeWellMadeAsync();
        await runner.GoToAsync("/plan");
        await runner.ShouldSayAsync("Quick entry");
        await runner.ShouldBeWellMadeAsync();

        // The clearance taken back.
        await therapist.OpenAsync("Withdraw clearance");
        await Above(therapist, "Withdraw clearance").FillAsync("A new finding.");
        await therapist.PressAsync("Withdraw clearance");
        await therapist.ShouldSayAsync("The clearance is withdrawn.");
        await runner.GoToAsync("/today");
        await runner.ShouldSayAsync("Your therapist withdrew the clearance");
        await runner.ShouldNotSayAsync("Start session");

        // An emergency sign; seen the next day, and unlocked.
        await runner.GoToAsync("/something-changed");
        await runner.ChooseAsync("Emergency signs", "Bladder");
        await runner.PressAsync("Save");
        await runner.ShouldBeHeadedAsync("Get emergency help now");
        site.GoToNextMorning();
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        await therapist.GoToAsync("/caseload");
        await therapist.ShouldSayAsync("Locked: emergency sign");
        await therapist.ShouldBeWellMadeAsync();
        await therapist.FollowAsync("Runner 1");
        await therapist.ShouldSayAsync("Since Monday 7 September");
        await therapist.ShouldBeWellMadeAsync();
        await therapist.FillAsync("What you found, and why it may go on", "Seen at the hospital, nothing found.");
        await therapist.PressAsync("Unlock the plan");
        await therapist.ShouldSayAsync("The plan goes on, at least one level lower.");
        await runner.GoToAsync("/today");
        await runner.ShouldNotSayAsync("Get emergency help now");
        await runner.ShouldBeWellMadeAsync();
    }

    private Story NotCleared()
    {
        var described = new Story(site.Today).Ready([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], usualRun: Engine.Units.Distance.FromKilometres(6), daysWithoutRunning: 21);
        var told = new Story(site.Today);
        foreach (var fact in described.History.Facts.Where(static fact => fact is not ClearanceGiven)) told.Add(fact);
        return told;
    }

    private static async Task BeLetInAsync(Visit therapist, Visit runner)
    {
        await runner.GoToAsync("/settings/people");
        await runner.PressAsync("Make a code");
        await runner.ShouldBeWellMadeAsync();
        var code = await runner.Content.GetByRole(AriaRole.Link, new() { Name = "/invite/" }).TextContentAsync();
        await therapist.GoToAsync(new Uri(code!).AbsolutePath);
        await therapist.ShouldSayAsync("asks you to be their therapist");
        await therapist.ShouldBeWellMadeAsync();
        await therapist.PressAsync("Accept");
    }

    /// <summary>The reason in the form that a button sends.</summary>
    private static ILocator Above(Visit therapist, string button) => therapist.Page.Locator("form")
        .Filter(new() { Has = therapist.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) }).GetByLabel("Why");

    private static async Task RecordAsync(Visit therapist, string test, string side, string value)
    {
        await therapist.OpenAsync("Record a test");
        await therapist.SelectAsync("Test", test);
        await therapist.ChooseAsync("Side", side);
        await therapist.FillAsync("Repetitions or seconds", value);
        await therapist.RateAsync("Pain during it", 0);
        await therapist.PressAsync("Record");
        await therapist.ShouldSayAsync("The test is recorded.");
    }
}

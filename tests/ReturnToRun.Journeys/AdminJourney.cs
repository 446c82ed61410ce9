using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

public sealed class AdminJourney(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task An_admin_sees_library_and_people_and_lifts_a_lock_that_a_runner_asks_about_after_a_clearance()
    {
        await using var runner = await site.RunnerAsync(site.Ready().Check(CheckKind.SomethingChanged, "E2"), clinic: true);
        await using var admin = await site.VisitAsync(Screen.Desk);
        await admin.SignInAsync(DemoPeople.Admin.Email, DemoPeople.Password);
        await admin.GoToAsync("/library");
        await admin.ShouldSayAsync("Forearm plank");
        await admin.GoToAsync("/people");
        await admin.ShouldSayAsync("Thea Demo");
        await admin.ShouldNotSayAsync("Locked runners who ask you");

        await runner.GoToAsync("/clearance");
        await runner.PressAsync("Ask the admin of my clinic");
        await runner.ShouldSayAsync("You asked the admin of your clinic");
        await runner.ShouldBeWellMadeAsync();
        await UnlockAsync(admin);
        await admin.ShouldSayAsync("There is no clearance yet that was given after the lock");
        await admin.ShouldBeWellMadeAsync();

        site.GoToNextMorning();
        await runner.GoToAsync("/clearance/cleared-by");
        await runner.FillAsync("Their name", "Dana Example");
        await runner.FillAsync("What they are", "Physician");
        await runner.FillAsync("The day they cleared you", site.Today);
        await runner.PressAsync("Save");
        await admin.SignInAsync(DemoPeople.Admin.Email, DemoPeople.Password);
        await UnlockAsync(admin);
        await admin.ShouldSayAsync("goes on, at least one level lower");
        await admin.ShouldBeWellMadeAsync();
        await runner.GoToAsync("/today");
        await runner.ShouldNotSayAsync("Get emergency help now");
    }

    private static async Task UnlockAsync(Visit admin)
    {
        await admin.GoToAsync("/people");
        await admin.ShouldSayAsync("Locked runners who ask you");
        await admin.ShouldBeWellMadeAsync();
        await admin.FillAsync("How you know that they were seen and cleared", "Letter of the hospital.");
        await admin.PressAsync("Unlock the plan");
    }
}

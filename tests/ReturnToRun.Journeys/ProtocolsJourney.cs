using System.Text;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

public sealed class ProtocolsJourney(DemoSite site) : IClassFixture<DemoSite>
{
    private const string File = """
        { "format": "return-to-run/protocol/1", "id": "journey", "title": "The clinic’s own", "source": { "citation": "Made up." },
          "levels": [ { "label": "A", "session": [ { "run": "1 min" } ], "advance": { "weeks": 1 } }, { "label": "B", "session": [ { "run": "5 min" } ], "advance": { "weeks": 1 } } ] }
        """;

    [Fact]
    public async Task An_admin_uploads_audits_compares_and_publishes_a_protocol_and_a_therapist_sees_it_beside_a_plan()
    {
        await using var admin = await site.VisitAsync(Screen.Desk);
        await admin.SignInAsync(DemoPeople.Admin.Email, DemoPeople.Password);
        await admin.GoToAsync("/protocols");
        await admin.Page.GetByLabel("Files").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "own.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(File) });
        await admin.PressAsync("Add");
        await admin.ShouldSayAsync("Added. Nobody is given it until it is published");
        await admin.ShouldBeWellMadeAsync();

        await admin.Page.GetByText("Look at it").ClickAsync();
        await admin.ShouldSayAsync("The longest interval is 5 min; after the level before, 2 min is the limit.");
        await admin.ShouldBeWellMadeAsync();
        await admin.Page.GetByLabel("With").SelectOptionAsync("oxford-2024");
        await admin.PressAsync("Compare");
        await admin.ShouldSayAsync("Protocols compared");
        await admin.ShouldSayAsync("a step beyond a limit");
        await admin.ShouldBeWellMadeAsync();

        await admin.Page.GoBackAsync();
        await admin.PressAsync("Publish to the clinic");
        await admin.ShouldSayAsync("can give it to runners now");

        await using var therapist = await site.VisitAsync(Screen.Desk);
        await therapist.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        await therapist.GoToAsync("/caseload");
        var runner = await therapist.Page.Locator("a[href^='/runners/']").First.GetAttributeAsync("href");
        await therapist.GoToAsync($"{runner}/compare");
        await therapist.Page.GetByLabel("Programme", new() { Exact = true }).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "The clinic’s own" });
        await therapist.PressAsync("Compare");
        await therapist.ShouldSayAsync("Within the limits");
        await therapist.ShouldBeWellMadeAsync();
    }
}

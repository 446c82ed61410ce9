using System.Text;
using Microsoft.Playwright;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

/// <summary>A clinic's admin at the exercise library, by keyboard.</summary>
public sealed class LibraryJourneys(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly string s_picture = Path.Combine(Repository.Root, "tests", "ReturnToRun.Formats.Tests", "Pictures", "Samples", "alpha.webp");

    [Fact]
    public async Task An_admin_drafts_previews_publishes_and_archives_an_exercise()
    {
        await using var admin = await AdminAsync("/library/new");
        var preview = admin.Page.GetByRole(AriaRole.Region, new() { Name = "As a runner reads it" });

        await TypeAsync(admin, "Name", "Garden squat");
        await TypeAsync(admin, "Set-up", "Stand on **grass**.");
        await Assertions.Expect(preview).ToContainTextAsync("Garden squat");
        await Assertions.Expect(preview).ToContainTextAsync("Stand on grass.");
        await EnterAsync(admin, "Save the draft");
        await admin.ShouldSayAsync("Draft saved.");
        await admin.ShouldBeAtAsync("/library/garden-squat");

        await OpenAsync(admin, "/library/garden-squat");
        await EnterAsync(admin, "Publish");
        await admin.ShouldSayAsync("Please look at this again");
        await admin.ShouldBeWellMadeAsync();
        await TypeAsync(admin, "Works on", "Thigh");
        await admin.Question("For").GetByLabel("strength").FocusAsync();
        await admin.Page.Keyboard.PressAsync("Space");
        await TypeAsync(admin, "Movement", "Bend and rise.");
        await TypeAsync(admin, "Repetitions", "8 to 12");
        await TypeAsync(admin, "Rounds", "3");
        await TypeAsync(admin, "Days a week", "3");
        await TypeAsync(admin, "Source", "Our clinic");
        await admin.Question("Shown").GetByLabel("a picture").FocusAsync();
        await admin.Page.Keyboard.PressAsync("Space");
        await admin.Page.GetByLabel("Picture", new() { Exact = true }).SetInputFilesAsync(s_picture);
        await TypeAsync(admin, "What the picture shows", "A leg, bent at the knee.");
        await Assertions.Expect(preview.GetByRole(AriaRole.Img, new() { Name = "A leg, bent at the knee." })).ToHaveJSPropertyAsync("naturalWidth", 160);
        await Assertions.Expect(preview).ToContainTextAsync("8 to 12 times, 3 rounds");
        await EnterAsync(admin, "Publish");
        await admin.ShouldSayAsync("Published.");
        await admin.ShouldSayAsync("version 1");

        await OpenAsync(admin, "/library/garden-squat");
        await admin.Page.Locator("summary").Filter(new() { HasText = "Throw away or archive" }).FocusAsync();
        await admin.Page.Keyboard.PressAsync("Enter");
        await EnterAsync(admin, "Archive");
        await admin.ShouldSayAsync("Archived.");
        await admin.GoToAsync("/library/garden-squat/history");
        await admin.ShouldSayAsync("Exercise archived");
        await admin.ShouldBeWellMadeAsync();
        await admin.GoToAsync("/library");
        await admin.ShouldNotSayAsync("Garden squat");
        await admin.GoToAsync("/library?state=archived");
        await admin.ShouldSayAsync("Garden squat");
        admin.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task An_admin_searches_and_imports_a_CSV_whose_three_mistakes_have_three_places()
    {
        await using var admin = await AdminAsync("/library");
        await TypeAsync(admin, "Search", "plank side");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Forearm plank" })).ToHaveCountAsync(0);
        await admin.ShouldSayAsync("Kneeling side plank");
        Assert.DoesNotContain("plank", admin.Page.Url, StringComparison.Ordinal);

        await admin.GoToAsync("/library/import");
        await admin.ShouldBecomeInteractiveAsync();
        await SendAsync(admin, "wrong", "key,name,region,purpose,setup,movement,repetitions,sets,days_a_week,source\nwall-push,Wall push,Arms,strengt,Stand.,Push.,10,3,3,Our clinic\nhop,Hop,Calf,strength,Stand.,,10,3,3,Our clinic\nlunge,Lunge,Thigh,strength,Stand.,Step.,forty,3,3,Our clinic");
        await admin.ShouldSayAsync("3 mistakes. Nothing was changed.");
        await admin.ShouldSayAsync("Line 2, purpose:");
        await admin.ShouldSayAsync("Line 3, movement:");
        await admin.ShouldSayAsync("Line 4, repetitions:");
        await ShouldBeWellMadeAsync(admin);

        await SendAsync(admin, "mended", "key,name,region,purpose,setup,movement,repetitions,sets,days_a_week,source\nwall-push,Wall push,Arms,strength,Stand.,Push.,10,3,3,Our clinic");
        await admin.ShouldSayAsync("This would add 1, change 0 and leave 0 as they are.");
        await ShouldBeWellMadeAsync(admin);
        await EnterAsync(admin, "Publish all of it");
        await admin.ShouldSayAsync("1 exercise published");
        await admin.GoToAsync("/library?origin=own");
        await admin.ShouldSayAsync("Wall push");
        admin.ShouldHaveNoComplaints();
    }

    [Fact]
    public async Task An_admin_draws_an_exercise_of_two_poses_by_keyboard_alone_and_sees_it_as_a_runner_does()
    {
        await using var admin = await AdminAsync("/library/new");
        var keys = admin.Page.Keyboard;
        await admin.TypeAtAsync("Name", "Arm lift");
        await admin.TabToAsync("nothing");
        await keys.PressAsync("ArrowRight");
        await admin.EnterAtAsync("On hands and knees");

        // The picture has the keys at once; a joint is chosen by name, and moved where it is seen.
        var picture = admin.Page.GetByRole(AriaRole.Application, new() { Name = "Picture of the pose" });
        await Assertions.Expect(picture).ToBeFocusedAsync();
        await admin.TabToAsync("Joint");
        await keys.TypeAsync("Near hand");
        await admin.EnterAtAsync("Copy this pose", back: true);
        await admin.TabToAsync("Picture of the pose");
        await keys.PressAsync("Shift+ArrowUp");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Near hand:" })).ToHaveCountAsync(1);
        await admin.ShouldBeWellMadeAsync();
        await admin.TabToAsync("Name of this pose");
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("Hand up");
        await admin.TypeAtAsync("What the poses show", "On hands and knees. Then one hand is lifted.");
        await keys.PressAsync("Tab");

        var preview = admin.Page.GetByRole(AriaRole.Region, new() { Name = "As a runner reads it" });
        await Assertions.Expect(preview.GetByRole(AriaRole.Img, new() { Name = "On hands and knees. Then one hand is lifted." })).ToContainTextAsync("2. Hand up");
        await admin.EnterAtAsync("Save the draft");
        await admin.ShouldSayAsync("Draft saved.");
        admin.ShouldHaveNoComplaints();
    }

    private async Task<Visit> AdminAsync(string path)
    {
        var admin = await site.VisitAsync(Screen.Desk);
        await admin.SignInAsync(DemoPeople.Admin.Email, DemoPeople.Password);
        await OpenAsync(admin, path);
        return admin;
    }

    private static async Task OpenAsync(Visit admin, string path)
    {
        await admin.GoToAsync(path);
        await admin.ShouldBecomeInteractiveAsync();
    }

    // What a file brings moves what is below it: that is the answer to a choice, which the browser does not count as one.
    private static async Task ShouldBeWellMadeAsync(Visit admin)
    {
        await admin.ShouldFitTheWidthAsync();
        await admin.ShouldBeAccessibleInBothThemesAsync();
    }

    private static async Task TypeAsync(Visit admin, string label, string text)
    {
        await admin.Page.GetByLabel(label, new() { Exact = true }).FocusAsync();
        await admin.Page.Keyboard.TypeAsync(text);
    }

    private static async Task EnterAsync(Visit admin, string button)
    {
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await admin.Page.Keyboard.PressAsync("Enter");
    }

    private static Task SendAsync(Visit admin, string name, string text) =>
        admin.Page.GetByLabel("Choose a file").SetInputFilesAsync(new FilePayload { Name = $"{name}.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}

using Microsoft.Playwright;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

/// <summary>
/// Every main page as the made-up people see it, at the narrowest and a wide screen, in light and dark. Name a folder in
/// <c>RETURN_TO_RUN_SCREENSHOTS</c>, and a picture of each is saved there to be looked at.
/// </summary>
public sealed class EveryPageJourneys(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly string? s_pictures = Environment.GetEnvironmentVariable("RETURN_TO_RUN_SCREENSHOTS");

    private static readonly string[] s_anybodys = ["/", "/sign-in", "/sign-up", "/forgot", "/about"];

    private static readonly string[] s_newRunners = ["/today", "/plan", "/clearance", "/clearance/questions", "/log", "/about-you"];

    private static readonly string[] s_runners =
    [
        "/today", "/plan", "/plan?day=2026-09-08", "/plan?weeks=12", "/log", "/morning", "/before-run", "/something-changed", "/about-you",
        "/clearance", "/clearance/weekly", "/clearance/cleared-by", "/clearance/walk-test", "/clearance/print", "/settings", "/settings/sign-in", "/recovery-codes",
    ];

    [Theory]
    [MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
    public async Task The_pages_that_are_open_to_anybody_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await LookAsync(visit, screen, "anybody", s_anybodys);
    }

    [Theory]
    [MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
    public async Task The_pages_of_a_runner_who_has_just_signed_up_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.NewRunner.Email, DemoPeople.Password);
        await LookAsync(visit, screen, "new", s_newRunners);
    }

    [Theory]
    [MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
    public async Task The_pages_of_a_runner_in_the_middle_of_a_plan_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        await LookAsync(visit, screen, "runner", s_runners);
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/plan")]
    [InlineData("/log")]
    [InlineData("/clearance")]
    public async Task A_runners_page_brings_at_most_60_KB_the_first_time_and_15_KB_after(string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.SignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        await using var again = await site.VisitAsync();
        await again.TakeOverAsync(visit);

        Assert.InRange(await WeighAsync(again, path), 1, 60_000);
        Assert.InRange(await WeighAsync(again, path), 1, 15_000);
    }

    private static async Task LookAsync(Visit visit, Screen screen, string who, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var answer = await visit.GoToAsync(path);
            Assert.Equal((path, 200), (path, answer.Status));
            if (s_pictures is { Length: > 0 } folder)
            {
                var name = $"{who}{path.Replace('/', '-').Replace('?', '-').Replace('=', '-')}-{screen}.png".Replace(' ', '-');
                await visit.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name), FullPage = true });
            }
            await visit.ShouldFitTheWidthAsync();
            await visit.ShouldStandStillAsync();
            await visit.ShouldBeAccessibleAsync();
        }
        visit.ShouldHaveNoComplaints();
    }

    /// <summary>Opens a page and counts what came over the wire, heads and all, as the browser counts it.</summary>
    private static async Task<int> WeighAsync(Visit visit, string path)
    {
        var bytes = 0;
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        wire.Event("Network.loadingFinished").OnEvent += (_, message) => Interlocked.Add(ref bytes, (int)message!.Value.GetProperty("encodedDataLength").GetDouble());
        await wire.SendAsync("Network.enable");
        await visit.GoToAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await wire.DetachAsync();
        return bytes;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Journeys;

/// <summary>
/// Every page that the running program has, for everybody who may open it, at the narrowest and a wide screen, in light and
/// dark. Name a folder in
/// <c>RETURN_TO_RUN_SCREENSHOTS</c>, and a picture of each is saved there to be looked at.
/// </summary>
public sealed class EveryPageJourneys(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly string? s_pictures = Environment.GetEnvironmentVariable("RETURN_TO_RUN_SCREENSHOTS");

    /// <summary>Pages that end a visit, or that lead away from themselves.</summary>
    private static readonly string[] s_leadAway = ["/sign-out", "/trouble", "/sign-in/code"];

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_pages_that_are_open_to_anybody_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await LookAsync(visit, "anybody", [.. Pages(null), "/invite/ABCDEFGHJK", "/reset/made-up"]);
    }

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_pages_of_a_runner_who_has_just_signed_up_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.NewRunner.Email, DemoPeople.Password);
        await LookAsync(visit, "new", Pages(Role.Runner));
    }

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_pages_of_a_runner_in_the_middle_of_a_plan_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        await LookAsync(visit, "runner", [.. Pages(Role.Runner), .. Everybodys(), "/plan?day=2026-09-08", "/plan?weeks=12", "/sign-out"]);
    }

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_pages_of_a_runner_who_is_locked_or_paused_are_well_made(Screen screen)
    {
        foreach (var (who, item) in ((string, string)[])[("locked", "E2"), ("paused", "U1")])
        {
            await using var visit = await site.RunnerAsync(site.Ready().Check(CheckKind.SomethingChanged, item), screen);
            await LookAsync(visit, who, Pages(Role.Runner));
        }
    }

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_pages_of_a_therapist_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        await visit.GoToAsync("/caseload");
        var runner = await visit.Page.Locator("a[href^='/runners/']").First.GetAttributeAsync("href");
        await LookAsync(visit, "therapist", [.. Pages(Role.Therapist), .. Everybodys(), "/caseload?show=OnTrack", runner!]);
    }

    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_pages_of_an_admin_are_well_made(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.Admin.Email, DemoPeople.Password);
        await LookAsync(visit, "admin", [.. Pages(Role.ClinicAdmin), .. Everybodys()]);
    }

    [Theory]
    [InlineData("/today", 60_000)]
    [InlineData("/plan", 120_000)]     // with a circuit
    [InlineData("/log", 60_000)]
    [InlineData("/clearance", 60_000)]
    public async Task A_runners_page_brings_at_most_60_KB_the_first_time_120_with_a_circuit_and_15_KB_after(string path, int most)
    {
        await using var visit = await site.VisitAsync();
        await visit.SignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        await using var again = await site.VisitAsync();
        await again.TakeOverAsync(visit);

        Assert.InRange(await WeighAsync(again, path), 1, most);
        Assert.InRange(await WeighAsync(again, path), 1, 15_000);
    }

    /// <summary>The pages that the running program has for a role and for nobody else; without a role those that are open.</summary>
    private IEnumerable<string> Pages(Role? role) => Routes(page => role is null
        ? page.Metadata.GetMetadata<IAllowAnonymous>() is not null
        : page.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Roles == role.ToString()));

    /// <summary>The pages of whoever is signed in.</summary>
    private IEnumerable<string> Everybodys() => Routes(static page =>
        page.Metadata.GetMetadata<IAllowAnonymous>() is null && page.Metadata.GetOrderedMetadata<IAuthorizeData>().All(static data => data.Roles is null));

    private IEnumerable<string> Routes(Func<RouteEndpoint, bool> which) => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(static page => page.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && page.RoutePattern.Parameters.Count == 0)
        .Where(which)
        .Select(static page => "/" + page.RoutePattern.RawText!.Trim('/'))
        .Except(s_leadAway).Distinct().Order(StringComparer.Ordinal);

    private static async Task LookAsync(Visit visit, string who, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var answer = await visit.GoToAsync(path);
            Assert.Equal((path, 200), (path, answer.Status));
            await visit.ShouldFitTheWidthAsync();
            await visit.ShouldStandStillAsync();
            foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.ShowInAsync(theme);
                if (theme == ColorScheme.Light) await visit.ShouldBeAccessibleAsync();
                else await visit.ShouldBeReadableAsync();
                if (s_pictures is { Length: > 0 } folder)
                {
                    var name = $"{who}{path.Split("/0")[0].Replace('/', '-').Replace('?', '-').Replace('=', '-')}-{visit.Page.ViewportSize!.Width}-{theme}.png";
                    await visit.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name), FullPage = true });
                }
            }
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
        // What a service worker answers is not counted here, and it is not there on a first visit.
        await wire.SendAsync("Network.setBypassServiceWorker", new() { ["bypass"] = true });
        await visit.GoToAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await wire.DetachAsync();
        return bytes;
    }
}

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
/// Every page that the running program has, for everybody who may open it, in light and dark, at the narrowest screen and at
/// a wide one. Each width is a class, so that both are looked at at once. Name a folder in <c>RETURN_TO_RUN_SCREENSHOTS</c>,
/// and a picture of each is saved there to be looked at.
/// </summary>
public abstract class EveryPageJourneys(DemoSite site, Screen screen)
{
    private static readonly string? s_pictures = Environment.GetEnvironmentVariable("RETURN_TO_RUN_SCREENSHOTS");

    /// <summary>Pages that end a visit, or that lead away from themselves.</summary>
    private static readonly string[] s_leadAway = ["/sign-out", "/trouble", "/sign-in/code"];

    [Fact]
    public async Task The_pages_that_are_open_to_anybody_are_well_made()
    {
        await using var visit = await site.VisitAsync(screen);
        await LookAsync(visit, "anybody", [.. Pages(null), "/invite/ABCDEFGHJK", "/reset/made-up"]);
    }

    [Fact]
    public async Task The_pages_of_a_runner_who_has_just_signed_up_are_well_made()
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.NewRunner.Email, DemoPeople.Password);
        await LookAsync(visit, "new", Pages(Role.Runner));
    }

    [Fact]
    public async Task The_pages_of_a_runner_in_the_middle_of_a_plan_are_well_made()
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.Runner.Email, DemoPeople.Password);
        await LookAsync(visit, "runner", [.. Pages(Role.Runner), .. Everybodys(), "/plan?day=2026-09-08", "/plan?weeks=12", "/sign-out"]);
    }

    [Fact]
    public async Task The_pages_of_a_runner_who_is_locked_or_paused_are_well_made()
    {
        foreach (var (who, item) in ((string, string)[])[("locked", "E2"), ("paused", "U1")])
        {
            await using var visit = await site.RunnerAsync(site.Ready().Check(CheckKind.SomethingChanged, item), screen);
            await LookAsync(visit, who, Pages(Role.Runner));
        }
    }

    [Fact]
    public async Task The_pages_of_a_therapist_are_well_made()
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.Therapist.Email, DemoPeople.Password);
        await visit.GoToAsync("/caseload");
        var runner = await visit.Content.GetByRole(AriaRole.Link, new() { Name = DemoPeople.Runner.Name }).GetAttributeAsync("href");
        await LookAsync(visit, "therapist", [.. Pages(Role.Therapist), .. Everybodys(), "/caseload?show=OnTrack", runner!, "/routines/return-to-run", "/protocols/oxford-2024", "/protocols/compare?p=oxford-2024&p=couch-to-5k&p=gentle", $"{runner}/compare?protocol=oxford-2024", $"{runner}/handout"]);
    }

    [Fact]
    public async Task The_pages_of_an_admin_are_well_made()
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.SignInAsync(DemoPeople.Admin.Email, DemoPeople.Password);
        await LookAsync(visit, "admin", [.. Pages(Role.ClinicAdmin), .. Everybodys(), "/protocols/couch-to-5k", "/routines/return-to-run"]);
    }

    /// <summary>The pages that the running program has for a role and for nobody else; without a role those that are open.</summary>
    private IEnumerable<string> Pages(Role? role) => Routes(page => role is null
        ? page.Metadata.GetMetadata<IAllowAnonymous>() is not null
        : page.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Roles?.Split(',').Contains(role.ToString()) == true));

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
            await visit.ShouldBeAccessibleInBothThemesAsync(async theme =>
            {
                if (s_pictures is not { Length: > 0 } folder) return;
                var name = $"{who}{path.Split("/0")[0].Replace('/', '-').Replace('?', '-').Replace('=', '-')}-{visit.Page.ViewportSize!.Width}-{theme}.png";
                await visit.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name), FullPage = true });
            });
        }
        visit.ShouldHaveNoComplaints();
    }
}

public sealed class EveryPageJourneysAt320(DemoSite site) : EveryPageJourneys(site, Screen.Narrow), IClassFixture<DemoSite>;

public sealed class EveryPageJourneysAt1280(DemoSite site) : EveryPageJourneys(site, Screen.Desk), IClassFixture<DemoSite>;

using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

public sealed class LockedRunnerJourney(Site site) : IClassFixture<Site>
{
    /// <summary>Pages that show the same to everybody, or end the visit.</summary>
    private static readonly string[] s_notTheRunners = ["/", "/sign-out", "/trouble"];

    [Fact]
    public async Task An_emergency_answer_locks_every_page_and_leaves_help_account_answers_and_invitation()
    {
        await using var runner = await site.RunnerAsync(site.Ready());
        await runner.ShouldSayAsync("Start session");
        await runner.Page.GetByRole(AriaRole.Link, new() { Name = "Something changed" }).ClickAsync();
        await runner.ShouldBeWellMadeAsync();
        await runner.ChooseAsync("Emergency signs", "Bladder");
        await runner.PressAsync("Save");

        await runner.ShouldBeHeadedAsync("Get emergency help now");
        await runner.ShouldOfferAsync("Call 112", "tel:112");
        await runner.ShouldBeWellMadeAsync();
        // In a tab of its own: the browser complains about the pages of other roles, which are not there for a runner.
        var address = await runner.OpenTabAsync();
        foreach (var path in Pages())
        {
            await address.GoToAsync(path);
            await Assertions.Expect(address.Page.GetByRole(AriaRole.Img, new() { Name = "running" })).ToHaveCountAsync(0);
            await address.ShouldNotSayAsync("Start session");
            await address.ShouldNotSayAsync("Log the run");
        }
        foreach (var path in (string[])["/today", "/plan", "/log", "/log?day=2026-09-07", "/morning", "/before-run", "/clearance", "/clearance/questions", "/clearance/weekly", "/clearance/walk-test"])
        {
            await runner.GoToAsync(path);
            await runner.ShouldOfferAsync("Call 112", "tel:112");
        }

        await runner.GoToAsync("/today");
        await runner.ShouldBeWellMadeAsync();
        await runner.FollowAsync("Your answers, to show or print");
        await runner.ShouldSayAsync("Has your bladder changed");
        await runner.ShouldBeWellMadeAsync();
        await runner.GoToAsync("/today");
        await runner.FollowAsync("Your account, and inviting a therapist");
        await runner.ShouldBeHeadedAsync("Mine");
        await runner.ShouldBeWellMadeAsync();
    }

    [Fact]
    public async Task A_yes_to_an_emergency_question_of_the_check_takes_over_the_screen_at_once()
    {
        await using var runner = await site.RunnerAsync();
        await runner.GoToAsync("/clearance/questions");
        await runner.PressAsync("Yes");

        await runner.ShouldBeHeadedAsync("Get emergency help now");
        await runner.GoToAsync("/clearance/questions");
        await runner.ShouldBeHeadedAsync("Get emergency help now");
    }

    private IEnumerable<string> Pages() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(static endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && endpoint.RoutePattern.Parameters.Count == 0)
        .Select(static endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
        .Except(s_notTheRunners).Distinct();
}

using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

public sealed class WelcomeJourneys(Site site) : IClassFixture<Site>
{
    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task The_welcome_opens_fits_and_has_no_WCAG_violation(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);

        var answer = await visit.GoToAsync("/");

        Assert.Equal(200, answer.Status);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Back to running, one careful step at a time");
        await visit.ShouldBeWellMadeAsync();
    }
}

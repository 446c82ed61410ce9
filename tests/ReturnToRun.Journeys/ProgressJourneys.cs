using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>The way so far, and the questions of the week.</summary>
public sealed class ProgressJourneys(Site site) : IClassFixture<Site>
{
    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task A_runner_says_how_the_week_was_in_two_taps_and_sees_the_way_so_far(Screen screen)
    {
        await using var visit = await site.RunnerAsync(site.Ready(), screen);
        await visit.GoToAsync("/week");
        await visit.ShouldBeWellMadeAsync();
        await visit.ChooseAsync("What fell short this week?", "Sleep");
        await visit.Content.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();

        await visit.ShouldBeAtAsync("/progress");
        await visit.ShouldSayAsync("It changes no plan.");
        await visit.ShouldBeWellMadeAsync();
        await visit.OpenAsync("The figures");
        await Assertions.Expect(visit.Content.GetByRole(AriaRole.Table, new() { Name = "Worst pain of the week" })).ToBeVisibleAsync();
        await visit.FollowAsync("One page to print or share");
        await visit.ShouldSayAsync("Fell short that week: sleep.");
        await visit.ShouldBeWellMadeAsync();
    }
}

using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>The one part of a runner's page with a circuit, asked by keyboard.</summary>
public sealed class WhatIfJourneys(Site site) : IClassFixture<Site>
{
    [Theory]
    [MemberData(nameof(Screen.Widths), MemberType = typeof(Screen))]
    public async Task A_runner_asks_what_if_by_keyboard_and_hears_the_answer(Screen screen)
    {
        await using var visit = await site.RunnerAsync(site.Ready(), screen);
        await visit.GoToAsync("/plan");
        await visit.ShouldBecomeInteractiveAsync();
        var island = visit.Page.GetByRole(AriaRole.Region, new() { Name = "What if?" });
        var said = island.GetByRole(AriaRole.Status);

        await island.GetByLabel("Where").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(island.GetByLabel("Pain at its worst")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("4");
        await Assertions.Expect(said).ToContainTextAsync("Repeat.");
        await Assertions.Expect(island).ToContainTextAsync("At its worst your low back was at 4/10.");
        await visit.ShouldFitTheWidthAsync();
        await visit.ShouldBeAccessibleInBothThemesAsync();
        if (Environment.GetEnvironmentVariable("RETURN_TO_RUN_SCREENSHOTS") is { Length: > 0 } folder)
            await visit.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"what-if-{screen}.png".Replace(' ', '-')), FullPage = true });

        await island.GetByRole(AriaRole.Button, new() { Name = "Start again" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(said).ToHaveTextAsync("Everything is as it stands.");
        await Assertions.Expect(island.GetByLabel("Pain at its worst")).ToHaveValueAsync("");
        visit.ShouldHaveNoComplaints();

        // Nothing of it was kept, and the next page is loaded whole.
        await visit.GoToAsync("/today");
        await visit.ShouldNotSayAsync("4/10");
    }

    [Fact]
    public async Task A_link_on_the_plan_loads_the_next_page_whole_so_that_its_own_script_runs()
    {
        await using var visit = await site.RunnerAsync(site.Ready());
        await visit.GoToAsync("/plan");
        await visit.ShouldBecomeInteractiveAsync();
        await visit.Page.EvaluateAsync("window.here = true");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Today" }).First.ClickAsync();

        await visit.ShouldBeAtAsync("/today");
        Assert.False(await visit.Page.EvaluateAsync<bool>("window.here === true"));
    }
}

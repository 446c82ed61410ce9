namespace ReturnToRun.Journeys;

/// <summary>Whether what looks for faults finds them.</summary>
public sealed class AxeJourneys(Site site) : IClassFixture<Site>
{
    private const string Faults = """
        const words = document.querySelector('main').appendChild(document.createElement('p'));
        words.textContent = 'Hardly to be read';
        words.style.color = matchMedia('(prefers-color-scheme: dark)').matches ? '#333' : '#ddd';
        document.querySelector('main').appendChild(new Image(2000, 20));
        """;

    [Fact]
    public async Task A_picture_without_words_grey_on_grey_and_what_sticks_out_are_found_and_in_the_dark_the_grey()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoToAsync("/");
        await visit.ShouldBeWellMadeAsync();

        await visit.Page.EvaluateAsync(Faults);
        var found = await Axe.WcagAsync(visit.Page);
        Assert.Contains(found, static fault => fault.StartsWith("image-alt: ", StringComparison.Ordinal));
        Assert.Contains(found, static fault => fault.StartsWith("color-contrast: ", StringComparison.Ordinal) && fault.Contains("Hardly to be read", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visit.ShouldFitTheWidthAsync);

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        await visit.GoToAsync("/");
        await visit.Page.EvaluateAsync(Faults);
        Assert.Contains(await Axe.ColoursAsync(visit.Page), static fault => fault.Contains("Hardly to be read", StringComparison.Ordinal));
    }
}

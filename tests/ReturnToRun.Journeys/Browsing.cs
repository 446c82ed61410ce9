using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ReturnToRun.Journeys.Browsing))]

namespace ReturnToRun.Journeys;

/// <summary>One browser for all journeys; each visit has a profile of its own in it.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // A slow machine is given its time: nothing is waited for longer than it takes.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public Task<IBrowserContext> OpenAsync(Uri address, Screen screen) => _browser!.NewContextAsync(new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new() { Width = screen.Width, Height = screen.Height },
        ColorScheme = ColorScheme.Light,
        Locale = "en-GB",
        TimezoneId = Site.Zone.Id,
        ReducedMotion = ReducedMotion.Reduce,
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

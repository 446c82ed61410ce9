using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ReturnToRun.Journeys.Site))]

namespace ReturnToRun.Journeys;

/// <summary>One running program and one browser for all journeys. A test class asks for it in its constructor.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly LiveApp _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _app.Address;

    public IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A visitor with a browser profile of their own; close it with <c>await using</c>.</summary>
    public async Task<Visit> VisitAsync(Screen? screen = null)
    {
        screen ??= Screen.Phone;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Visit.BeginAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _app.DisposeAsync();
    }
}

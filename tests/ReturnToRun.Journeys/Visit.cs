using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>One visitor's page, and what the browser complained about on the way.</summary>
public sealed class Visit : IAsyncDisposable
{
    // Until somebody does something: what an answer to that moves, however late it comes, was asked for.
    private const string WatchShifts = """
        window.shifts = [];
        let firstAct = Infinity;
        for (const act of ['pointerdown', 'keydown', 'input'])
          addEventListener(act, event => firstAct = Math.min(firstAct, event.timeStamp), { capture: true, passive: true });
        new PerformanceObserver(list => {
          for (const shift of list.getEntries())
            if (!shift.hadRecentInput && shift.startTime < firstAct) window.shifts.push(shift.value.toFixed(4) + ' ' + shift.sources.map(({ node, previousRect: from, currentRect: to }) =>
              `${node?.outerHTML ?? node?.textContent} from ${from.x},${from.y} ${from.width} x ${from.height} to ${to.x},${to.y} ${to.width} x ${to.height}`).join(' | '));
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    // Colours cross over when the theme changes, and what inherits one begins when its parent has ended.
    private const string ColoursSettle = """
        (async () => {
          for (let frame = 0; frame < 100 && document.getAnimations().some(one => one.playState === 'running'); frame++)
            await new Promise(requestAnimationFrame);
        })()
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static ReadOnlySpan<byte> RenderBatch => "JS.RenderBatch"u8;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];
    private TaskCompletionSource _circuit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf(RenderBatch) >= 0) _circuit.TrySetResult();
        };
    }

    public IPage Page { get; }

    /// <summary>Who signed in.</summary>
    public string? Email { get; set; }

    /// <summary>The page itself, without the bar around it.</summary>
    public ILocator Content => Page.GetByRole(AriaRole.Main);

    public string Path => new Uri(Page.Url).AbsolutePath;

    public static async Task<Visit> BeginAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(WatchShifts);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>Another tab of the same browser: signed in as the same person.</summary>
    public async Task<Visit> OpenTabAsync() => new(_context, await _context.NewPageAsync()) { Email = Email };

    /// <summary>Carries a sign-in over to a browser that has loaded nothing yet.</summary>
    public async Task TakeOverAsync(Visit other) => await _context.AddCookiesAsync((await other._context.CookiesAsync()).Select(static cookie =>
        new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));

    /// <param name="path">Without a leading slash or with one: both mean the program's root.</param>
    public async Task<IResponse> GoToAsync(string path)
    {
        _circuit = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} did not answer.");
    }

    /// <summary>
    /// On a page with an interactive component: the circuit has drawn it, so what is pressed from now on is heard. Before
    /// that the page looks the same and hears nothing.
    /// </summary>
    public async Task ShouldBecomeInteractiveAsync()
    {
        await _circuit.Task.WaitAsync(Patience);
        // Every part of the page is drawn anew once the script is there; letters typed until then would go with what was there before.
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.EvaluateAsync("1");    // after the script has worked through what it received
    }

    /// <summary>What every page owes to everybody: it fits, stood still while loading, has no WCAG violation in either theme, and the browser had nothing to complain about.</summary>
    public async Task ShouldBeWellMadeAsync()
    {
        // A tab behind another draws a frame a second at most, and the checks wait for frames.
        await Page.BringToFrontAsync();
        await ShouldFitTheWidthAsync();
        await ShouldStandStillAsync();
        await ShouldBeAccessibleInBothThemesAsync();
        ShouldHaveNoComplaints();
    }

    /// <summary>
    /// No WCAG 2.2 A or AA violation that axe can see, in the dark and then in light. The document is the same in both, so in
    /// the dark only colours are asked about: all that a theme changes.
    /// </summary>
    /// <param name="also">To be done in each theme.</param>
    public async Task ShouldBeAccessibleInBothThemesAsync(Func<ColorScheme, Task>? also = null)
    {
        foreach (var theme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Page.EvaluateAsync(ColoursSettle);
            ShouldBeEmpty(await (theme == ColorScheme.Dark ? Axe.ColoursAsync(Page) : Axe.WcagAsync(Page)));
            if (also is not null) await also(theme);
        }
    }

    /// <summary>No script error, no refused style or script, nothing that could not be loaded.</summary>
    public void ShouldHaveNoComplaints() => ShouldBeEmpty(_complaints);

    /// <summary>Nothing sticks out to the side.</summary>
    public async Task ShouldFitTheWidthAsync()
    {
        var tooWide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(tooWide == 0, $"{Path} is {tooWide} px too wide.");
    }

    /// <summary>Nothing moved while the page loaded.</summary>
    public async Task ShouldStandStillAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        var shifts = await Page.EvaluateAsync<string[]>("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifts))))");
        ShouldBeEmpty(shifts.Select(shift => $"shifted while it loaded: {shift}"));
    }

    // Assert.Empty shortens what it found to a few letters.
    private void ShouldBeEmpty(IEnumerable<string> faults)
    {
        var all = string.Join(Environment.NewLine, faults);
        Assert.True(all.Length == 0, $"{Path}: {all}");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

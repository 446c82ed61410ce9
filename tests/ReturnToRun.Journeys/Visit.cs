using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>One visitor's page, and what the browser complained about on the way.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly List<string> WcagTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

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

    public static async Task<Visit> BeginAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

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
        await Page.EvaluateAsync("1");    // after the script has worked through what it received
    }

    /// <summary>No script error, no refused style or script, nothing that could not be loaded.</summary>
    public void ShouldHaveNoComplaints() => Assert.Empty(_complaints);

    /// <summary>No WCAG 2.2 A or AA violation that axe can see.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = WcagTags } });
        Assert.Empty(result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>Nothing sticks out to the side.</summary>
    public async Task ShouldFitTheWidthAsync()
    {
        var tooWide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, tooWide);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

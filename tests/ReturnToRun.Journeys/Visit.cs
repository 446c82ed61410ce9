using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>One visitor's page, and what the browser complained about on the way.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly List<string> WcagTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <param name="path">Without a leading slash or with one: both mean the program's root.</param>
    public async Task<IResponse> GoToAsync(string path) =>
        await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} did not answer.");

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

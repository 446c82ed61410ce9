using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ReturnToRun.Journeys;

/// <summary>
/// Asks axe about the page as it is. Deque's own way for Playwright brings axe to the page again at each question and gathers
/// the answer in a page opened for it, which costs several times what the question does.
/// </summary>
internal static class Axe
{
    private const string Violations = """
        async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations.map(({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`)
        """;

    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    /// <summary>No WCAG 2.2 A or AA violation.</summary>
    public static Task<string[]> WcagAsync(IPage page) => AskAsync(page, "tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /// <summary>What there is to say about colours: all that another theme changes.</summary>
    public static Task<string[]> ColoursAsync(IPage page) => AskAsync(page, "rule", "color-contrast", "link-in-text-block");

    private static async Task<string[]> AskAsync(IPage page, string type, params string[] values)
    {
        Assert.True(page.Frames.Count == 1, $"{page.Url} has a frame, which would need axe as well.");
        // Once a document: it stays until the page is left.
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'")) await page.EvaluateAsync(s_script);
        return await page.EvaluateAsync<string[]>(Violations, new { type, values });
    }
}

using Microsoft.AspNetCore.Components.Forms;

namespace ReturnToRun.Web.Hosting;

/// <summary>
/// No antiforgery token in a page: posts are guarded by where they come from. Without this every page would carry an
/// encrypted token of a kilobyte and set a cookie, and a form kept open for a week would be refused.
/// </summary>
public sealed class NoTokens : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}

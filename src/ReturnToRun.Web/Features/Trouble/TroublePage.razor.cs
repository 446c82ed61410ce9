using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Hosting;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Trouble;

public sealed partial class TroublePage
{
    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private TroubleWords Words { get; set; } = TroubleWords.For(StatusCodes.Status404NotFound);

    /// <summary>What the log's lines about this request carry as well.</summary>
    private string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext?.TraceIdentifier ?? "none";

    protected override void OnInitialized()
    {
        if (HttpContext is not { } context) return;
        // Typed as an address, this page is not there either.
        if (!Hosting.Trouble.IsAnswering(context)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        Words = TroubleWords.For(context.Response.StatusCode);
    }
}

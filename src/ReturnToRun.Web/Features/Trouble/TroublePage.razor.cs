using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
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

    /// <summary>A form came after the sign-in ran out: what was typed is kept in the page, to be sent again.</summary>
    private bool SignInAgain => HttpContext is { Response.StatusCode: StatusCodes.Status401Unauthorized } && Kept.Any();

    private string? Sent => HttpContext?.Features.Get<IStatusCodeReExecuteFeature>() is { } first ? first.OriginalPath + first.OriginalQueryString : null;

    // Never a password: it would stand in the text of the page.
    private IEnumerable<(string Name, string? Value)> Kept =>
        from sent in HttpContext?.Features.Get<IFormFeature>()?.Form ?? FormCollection.Empty
        where !sent.Key.Contains("password", StringComparison.OrdinalIgnoreCase)
        from value in sent.Value
        select (sent.Key, value);

    protected override void OnInitialized()
    {
        if (HttpContext is not { } context) return;
        // Typed as an address, this page is not there either.
        if (!Hosting.Trouble.IsAnswering(context)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        Words = TroubleWords.For(context.Response.StatusCode);
    }
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Reminders;

/// <summary>Ends the e-mails without signing in. It asks first, because mail programs open links by themselves.</summary>
public sealed partial class StopPage
{
    [Inject] private StopLinks Links { get; set; } = null!;
    [Inject] private Data.Exports.Reminders Reminders { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public string Link { get; set; } = "";

    private bool Done { get; set; }

    // The same words whether the link is one or not: it tells a stranger nothing.
    private async Task StopAsync()
    {
        if (Links.Open(Link) is var (runner, stamp)) await Reminders.StopAsync(runner, stamp, HttpContext.RequestAborted);
        Done = true;
    }
}

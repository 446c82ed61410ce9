using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Exports;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>What a runner can take to other programs, to paper, or away for good.</summary>
public sealed partial class ExportsPage
{
    [Inject] private CalendarFeeds Feeds { get; set; } = null!;
    [Inject] private PublicAddress Public { get; set; } = null!;

    /// <summary>The calendar's address, on the one page after it was made.</summary>
    private string? Address { get; set; }

    private DateTimeOffset? MadeAt { get; set; }

    private WatchSession? Session => WatchSession.Next(Now!.Plan);

    protected override async Task LoadAsync(RunnerNow now) => MadeAt = await Feeds.MadeAtAsync(now.Viewer, Cancelled);

    // No redirect: the secret would have to be carried to the next page, and it is kept nowhere.
    private async Task MakeAsync()
    {
        if (Now is null) return;
        var secret = await Feeds.MakeAsync(Now.Viewer, Cancelled);
        Address = Public.Link(HttpContext.Request, $"/calendar/{secret}.ics");
        MadeAt = await Feeds.MadeAtAsync(Now.Viewer, Cancelled);
    }

    private async Task RevokeAsync()
    {
        if (Now is null) return;
        await Feeds.RevokeAsync(Now.Viewer, Cancelled);
        Navigation.NavigateTo("/exports");
    }
}

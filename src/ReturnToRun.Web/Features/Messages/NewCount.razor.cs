using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Messages;

/// <summary>How many messages wait for the runner, beside the way to them.</summary>
public sealed partial class NewCount
{
    [Inject] private UnreadMessages Unread { get; set; } = null!;

    private int New { get; set; }

    protected override async Task OnInitializedAsync() => New = await Unread.CountAsync();
}

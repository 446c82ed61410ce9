using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Messages;

/// <summary>On today's page: that a therapist has written.</summary>
public sealed partial class NewMessages
{
    [Inject] private UnreadMessages Unread { get; set; } = null!;

    private int New { get; set; }

    protected override async Task OnInitializedAsync() => New = await Unread.CountAsync();
}

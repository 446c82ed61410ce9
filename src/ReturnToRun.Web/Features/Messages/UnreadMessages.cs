using System.Security.Claims;
using ReturnToRun.Data.Messages;

namespace ReturnToRun.Web.Features.Messages;

/// <summary>How many messages wait for the runner of this request: asked once, however often it is shown on the page.</summary>
public sealed class UnreadMessages(IHttpContextAccessor http, MessageThread messages)
{
    private Task<int>? _count;

    public Task<int> CountAsync() => _count ??=
        Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user) ? messages.NewAsync(user, http.HttpContext.RequestAborted) : Task.FromResult(0);
}

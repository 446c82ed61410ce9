using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;

namespace ReturnToRun.Web.Account;

/// <summary>
/// On a page about one runner ("/runners/{Id}"): whoever may not see that runner does not find the page, whatever they
/// send to it. Decided before the page, because a form sent to a page that turns out empty is answered as a bad request.
/// </summary>
public sealed class SeesRunner : IAuthorizationRequirement
{
    public const string Policy = nameof(SeesRunner);

    /// <summary>The route's parameter with the runner's id.</summary>
    public const string Parameter = "Id";
}

/// <summary>Asks the database, as for every operation.</summary>
public sealed class SeesRunnerHandler(Viewers viewers, IDbContextFactory<AppDb> contexts) : AuthorizationHandler<SeesRunner>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, SeesRunner requirement)
    {
        if (context.Resource is not HttpContext http || !Guid.TryParse(http.Request.RouteValues[SeesRunner.Parameter] as string, out var runner)) return;
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user)) return;
        if (await viewers.FindAsync(user, http.RequestAborted) is not { } viewer) return;
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        if (await db.Runners(viewer).AnyAsync(row => row.Id == runner, http.RequestAborted)) context.Succeed(requirement);
    }
}

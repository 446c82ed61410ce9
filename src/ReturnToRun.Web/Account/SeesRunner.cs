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

    /// <summary>Under which a request keeps the viewer that it was let in as: the page it is for asks no second time.</summary>
    public const string LetIn = "sees-runner";
}

/// <summary>The same for a page about somebody who works at the admin's clinic ("/people/{Id}").</summary>
public sealed class SeesColleague : IAuthorizationRequirement
{
    public const string Policy = nameof(SeesColleague);
}

/// <summary>Asks the database, as for every operation.</summary>
public abstract class SeesHandler<T>(Viewers viewers, IDbContextFactory<AppDb> contexts) : AuthorizationHandler<T> where T : IAuthorizationRequirement
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, T requirement)
    {
        if (context.Resource is not HttpContext http || !Guid.TryParse(http.Request.RouteValues[SeesRunner.Parameter] as string, out var id)) return;
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user)) return;
        if (await viewers.FindAsync(user, http.RequestAborted) is not { } viewer) return;
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        if (!await SeesAsync(db, viewer, id, http.RequestAborted)) return;
        http.Items[SeesRunner.LetIn] = viewer;
        context.Succeed(requirement);
    }

    protected abstract Task<bool> SeesAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct);
}

/// <inheritdoc cref="SeesRunner" />
public sealed class SeesRunnerHandler(Viewers viewers, IDbContextFactory<AppDb> contexts) : SeesHandler<SeesRunner>(viewers, contexts)
{
    protected override Task<bool> SeesAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) => db.Runners(viewer).AnyAsync(row => row.Id == id, ct);
}

/// <inheritdoc cref="SeesColleague" />
public sealed class SeesColleagueHandler(Viewers viewers, IDbContextFactory<AppDb> contexts) : SeesHandler<SeesColleague>(viewers, contexts)
{
    // Read whole, as the page does: a clinic's staff are few.
    protected override async Task<bool> SeesAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) => (await db.Staff(viewer).ToListAsync(ct)).Exists(person => person.Id == id);
}

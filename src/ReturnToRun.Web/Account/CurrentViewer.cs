using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReturnToRun.Data;

namespace ReturnToRun.Web.Account;

/// <summary>Who is looking at this page. Asks the database each time: a cookie may be older than a suspension.</summary>
public sealed class CurrentViewer(IHttpContextAccessor http, AuthenticationStateProvider state, Viewers viewers, IOptions<IdentityOptions> identity)
{
    // Where a circuit is connected to. The request that connected it says who somebody was then.
    private const string Circuits = "/_blazor";

    /// <returns>Null where nobody is signed in, or the account is suspended or gone; in a circuit also where the sign-in was ended since.</returns>
    public async Task<Viewer?> GetAsync(CancellationToken ct = default)
    {
        // In a circuit there is no request, and in an endpoint no authentication state.
        var request = http.HttpContext is { } context && !context.Request.Path.StartsWithSegments(Circuits, StringComparison.Ordinal) ? context : null;
        if (request?.Items[SeesRunner.LetIn] is Viewer letIn) return letIn;
        var user = request?.User ?? (await state.GetAuthenticationStateAsync()).User;
        // A request was let in by its stamp a moment ago; a circuit has lived on since.
        var stamp = request is null ? user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) : null;
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? await viewers.FindAsync(id, stamp, ct) : null;
    }

    /// <summary>For pages that only somebody signed in reaches.</summary>
    /// <exception cref="InvalidOperationException">The account went away between the check of the request and this.</exception>
    public async Task<Viewer> RequireAsync(CancellationToken ct = default) =>
        await GetAsync(ct) ?? throw new InvalidOperationException("Nobody is signed in.");
}

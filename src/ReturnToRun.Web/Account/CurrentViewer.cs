using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using ReturnToRun.Data;

namespace ReturnToRun.Web.Account;

/// <summary>Who is looking at this page. Asks the database each time: a cookie may be older than a suspension.</summary>
public sealed class CurrentViewer(IHttpContextAccessor http, AuthenticationStateProvider state, Viewers viewers)
{
    /// <returns>Null where nobody is signed in, or the account is suspended or gone.</returns>
    public async Task<Viewer?> GetAsync(CancellationToken ct = default)
    {
        // In a circuit there is no request, and in an endpoint no authentication state.
        var user = http.HttpContext?.User ?? (await state.GetAuthenticationStateAsync()).User;
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? await viewers.FindAsync(id, ct) : null;
    }

    /// <summary>For pages that only somebody signed in reaches.</summary>
    /// <exception cref="InvalidOperationException">The account went away between the check of the request and this.</exception>
    public async Task<Viewer> RequireAsync(CancellationToken ct = default) =>
        await GetAsync(ct) ?? throw new InvalidOperationException("Nobody is signed in.");
}

using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReturnToRun.Data;

namespace ReturnToRun.Web.Account;

/// <summary>
/// Looks again and again whether somebody whose page has a circuit is still who the cookie said: suspended, of another role or
/// signed out everywhere, they are nobody from the next look on. What they do before that is asked of the database anyway.
/// </summary>
public sealed class CircuitSignIn(ILoggerFactory loggers, Viewers viewers, IOptions<IdentityOptions> identity) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) => HoldsAsync(authenticationState.User, cancellationToken);

    internal async Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken ct) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && await viewers.FindAsync(id, user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType), ct) is not null;
}

using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Web.Account;

/// <summary>What the cookie holds: an id, a role and a stamp. No name and no address.</summary>
public sealed class AccountClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<UserRow>
{
    public Task<ClaimsPrincipal> CreateAsync(UserRow user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(
            [
                new(names.UserIdClaimType, user.Id.ToString()),
                new(names.RoleClaimType, user.Role.ToString()),
                new(names.SecurityStampClaimType, user.SecurityStamp ?? ""),
            ],
            IdentityConstants.ApplicationScheme,
            names.UserNameClaimType,
            names.RoleClaimType);
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}

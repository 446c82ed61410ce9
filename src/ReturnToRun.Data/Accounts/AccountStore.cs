using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ReturnToRun.Data.Accounts;

/// <summary>Identity's own store, except that recovery codes are kept as hashes: each of them opens an account.</summary>
public sealed class AccountStore(AppDb db, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<UserRow, AppDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, describer)
{
    // Identity's names, under which it also counts the codes.
    private const string Provider = "[AspNetUserStore]";
    private const string Name = "RecoveryCodes";
    private const char Separator = ';';

    public override Task ReplaceCodesAsync(UserRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepAsync(user, recoveryCodes.Select(code => Hash(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(UserRow user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, Provider, Name, cancellationToken) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        var hash = Hash(user, code);
        if (!kept.Contains(hash, StringComparer.Ordinal)) return false;
        await KeepAsync(user, kept.Where(other => !string.Equals(other, hash, StringComparison.Ordinal)), cancellationToken);
        return true;
    }

    private Task KeepAsync(UserRow user, IEnumerable<string> hashes, CancellationToken ct) =>
        SetTokenAsync(user, Provider, Name, string.Join(Separator, hashes), ct);

    // A fast hash is enough for a code that nobody chose: 23 to the power of 10 of them, and five tries before a lockout.
    private static string Hash(UserRow user, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id:N}{code}")));
}

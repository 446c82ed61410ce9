using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Web.Account;

/// <summary>Back in without the password and without e-mail: with a recovery code, or by a link that somebody trusted shows.</summary>
public sealed class RecoveryService(UserManager<UserRow> users, AuditTrail trail, TimeProvider clock)
{
    public const int Codes = 10;
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(1);

    // Kept beside the account as a hash with its end; the link itself is shown once and kept nowhere.
    private const string Provider = "ReturnToRun";
    private const string Name = "ResetLink";
    private const int IdBytes = 16;
    private const int SecretBytes = 24;

    /// <summary>A code as Identity writes it, however it was typed: capitals, five and five.</summary>
    public static string Normalized(string code)
    {
        var signs = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return signs.Length == 10 ? $"{signs[..5]}-{signs[5..]}" : signs;
    }

    /// <summary>New codes; the earlier ones end.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(UserRow user) => [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes) ?? []];

    /// <returns>False where address and code do not go together, or there were too many tries: which, is not told.</returns>
    public async Task<bool> ResetWithCodeAsync(string email, string code, string password)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is not { Suspended: false } || await users.IsLockedOutAsync(user))
        {
            users.PasswordHasher.HashPassword(new UserRow(Guid.Empty) { DisplayName = "" }, password);
            return false;
        }

        if ((await users.RedeemTwoFactorRecoveryCodeAsync(user, Normalized(code))).Succeeded) return await ResetAsync(user, password);
        users.PasswordHasher.HashPassword(user, password);
        await users.AccessFailedAsync(user);
        return false;
    }

    /// <summary>A path that sets a new password, for an hour and once. An earlier link of the account ends.</summary>
    public async Task<string> MakeLinkAsync(UserRow user)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var ends = clock.GetUtcNow().Add(LinkLife).ToUnixTimeSeconds();
        await users.SetAuthenticationTokenAsync(user, Provider, Name, string.Create(CultureInfo.InvariantCulture, $"{Hash(secret)} {ends}"));
        return $"/reset/{Base64Url.EncodeToString([.. user.Id.ToByteArray(), .. secret])}";
    }

    /// <returns>The account that a link is for; null where the link is used, too old or made up.</returns>
    public async Task<UserRow?> FindAsync(string link)
    {
        var bytes = new byte[IdBytes + SecretBytes];
        if (link.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.TryDecodeFromChars(link, bytes, out var written) || written != bytes.Length) return null;
        var user = await users.FindByIdAsync(new Guid(bytes.AsSpan(0, IdBytes)).ToString());
        if (user is not { Suspended: false } || await users.GetAuthenticationTokenAsync(user, Provider, Name) is not { } kept) return null;
        if (kept.Split(' ') is not [var hash, var ends]) return null;
        var inTime = clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(ends, CultureInfo.InvariantCulture);
        return inTime && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hash), SHA256.HashData(bytes.AsSpan(IdBytes))) ? user : null;
    }

    public async Task<bool> ResetWithLinkAsync(string link, string password) =>
        await FindAsync(link) is { } user && await ResetAsync(user, password);

    // A new password changes the stamp: whoever was signed in with the old one is out.
    private async Task<bool> ResetAsync(UserRow user, string password)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        if (!(await users.ResetPasswordAsync(user, token, password)).Succeeded) return false;
        await users.RemoveAuthenticationTokenAsync(user, Provider, Name);
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        await trail.RecordAsync(user.Id, AuditEvents.PasswordReset);
        return true;
    }

    private static string Hash(byte[] secret) => Convert.ToHexString(SHA256.HashData(secret));
}

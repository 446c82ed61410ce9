using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Web.Account;

/// <summary>How an account is signed in to, as its owner sees and changes it.</summary>
public sealed class SecurityService(UserManager<UserRow> users, SignInManager<UserRow> signIn, AuditTrail trail)
{
    public const int LongestPasskeyName = 60;
    private const string Issuer = "Return to Run";

    public async Task<UserRow> UserAsync(ClaimsPrincipal principal) =>
        await users.GetUserAsync(principal) ?? throw new InvalidOperationException("Nobody is signed in.");

    public async Task<SecurityView> ReadAsync(UserRow user) => new(
        user.Email!,
        user.PasswordHash is not null,
        user.TwoFactorEnabled,
        await users.CountRecoveryCodesAsync(user),
        [.. (await users.GetPasskeysAsync(user)).Select(static passkey => new PasskeyView(Convert.ToHexString(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt))]);

    /// <returns>False where the present password is wrong.</returns>
    public async Task<bool> ChangePasswordAsync(UserRow user, string? present, string password)
    {
        var result = user.PasswordHash is null
            ? await users.AddPasswordAsync(user, password)
            : await users.ChangePasswordAsync(user, present ?? "", password);
        if (!result.Succeeded) return false;
        await trail.RecordAsync(user.Id, AuditEvents.PasswordChanged);
        await signIn.RefreshSignInAsync(user);
        return true;
    }

    /// <summary>Whether this is the account's password; wrong ones count towards the lockout, as when signing in.</summary>
    public async Task<bool> IsPasswordAsync(UserRow user, string password) => (await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded;

    /// <summary>Ends every sign-in of the account but this one.</summary>
    public async Task SignOutElsewhereAsync(UserRow user)
    {
        await users.UpdateSecurityStampAsync(user);
        await trail.RecordAsync(user.Id, AuditEvents.SignedOutElsewhere);
        await signIn.RefreshSignInAsync(user);
    }

    /// <summary>The secret that an authenticator app shares with the account, in groups of four to type, and as the address in its QR code.</summary>
    public async Task<AuthenticatorSecret> AuthenticatorAsync(UserRow user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            // A new secret changes the stamp, which must not end this sign-in.
            await signIn.RefreshSignInAsync(user);
            key = (await users.GetAuthenticatorKeyAsync(user))!;
        }

        var label = UrlEncoder.Default.Encode($"{Issuer}:{user.Email}");
        return new(
            string.Join(' ', key.Chunk(4).Select(static four => new string(four))),
            $"otpauth://totp/{label}?secret={key}&issuer={UrlEncoder.Default.Encode(Issuer)}&digits=6");
    }

    /// <returns>False where the code is not the one that the app should show.</returns>
    public async Task<bool> SwitchOnAuthenticatorAsync(UserRow user, string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, digits)) return false;
        await users.SetTwoFactorEnabledAsync(user, true);
        await trail.RecordAsync(user.Id, AuditEvents.AuthenticatorOn);
        await signIn.RefreshSignInAsync(user);
        return true;
    }

    public async Task SwitchOffAuthenticatorAsync(UserRow user)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await trail.RecordAsync(user.Id, AuditEvents.AuthenticatorOff);
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
    }

    public async Task<string> PasskeyOptionsAsync(ClaimsPrincipal principal)
    {
        var user = await UserAsync(principal);
        return await signIn.MakePasskeyCreationOptionsAsync(new() { Id = user.Id.ToString(), Name = user.Email!, DisplayName = user.DisplayName });
    }

    /// <returns>False where the device's answer does not hold, or is for another account.</returns>
    public async Task<bool> AddPasskeyAsync(UserRow user, string credential, string? name)
    {
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!made.Succeeded || made.UserEntity.Id != user.Id.ToString()) return false;
            made.Passkey.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, LongestPasskeyName)];
            if (!(await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded) return false;
            await trail.RecordAsync(user.Id, AuditEvents.PasskeyAdded);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <returns>False where it is the only way in that is left.</returns>
    public async Task<bool> RemovePasskeyAsync(UserRow user, string id)
    {
        var passkeys = await users.GetPasskeysAsync(user);
        if (passkeys.FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == id) is not { } passkey) return true;
        if (user.PasswordHash is null && passkeys.Count == 1) return false;
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        await trail.RecordAsync(user.Id, AuditEvents.PasskeyRemoved);
        return true;
    }
}

/// <summary>How an account is signed in to.</summary>
/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
public sealed record SecurityView(string Email, bool HasPassword, bool HasAuthenticator, int CodesLeft, IReadOnlyList<PasskeyView> Passkeys);

/// <summary>A passkey as its owner sees it.</summary>
public sealed record PasskeyView(string Id, string Name, DateTimeOffset AddedAt);

/// <summary>What an authenticator app is told.</summary>
public sealed record AuthenticatorSecret(string Typed, string Address);

using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Web.Account;

/// <summary>How far a try to sign in came.</summary>
public enum SignInStep { Refused, CodeNeeded, SignedIn }

/// <summary>Signs in and out. A refusal never says which part was wrong, nor whether the address is known.</summary>
public sealed class SignInService(SignInManager<UserRow> signIn, UserManager<UserRow> users, IPasswordHasher<UserRow> hasher, AuditTrail trail)
{
    /// <summary>Whoever this request signed in.</summary>
    public UserRow? User { get; private set; }

    public async Task<SignInStep> WithPasswordAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is not { Suspended: false, PasswordHash: not null })
        {
            // As long as it takes to look at a password that there is.
            hasher.HashPassword(new UserRow(Guid.Empty) { DisplayName = "" }, password);
            return SignInStep.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: true, lockoutOnFailure: true);
        return await CameAsync(result, user);
    }

    /// <summary>The question that the browser puts to a device; any account's passkey may answer it.</summary>
    public Task<string> PasskeyOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    public async Task<SignInStep> WithPasskeyAsync(string credential)
    {
        try
        {
            var answer = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!answer.Succeeded || answer.User.Suspended) return SignInStep.Refused;
            // The passkey counts its uses; a copy of it would be found by that.
            await users.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
            await signIn.SignInAsync(answer.User, isPersistent: true);
            return await CameAsync(SignInResult.Success, answer.User);
        }
        catch (InvalidOperationException)
        {
            // The step cookie ran out, or the answer belongs to no question of ours.
            return SignInStep.Refused;
        }
    }

    /// <summary>Whether the first step is done and a code is waited for.</summary>
    public async Task<bool> AwaitsCodeAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<SignInStep> WithCodeAsync(string code)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is not { Suspended: false }) return SignInStep.Refused;
        var digits = string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        var result = digits.Length == 6 && digits.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: true, rememberClient: false)
            : await WithRecoveryCodeAsync(user, code);
        return await CameAsync(result, user);
    }

    public async Task SignOutAsync()
    {
        if (await users.GetUserAsync(signIn.Context.User) is { } user) await trail.RecordAsync(user.Id, AuditEvents.SignedOut);
        await signIn.SignOutAsync();
    }

    /// <summary>The page to go to: back to where sign-in was asked for; before that, once, the recovery codes.</summary>
    public async Task<string> NextPageAsync(string? back)
    {
        var user = User ?? throw new InvalidOperationException("Nobody was signed in.");
        var next = LocalPath.From(back) ?? Roles.FirstPage(user.Role);
        return await users.CountRecoveryCodesAsync(user) == 0 ? LocalPath.With("/recovery-codes", next) : next;
    }

    // Identity counts wrong authenticator codes towards the lockout, but not wrong recovery codes.
    private async Task<SignInResult> WithRecoveryCodeAsync(UserRow user, string code)
    {
        if (await users.IsLockedOutAsync(user)) return SignInResult.LockedOut;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(RecoveryService.Normalized(code));
        if (!result.Succeeded) await users.AccessFailedAsync(user);
        return result;
    }

    private async Task<SignInStep> CameAsync(SignInResult result, UserRow user)
    {
        if (result.RequiresTwoFactor) return SignInStep.CodeNeeded;
        await trail.RecordAsync(user.Id, result.Succeeded ? AuditEvents.SignedIn : AuditEvents.SignInRefused);
        if (!result.Succeeded) return SignInStep.Refused;
        User = user;
        return SignInStep.SignedIn;
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Web.Account;

/// <summary>
/// Makes accounts. Whether the address had one already is never told: the answer is the same, and so is the work, and
/// the one who signs up signs in next (docs/adr/0011-sign-up-tells-nothing.md).
/// </summary>
public sealed class SignUpService(UserManager<UserRow> users, SignInManager<UserRow> signIn, AppDb db, TimeProvider clock)
{
    /// <summary>The question that the browser puts to a device for a new passkey.</summary>
    public Task<string> PasskeyOptionsAsync(string email, string name) => signIn.MakePasskeyCreationOptionsAsync(new()
    {
        // A passkey holds the id of the account it opens, so the id comes first.
        Id = NewId().ToString(),
        Name = email.Trim(),
        DisplayName = name.Trim(),
    });

    /// <returns>False only where a passkey was sent that does not hold; otherwise true, whether or not an account was made.</returns>
    public async Task<bool> SignUpAsync(SignUpForm form, Role role)
    {
        var email = form.Email!.Trim();
        var id = NewId();
        UserPasskeyInfo? passkey = null;
        if (form.Credential is { Length: > 0 } credential)
        {
            if (await AttestAsync(credential) is not { Succeeded: true } made) return false;
            if (made.UserEntity.Name != email || !Guid.TryParse(made.UserEntity.Id, out id)) return false;
            passkey = made.Passkey;
        }

        var name = form.Name!.Trim();
        var user = new UserRow(id) { UserName = email, Email = email, DisplayName = name, Role = role };
        // Before anything is looked up, so that a known address costs as much as a new one.
        if (passkey is null) user.PasswordHash = users.PasswordHasher.HashPassword(user, form.Password!);
        if (role == Role.Runner && form.Place.Check(new(), "") is { } place) db.Add(Runner(user, place));
        if (await CreateAsync(user) && passkey is not null) await users.AddOrUpdatePasskeyAsync(user, passkey);
        return true;
    }

    private async Task<bool> CreateAsync(UserRow user)
    {
        try
        {
            return (await users.CreateAsync(user)).Succeeded;
        }
        catch (DbUpdateException)
        {
            // Two tabs with one address: the other one won.
            return false;
        }
    }

    private async Task<PasskeyAttestationResult?> AttestAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private RunnerRow Runner(UserRow user, Place place) => new()
    {
        Id = NewId(),
        UserId = user.Id,
        Name = user.DisplayName,
        Zone = place.Zone,
        Country = place.Country,
        Units = place.Units,
        Clock = place.Clock,
        CreatedAt = clock.GetUtcNow(),
    };

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.People;

/// <summary>The accounts of a clinic, for its admin.</summary>
public sealed class PeopleService(IDbContextFactory<AppDb> contexts, UserManager<UserRow> users, Viewers viewers, ResetLinks resets, AuditTrail trail, TimeProvider clock)
{
    public async Task<IReadOnlyList<StaffMember>> StaffAsync(Viewer viewer, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Staff(viewer).ToListAsync(ct)).OrderBy(static person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>The locked runners of the clinic who asked to be unlocked, whoever waits longest first.</summary>
    public async Task<IReadOnlyList<UnlockRequest>> UnlockRequestsAsync(Viewer viewer, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.UnlockRequests(viewer).ToListAsync(ct)).OrderBy(static request => request.AskedAt)];
    }

    /// <returns>A link with which they set a password; null where the address is taken.</returns>
    public async Task<LinkFor?> AddAsync(Viewer viewer, string name, string email, Role role, CancellationToken ct)
    {
        var person = new UserRow(Guid.CreateVersion7(clock.GetUtcNow()))
        {
            UserName = email.Trim(),
            Email = email.Trim(),
            DisplayName = name.Trim(),
            Role = role,
            ClinicId = viewer.ClinicId,
        };
        if (!(await users.CreateAsync(person)).Succeeded) return null;
        await trail.RecordAsync(viewer, AuditEvents.AccountMade, subject: person.Id, ct: ct);
        return await LinkAsync(viewer, person.Id, person.DisplayName, ct);
    }

    /// <returns>Null where the account is gone or suspended.</returns>
    public async Task<LinkFor?> LinkAsync(Viewer viewer, Guid id, string name, CancellationToken ct) =>
        await resets.MakeAsync(viewer, id, ct) is { } link ? new(name, link) : null;

    /// <returns>The account; null where no runner of the admin's own clinic has the address.</returns>
    public async Task<Guid?> RunnerAsync(Viewer viewer, string email, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } user) return null;
        return await viewers.FindAsync(user.Id, ct) is { Role: Role.Runner, ClinicId: { } clinic } && clinic == viewer.ClinicId ? user.Id : null;
    }
}

/// <summary>A link to show to somebody, once.</summary>
public sealed record LinkFor(string Name, string Link);

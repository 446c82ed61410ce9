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
    public async Task<IReadOnlyList<TherapistName>> TherapistsAsync(Viewer viewer, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Therapists(viewer).ToListAsync(ct)).OrderBy(static therapist => therapist.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <returns>A link with which the therapist sets a password; null where the address is taken.</returns>
    public async Task<LinkFor?> AddTherapistAsync(Viewer viewer, string name, string email, CancellationToken ct)
    {
        var therapist = new UserRow(Guid.CreateVersion7(clock.GetUtcNow()))
        {
            UserName = email.Trim(),
            Email = email.Trim(),
            DisplayName = name.Trim(),
            Role = Role.Therapist,
            ClinicId = viewer.ClinicId,
        };
        if (!(await users.CreateAsync(therapist)).Succeeded) return null;
        await trail.RecordAsync(viewer, AuditEvents.AccountMade, subject: therapist.Id, ct: ct);
        return await LinkAsync(viewer, new(therapist.Id, therapist.DisplayName, false), ct);
    }

    public async Task<LinkFor?> LinkAsync(Viewer viewer, TherapistName therapist, CancellationToken ct) =>
        await resets.MakeAsync(viewer, therapist.Id, ct) is { } link ? new(therapist.Name, link) : null;

    /// <returns>Null where no runner of the admin's own clinic has the address.</returns>
    public async Task<LinkFor?> LinkForRunnerAsync(Viewer viewer, string email, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } user) return null;
        if (await viewers.FindAsync(user.Id, ct) is not { Role: Role.Runner, ClinicId: { } clinic } || clinic != viewer.ClinicId) return null;
        return await resets.MakeAsync(viewer, user.Id, ct) is { } link ? new(email.Trim(), link) : null;
    }
}

/// <summary>A link to show to somebody, once.</summary>
public sealed record LinkFor(string Name, string Link);

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Data.Accounts;

/// <summary>What came of an admin's change to an account.</summary>
public enum PeopleChange
{
    Done,

    /// <summary>No such account in the admin's clinic.</summary>
    NotFound,

    /// <summary>Without this admin nobody could look after the clinic.</summary>
    LastAdmin,
}

/// <summary>
/// What an admin changes about the accounts of their clinic. Every change ends the account's sign-ins, so that it counts at
/// once, and stands in the audit.
/// </summary>
public sealed class ClinicPeople(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    // Identity's own names, under which the authenticator's secret is kept.
    private const string Provider = "[AspNetUserStore]";
    private const string Secret = "AuthenticatorKey";
    private const int StampBytes = 20;

    /// <exception cref="ArgumentOutOfRangeException">A runner is not made of somebody who works here.</exception>
    public Task<PeopleChange> SetRoleAsync(Viewer viewer, Guid id, Role role, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(role, Role.Runner);
        return ChangeAsync(viewer, viewing => viewing.StaffRows(viewer), id, AuditEvents.RoleChanged, losesAdmin: role != Role.ClinicAdmin, (_, user, _) => { user.Role = role; return Task.CompletedTask; }, ct);
    }

    public Task<PeopleChange> SetSuspendedAsync(Viewer viewer, Guid id, bool suspended, CancellationToken ct = default) =>
        ChangeAsync(viewer, viewing => viewing.StaffRows(viewer), id, suspended ? AuditEvents.Suspended : AuditEvents.LetInAgain, losesAdmin: suspended, (_, user, _) => { user.Suspended = suspended; return Task.CompletedTask; }, ct);

    public Task<PeopleChange> SignOutAsync(Viewer viewer, Guid id, CancellationToken ct = default) =>
        ChangeAsync(viewer, viewing => viewing.StaffRows(viewer).Union(viewing.RunnerAccounts(viewer)), id, AuditEvents.SignedOutByAdmin, losesAdmin: false, static (_, _, _) => Task.CompletedTask, ct);

    /// <summary>For somebody who lost the device that shows the codes: signing in asks for none until they set one up again.</summary>
    public Task<PeopleChange> ResetSecondStepAsync(Viewer viewer, Guid id, CancellationToken ct = default) =>
        ChangeAsync(viewer, viewing => viewing.StaffRows(viewer).Union(viewing.RunnerAccounts(viewer)), id, AuditEvents.SecondStepReset, losesAdmin: false, static async (db, user, stop) =>
        {
            user.TwoFactorEnabled = false;
            db.UserTokens.RemoveRange(await db.UserTokens.Where(token => token.UserId == user.Id && token.LoginProvider == Provider && token.Name == Secret).ToListAsync(stop));
        }, ct);

    private async Task<PeopleChange> ChangeAsync(Viewer viewer, Func<AppDb, IQueryable<UserRow>> among, Guid id, string what, bool losesAdmin, Func<AppDb, UserRow, CancellationToken, Task> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Two admins who remove each other at the same moment: the second one counts after the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await among(db).SingleOrDefaultAsync(user => user.Id == id, ct) is not { } user) return PeopleChange.NotFound;
        if (losesAdmin && user.Role == Role.ClinicAdmin && !(await db.Staff(viewer).ToListAsync(ct)).Exists(other => other is { Role: Role.ClinicAdmin, Suspended: false, HasWayIn: true } && other.Id != id)) return PeopleChange.LastAdmin;
        await change(db, user, ct);
        user.SecurityStamp = Stamp();
        user.ConcurrencyStamp = Stamp();
        db.AllAudit.Add(AuditRow.By(viewer, clock.GetUtcNow(), what, subject: id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return PeopleChange.Done;
    }

    private static string Stamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes));
}

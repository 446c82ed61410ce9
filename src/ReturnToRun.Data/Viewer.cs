using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Data;

/// <summary>
/// Who is looking. Read from the database for every operation and passed on as an argument: a claim may be hours old, and
/// a therapist who was suspended a minute ago sees nothing.
/// </summary>
/// <param name="ClinicId">The clinic of the person; null for a runner or therapist without one.</param>
public sealed record Viewer(Guid UserId, Guid? ClinicId, Role Role)
{
    /// <summary>The runner that the person is; null for staff, and for a runner who has not said who they are yet.</summary>
    public Guid? RunnerId { get; init; }
}

/// <summary>Finds out who is looking.</summary>
public sealed class Viewers(IDbContextFactory<AppDb> contexts)
{
    /// <returns>Null where there is no such account, or it is suspended.</returns>
    public async Task<Viewer?> FindAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from user in db.AllUsers
            where user.Id == userId && !user.Suspended
            join runner in db.AllRunners on user.Id equals runner.UserId into runners
            from runner in runners.DefaultIfEmpty()
            select new { user.Role, Clinic = user.ClinicId ?? runner!.ClinicId, RunnerId = (Guid?)runner!.Id }).SingleOrDefaultAsync(ct);
        return found is null ? null : new Viewer(userId, found.Clinic, found.Role) { RunnerId = found.RunnerId };
    }
}

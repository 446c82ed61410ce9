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

    /// <summary>The person's name, for what they sign.</summary>
    public string Name { get; init; } = "";
}

/// <summary>Finds out who is looking.</summary>
public sealed class Viewers(IDbContextFactory<AppDb> contexts)
{
    /// <returns>Null where there is no such account, or it is suspended.</returns>
    public Task<Viewer?> FindAsync(Guid userId, CancellationToken ct = default) => FindAsync(userId, stamp: null, ct);

    /// <param name="stamp">The security stamp that the person signed in with: another one by now ended that sign-in. Null where it was looked at already.</param>
    /// <param name="ct">Ends the asking.</param>
    /// <inheritdoc cref="FindAsync(Guid, CancellationToken)" path="/returns" />
    public async Task<Viewer?> FindAsync(Guid userId, string? stamp, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from user in db.AllUsers
            where user.Id == userId && !user.Suspended && (stamp == null || user.SecurityStamp == stamp)
            join runner in db.AllRunners on user.Id equals runner.UserId into runners
            from runner in runners.DefaultIfEmpty()
            select new { user.Role, user.DisplayName, Clinic = user.ClinicId ?? runner!.ClinicId, RunnerId = (Guid?)runner!.Id }).SingleOrDefaultAsync(ct);
        return found is null ? null : new Viewer(userId, found.Clinic, found.Role) { RunnerId = found.RunnerId, Name = found.DisplayName };
    }
}

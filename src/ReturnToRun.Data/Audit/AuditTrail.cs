using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Data.Audit;

/// <summary>Records what changes nothing itself, or is changed by somebody else's code: who signed in, who looked at whom.</summary>
public sealed class AuditTrail(IDbContextFactory<AppDb> contexts, Viewers viewers, TimeProvider clock)
{
    /// <summary>Looking again within this time is the same look.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    public async Task RecordAsync(Viewer viewer, string what, Guid? runner = null, Guid? subject = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.AllAudit.Add(AuditRow.By(viewer, clock.GetUtcNow(), what, runner, subject: subject));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What just happened to an account. It cannot be cancelled: it has happened.</summary>
    public async Task RecordAsync(Guid user, string what)
    {
        if (await viewers.FindAsync(user, CancellationToken.None) is { } viewer) await RecordAsync(viewer, what, ct: CancellationToken.None);
    }

    /// <summary>Somebody saw health data that is not their own.</summary>
    public async Task SawAsync(Viewer viewer, string what, Guid? runner, CancellationToken ct = default)
    {
        var since = clock.GetUtcNow() - Look;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.AllAudit.AnyAsync(row => row.ClinicId == viewer.ClinicId && row.At > since && row.What == what && row.UserId == viewer.UserId && row.RunnerId == runner, ct)) return;
        db.AllAudit.Add(AuditRow.By(viewer, clock.GetUtcNow(), what, runner));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Who looked at a runner, the latest first, for the runner.</summary>
    public async Task<IReadOnlyList<Looked>> LooksAsync(Viewer viewer, int most, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.Runner, RunnerId: { } runner }) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from look in db.AllAudit
            where look.RunnerId == runner && look.What == AuditEvents.Viewed
            join user in db.AllUsers on look.UserId equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby look.At descending, look.Number descending
            select new Looked(look.At, user!.DisplayName, look.Role)).Take(most).ToListAsync(ct);
    }
}

/// <param name="Name">Null where the account is gone.</param>
public sealed record Looked(DateTimeOffset At, string? Name, Role? Role);

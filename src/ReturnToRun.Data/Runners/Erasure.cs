using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Data.Runners;

/// <summary>
/// The one way in which anything that was recorded is removed: a runner asks for it, and account, name, diary and plans go
/// in one transaction. The audit keeps that it happened, under ids that lead nowhere any more.
/// </summary>
public sealed class Erasure(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    /// <returns>False where the viewer is no runner.</returns>
    public async Task<bool> EraseAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.Runner, RunnerId: { } id }) return false;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Runners(viewer).AnyAsync(runner => runner.Id == id, ct)) return false;

        // While this stands, the triggers let these rows go. It never outlives the transaction.
        var permit = new ErasureRow { RunnerId = id };
        db.Erasures.Add(permit);
        await db.SaveChangesAsync(ct);
        await db.AllFacts.Where(row => row.RunnerId == id).ExecuteDeleteAsync(ct);
        await db.AllDecisions.Where(row => row.RunnerId == id).ExecuteDeleteAsync(ct);
        await db.AllPlanRevisions.Where(row => row.RunnerId == id).ExecuteDeleteAsync(ct);
        await db.AllMessages.Where(row => row.RunnerId == id).ExecuteDeleteAsync(ct);
        await db.AllNotes.Where(row => row.RunnerId == id).ExecuteDeleteAsync(ct);
        await db.AllRunners.Where(row => row.Id == id).ExecuteDeleteAsync(ct);
        await db.AllUsers.Where(user => user.Id == viewer.UserId).ExecuteDeleteAsync(ct);

        var now = clock.GetUtcNow();
        db.Erasures.Remove(permit);
        db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.Erased, id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}

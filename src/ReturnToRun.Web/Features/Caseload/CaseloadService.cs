using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>The runners who let a therapist in. Computes no plan: the ledger keeps a row for lists.</summary>
public sealed class CaseloadService(IDbContextFactory<AppDb> contexts, AuditTrail trail, TimeProvider clock)
{
    public async Task<IReadOnlyList<CaseloadEntry>> ReadAsync(Viewer viewer, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from runner in db.Runners(viewer).AsNoTracking()
            join status in db.Statuses(viewer) on runner.Id equals status.RunnerId into statuses
            from status in statuses.DefaultIfEmpty()
            select new { runner.Id, runner.Name, runner.Zone, status }).ToListAsync(ct);
        await trail.SawAsync(viewer, AuditEvents.CaseloadViewed, null, ct);
        var now = clock.GetUtcNow();
        return [.. rows
            .Select(row => new CaseloadEntry(
                row.Id, row.Name, row.status?.Stage, row.status?.Level, row.status?.Need ?? Need.Clearance, row.status?.NeedSince,
                row.status?.LastLogOn, row.status?.CheckDueOn, row.status?.AnswerOwedSince, Zones.DayOf(now, row.Zone)))
            .OrderBy(static entry => entry.Order)];
    }
}

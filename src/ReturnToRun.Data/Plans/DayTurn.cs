using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Plans;

/// <summary>
/// A plan can come to a halt by time alone: a clearance runs out, or nobody has run for a month. Whoever's day has turned since
/// their plan was last compared is looked at again, so that a list, which computes no plan, says so before anybody opens it.
/// </summary>
public sealed class DayTurn(IDbContextFactory<AppDb> contexts, PlanLedger ledger, TimeProvider clock, ILogger<DayTurn> logger)
{
    // Nobody's clock is further ahead than this.
    private static readonly TimeSpan s_earliestZone = TimeSpan.FromHours(14);

    /// <returns>How many were looked at.</returns>
    public async Task<int> KeepUpAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var latest = DateOnly.FromDateTime(now.Add(s_earliestZone).UtcDateTime);
        List<Guid> behind;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            var rows = await (
                from status in db.AllStatuses
                join runner in db.AllRunners on status.RunnerId equals runner.Id
                where status.ShownOn < latest || status.EngineVersion != PlanEngine.Version
                select new { runner.Id, runner.Zone, status.ShownOn, status.EngineVersion }).ToListAsync(ct);
            behind = [.. rows.Where(row => row.ShownOn != Zones.DayOf(now, row.Zone) || row.EngineVersion != PlanEngine.Version).Select(static row => row.Id)];
        }

        foreach (var runner in behind)
        {
            try
            {
                await ledger.KeepUpAsync(runner, ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One whose facts cannot be read must not keep the others' lists from being right.
                logger.LogError("The day of runner {Runner} could not be turned: {Fault}", runner, fault.GetType().Name);
            }
        }

        return behind.Count;
    }
}

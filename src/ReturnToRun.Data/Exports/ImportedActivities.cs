using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Exports;

/// <summary>What a runner's watch said, kept until they log the run or throw it away. Nobody else sees it.</summary>
public sealed class ImportedActivities(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    /// <summary>The most that wait at once.</summary>
    public const int Most = 500;

    /// <summary>Keeps all of them in one save, but those that began at the same moment as one that is there.</summary>
    /// <returns>Those that were not there before; null where more would wait than may.</returns>
    /// <exception cref="ArgumentException">The viewer is no runner.</exception>
    public async Task<IReadOnlyList<NewActivity>?> AddAsync(Viewer viewer, IReadOnlyList<NewActivity> activities, CancellationToken ct = default)
    {
        var runner = viewer.RunnerId ?? throw new ArgumentException("Only a runner takes runs over.", nameof(viewer));
        for (var again = true; ; again = false)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var there = await db.ImportedActivities(viewer).Select(static row => row.StartedAt).ToListAsync(ct);
            var fresh = activities.DistinctBy(static one => one.StartedAt).Where(one => !there.Contains(one.StartedAt)).ToList();
            if (there.Count + fresh.Count > Most) return null;
            var now = clock.GetUtcNow();
            db.AllImportedActivities.AddRange(fresh.Select(one => new ImportedActivityRow
            {
                Id = Guid.CreateVersion7(now), RunnerId = runner, FileHash = one.FileHash, StartedAt = one.StartedAt, ImportedAt = now, Metres = one.Metres,
                ElapsedSeconds = one.ElapsedSeconds, MovingSeconds = one.MovingSeconds, RunningSeconds = one.RunningSeconds, RunningMetres = one.RunningMetres,
            }));
            try
            {
                await db.SaveChangesAsync(ct);
                return fresh;
            }
            catch (DbUpdateException) when (again)
            {
                // The same file was sent twice at the same moment.
            }
        }
    }

    /// <summary>Latest first.</summary>
    public async Task<ImmutableArray<ImportedActivity>> ListAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. await Told(db.ImportedActivities(viewer).OrderByDescending(static row => row.StartedAt)).ToListAsync(ct)];
    }

    /// <returns>Null where there is none, or it is somebody else's.</returns>
    public async Task<ImportedActivity?> FindAsync(Viewer viewer, Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Told(db.ImportedActivities(viewer).Where(row => row.Id == id)).SingleOrDefaultAsync(ct);
    }

    public async Task RemoveAsync(Viewer viewer, Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.ImportedActivities(viewer).Where(row => row.Id == id).ExecuteDeleteAsync(ct);
    }

    private static IQueryable<ImportedActivity> Told(IQueryable<ImportedActivityRow> rows) =>
        rows.Select(static row => new ImportedActivity(row.Id, row.StartedAt, row.ElapsedSeconds, row.MovingSeconds, row.Metres, row.RunningSeconds, row.RunningMetres, row.ImportedAt));
}

/// <summary>One outing from a file.</summary>
public sealed record NewActivity(string FileHash, DateTimeOffset StartedAt, int ElapsedSeconds, int MovingSeconds, int Metres, int RunningSeconds, int RunningMetres);

/// <summary>One outing as a watch told of it.</summary>
/// <param name="RunningSeconds">The time that was run, as far as speeds tell.</param>
/// <param name="RunningMetres">What was covered in that time.</param>
public sealed record ImportedActivity(Guid Id, DateTimeOffset StartedAt, int ElapsedSeconds, int MovingSeconds, int Metres, int RunningSeconds, int RunningMetres, DateTimeOffset ImportedAt);

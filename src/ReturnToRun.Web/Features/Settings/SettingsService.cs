using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Settings;

/// <summary>What somebody set for themselves.</summary>
public sealed class SettingsService(IDbContextFactory<AppDb> contexts)
{
    /// <returns>Null for somebody who is no runner.</returns>
    public async Task<PlaceForm?> PlaceAsync(Viewer viewer)
    {
        if (viewer.Role != Role.Runner) return null;
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Runners(viewer).AsNoTracking().SingleOrDefaultAsync() is { } runner ? PlaceForm.From(runner) : null;
    }

    public async Task SaveAsync(Viewer viewer, Place place)
    {
        if (viewer.Role != Role.Runner) return;
        await using var db = await contexts.CreateDbContextAsync();
        await db.Runners(viewer).ExecuteUpdateAsync(set => set
            .SetProperty(runner => runner.Zone, place.Zone)
            .SetProperty(runner => runner.Country, place.Country)
            .SetProperty(runner => runner.Units, place.Units)
            .SetProperty(runner => runner.Clock, place.Clock));
    }

    /// <returns>Null for somebody who is no runner.</returns>
    public async Task<Hours?> HoursAsync(Viewer viewer)
    {
        if (viewer.Role != Role.Runner) return null;
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Runners(viewer).AsNoTracking().SingleOrDefaultAsync() is { } runner
            ? new(runner.WeekBegins, TimeOnly.MinValue.AddMinutes(runner.MorningAt), TimeOnly.MinValue.AddMinutes(runner.RunAt))
            : null;
    }

    public async Task SaveAsync(Viewer viewer, Hours hours)
    {
        if (viewer.Role != Role.Runner) return;
        var (morning, run) = ((int)hours.MorningAt.ToTimeSpan().TotalMinutes, (int)hours.RunAt.ToTimeSpan().TotalMinutes);
        await using var db = await contexts.CreateDbContextAsync();
        await db.Runners(viewer).ExecuteUpdateAsync(set => set
            .SetProperty(runner => runner.WeekBegins, hours.WeekBegins)
            .SetProperty(runner => runner.MorningAt, morning)
            .SetProperty(runner => runner.RunAt, run));
    }

    public async Task<int> CountTherapistsAsync(Viewer viewer)
    {
        if (viewer.Role != Role.Runner) return 0;
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Therapists(viewer).CountAsync();
    }
}

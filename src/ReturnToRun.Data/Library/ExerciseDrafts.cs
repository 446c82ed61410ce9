using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Data.Library;

/// <summary>What a clinic's admins are writing: saved as it was typed, shared by them, and never over each other's words unseen.</summary>
public sealed class ExerciseDrafts(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    public async Task<ExerciseDraft?> FindAsync(Viewer viewer, string key, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Told(db, db.ExerciseDrafts(viewer).Where(draft => draft.Key == key)).SingleOrDefaultAsync(ct);
    }

    /// <param name="content">The fields as JSON.</param>
    /// <param name="basedOn">The newest version that the writer saw; 0 for none.</param>
    /// <param name="revision">That of the draft which the writer saw; 0 where there was none.</param>
    public async Task<DraftOutcome> SaveAsync(Viewer viewer, string key, string content, int basedOn, int revision, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return new DraftOutcome.NotAllowed();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ExerciseDrafts(viewer).SingleOrDefaultAsync(draft => draft.Key == key, ct);
        if ((row?.Revision ?? 0) != revision) return await ChangedAsync(viewer, key, ct);
        var now = clock.GetUtcNow();
        if (row is null)
        {
            var own = await db.AllExercises.Where(exercise => exercise.ClinicId == clinic && exercise.Key == key).Select(static exercise => (Guid?)exercise.Id).SingleOrDefaultAsync(ct);
            row = new() { ExerciseId = own ?? Guid.CreateVersion7(now), ClinicId = clinic, Key = key, Content = content, BasedOn = basedOn, Revision = 0, ChangedBy = viewer.UserId, ChangedAt = now };
            db.AllExerciseDrafts.Add(row);
        }

        (row.Content, row.BasedOn, row.ChangedBy, row.ChangedAt) = (content, basedOn, viewer.UserId, now);
        row.Revision++;
        db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.ExerciseDrafted, subject: row.ExerciseId));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody saved, began or threw away this draft in the same moment.
            return await ChangedAsync(viewer, key, ct);
        }

        return new DraftOutcome.Saved(row.Revision, now);
    }

    /// <returns>False where it has changed meanwhile, or there is none.</returns>
    public async Task<bool> DiscardAsync(Viewer viewer, string key, int revision, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ExerciseDrafts(viewer).SingleOrDefaultAsync(draft => draft.Key == key && draft.Revision == revision, ct) is not { } row) return false;
        db.AllExerciseDrafts.Remove(row);
        db.AllAudit.Add(AuditRow.By(viewer, clock.GetUtcNow(), AuditEvents.ExerciseDraftDiscarded, subject: row.ExerciseId));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<DraftOutcome> ChangedAsync(Viewer viewer, string key, CancellationToken ct) => new DraftOutcome.Changed(await FindAsync(viewer, key, ct));

    private static IQueryable<ExerciseDraft> Told(AppDb db, IQueryable<ExerciseDraftRow> drafts) =>
        from draft in drafts
        join user in db.AllUsers on draft.ChangedBy equals user.Id into users
        from user in users.DefaultIfEmpty()
        select new ExerciseDraft(draft.Key, draft.Content, draft.BasedOn, draft.Revision, draft.ChangedAt, user!.DisplayName);
}

/// <param name="Content">The fields as JSON.</param>
/// <param name="By">Null where the account is gone.</param>
public sealed record ExerciseDraft(string Key, string Content, int BasedOn, int Revision, DateTimeOffset ChangedAt, string? By);

/// <summary>What became of a draft that was to be saved.</summary>
public abstract record DraftOutcome
{
    public sealed record Saved(int Revision, DateTimeOffset At) : DraftOutcome;

    /// <summary>Somebody else was faster; nothing was saved.</summary>
    /// <param name="Now">What stands now; null where the draft was published or thrown away.</param>
    public sealed record Changed(ExerciseDraft? Now) : DraftOutcome;

    public sealed record NotAllowed : DraftOutcome;
}

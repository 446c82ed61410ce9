using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Data.Library;

/// <summary>Publishes what a clinic's admins wrote, all of it or nothing, and archives.</summary>
public sealed class ExercisePublishing(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    /// <summary>
    /// Appends a version for each. A built-in exercise is left as it is for every other clinic: this one gets an exercise of
    /// its own with the same key, which goes on counting from the built-in version.
    /// </summary>
    /// <param name="what">The event that is recorded for each.</param>
    public async Task<PublishOutcome> PublishAsync(Viewer viewer, IReadOnlyList<Publication> publications, string? note, string what = AuditEvents.ExercisePublished, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return new PublishOutcome.NotAllowed();
        await using var db = await contexts.CreateDbContextAsync(ct);
        // It takes the right to write at once, so that what is checked here still holds when it is stored.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var shelf = (await ExerciseShelf.NewestAsync(db, viewer, null, ct)).ToDictionary(static one => one.Exercise.Key, StringComparer.Ordinal);
        var drafts = await db.ExerciseDrafts(viewer).ToDictionaryAsync(static draft => draft.Key, StringComparer.Ordinal, ct);
        var own = await db.AllExercises.Where(exercise => exercise.ClinicId == clinic).ToDictionaryAsync(static exercise => exercise.Key, StringComparer.Ordinal, ct);

        var changed = publications.Where(one =>
            one.BasedOn != (shelf.GetValueOrDefault(one.Exercise.Key)?.Exercise.Version ?? 0)
            || (one.Revision is { } revision && revision != (drafts.GetValueOrDefault(one.Exercise.Key)?.Revision ?? 0))).Select(static one => one.Exercise.Key).ToList();
        if (changed.Count > 0) return new PublishOutcome.Changed(changed);
        if (await WrongAsync(db, viewer, shelf, publications, ct) is { } wrong) return wrong;

        var now = clock.GetUtcNow();
        foreach (var (exercise, _, revision) in publications)
        {
            var draft = drafts.GetValueOrDefault(exercise.Key);
            if (!own.TryGetValue(exercise.Key, out var row))
            {
                row = new() { Id = draft?.ExerciseId ?? Guid.CreateVersion7(now), ClinicId = clinic, Key = exercise.Key };
                db.AllExercises.Add(row);
            }

            var before = shelf.GetValueOrDefault(exercise.Key)?.Exercise.Version ?? 0;
            db.AllExerciseVersions.Add(exercise.Published(row.Id, before + 1, now, viewer.UserId, note));
            if (revision is not null && draft is not null) db.AllExerciseDrafts.Remove(draft);
            db.AllAudit.Add(AuditRow.By(viewer, now, what, subject: row.Id));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new PublishOutcome.Published(publications.Count);
    }

    /// <summary>Offers an exercise for nothing new, or again. A built-in one is copied for the clinic first, so that it stays as it is elsewhere.</summary>
    /// <returns>False where there is none.</returns>
    public async Task<bool> ArchiveAsync(Viewer viewer, string key, bool archived, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return false;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if ((await ExerciseShelf.NewestAsync(db, viewer, [key], ct)).SingleOrDefault() is not { } shown) return false;
        var now = clock.GetUtcNow();
        var row = await db.AllExercises.SingleOrDefaultAsync(exercise => exercise.ClinicId == clinic && exercise.Key == key, ct);
        if (row is null)
        {
            var begun = await db.ExerciseDrafts(viewer).Where(draft => draft.Key == key).Select(static draft => (Guid?)draft.ExerciseId).SingleOrDefaultAsync(ct);
            row = new() { Id = begun ?? Guid.CreateVersion7(now), ClinicId = clinic, Key = key };
            db.AllExercises.Add(row);
            db.AllExerciseVersions.Add(shown.Exercise.Published(row.Id, shown.Exercise.Version + 1, now, viewer.UserId));
        }

        if (row.ArchivedAt is not null != archived)
        {
            row.ArchivedAt = archived ? now : null;
            db.AllAudit.Add(AuditRow.By(viewer, now, archived ? AuditEvents.ExerciseArchived : AuditEvents.ExerciseTakenBack, subject: row.Id));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>What stands in the way of a library in which every neighbour and picture is there, and no exercise is easier than itself.</summary>
    private static async Task<PublishOutcome?> WrongAsync(AppDb db, Viewer viewer, Dictionary<string, OnShelf> shelf, IReadOnlyList<Publication> publications, CancellationToken ct)
    {
        var then = shelf.ToDictionary(static one => one.Key, static one => one.Value.Exercise, StringComparer.Ordinal);
        foreach (var one in publications) then[one.Exercise.Key] = one.Exercise;
        foreach (var one in publications)
        {
            foreach (var neighbour in (string?[])[one.Exercise.Easier, one.Exercise.Harder])
            {
                if (neighbour is not null && !then.ContainsKey(neighbour)) return new PublishOutcome.NoSuchNeighbour(one.Exercise.Key, neighbour);
            }
        }

        if (Neighbours.FindCircle(then.Values.Select(Neighbour.Of)) is { } circle) return new PublishOutcome.Circle(circle);
        var pictures = publications.Select(static one => one.Exercise.Picture?.Id).Where(static id => id is not null).Distinct().ToList();
        var there = pictures.Count == 0 ? 0 : await db.Pictures(viewer).CountAsync(picture => pictures.Contains(picture.Id), ct);
        return there == pictures.Count ? null : new PublishOutcome.NoSuchPicture();
    }
}

/// <summary>One exercise to publish.</summary>
/// <param name="BasedOn">The newest version that its writer saw; 0 for none.</param>
/// <param name="Revision">That of the draft it is made from, 0 where it was never saved; null where it comes from elsewhere and leaves drafts alone.</param>
public sealed record Publication(Exercise Exercise, int BasedOn, int? Revision = null);

/// <summary>What became of a publication. But for the first, nothing was stored.</summary>
public abstract record PublishOutcome
{
    public sealed record Published(int Count) : PublishOutcome;

    /// <summary>Somebody else published or saved these meanwhile.</summary>
    public sealed record Changed(IReadOnlyList<string> Keys) : PublishOutcome;

    public sealed record NoSuchNeighbour(string Key, string Neighbour) : PublishOutcome;

    /// <param name="Keys">Each easier than the one before, the last one the first again.</param>
    public sealed record Circle(IReadOnlyList<string> Keys) : PublishOutcome;

    public sealed record NoSuchPicture : PublishOutcome;

    public sealed record NotAllowed : PublishOutcome;
}

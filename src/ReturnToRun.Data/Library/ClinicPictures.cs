using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Data.Library;

/// <summary>A clinic's pictures, once they were checked and written anew.</summary>
public sealed class ClinicPictures(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    /// <summary>The most that a clinic keeps. Those that nothing uses make room first.</summary>
    public const int Most = 500;

    /// <summary>So long a picture may wait for the draft that it was sent for.</summary>
    private static readonly TimeSpan s_waits = TimeSpan.FromDays(7);

    /// <returns>The picture; null where the viewer may not add one, or the clinic has as many as it may.</returns>
    public async Task<Guid?> AddAsync(Viewer viewer, PictureKind kind, int width, int height, byte[] content, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return null;
        var hash = Convert.ToHexString(SHA256.HashData(content));
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FindAsync() is { } known) return known;
        var now = clock.GetUtcNow();
        await ForgetUnusedAsync(db, viewer, now, ct);
        if (await db.Pictures(viewer).CountAsync(ct) >= Most) return null;
        var picture = new PictureRow { Id = Guid.CreateVersion7(now), ClinicId = clinic, Hash = hash, Kind = kind, Width = width, Height = height, Content = content, AddedAt = now };
        db.AllPictures.Add(picture);
        db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.PictureAdded, subject: picture.Id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return picture.Id;

        Task<Guid?> FindAsync() => db.Pictures(viewer).Where(row => row.Hash == hash).Select(static row => (Guid?)row.Id).SingleOrDefaultAsync(ct);
    }

    /// <returns>Null where there is none that the viewer may see.</returns>
    public async Task<StoredPicture?> ReadAsync(Viewer viewer, Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Pictures(viewer).Where(row => row.Id == id).Select(static row => new StoredPicture(row.Kind, row.Hash, row.Content)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The sides of those of the given pictures that the viewer may see.</summary>
    public async Task<IReadOnlyDictionary<Guid, (int Width, int Height)>> SidesAsync(Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
    {
        if (ids.Count == 0) return new Dictionary<Guid, (int, int)>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.Pictures(viewer).Where(row => ids.Contains(row.Id)).Select(static row => new { row.Id, row.Width, row.Height }).ToListAsync(ct))
            .ToDictionary(static row => row.Id, static row => (row.Width, row.Height));
    }

    private static async Task ForgetUnusedAsync(AppDb db, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - s_waits;
        var unused = await db.Pictures(viewer).Where(picture => picture.AddedAt < since && !db.AllExerciseVersions.Any(version => version.PictureId == picture.Id)).Select(static picture => picture.Id).ToListAsync(ct);
        if (unused.Count == 0) return;
        var drafts = await db.ExerciseDrafts(viewer).Select(static draft => draft.Content).ToListAsync(ct);
        unused.RemoveAll(id => drafts.Exists(draft => draft.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase)));
        await db.AllPictures.Where(picture => unused.Contains(picture.Id)).ExecuteDeleteAsync(ct);
    }
}

/// <summary>A picture to send.</summary>
public sealed record StoredPicture(PictureKind Kind, string Hash, byte[] Content);

using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Data.Protocols;

/// <summary>A clinic's protocols: admins add, publish and archive versions, therapists read what was published.</summary>
public sealed class ClinicProtocols(IDbContextFactory<AppDb> contexts, ProtocolShelf shelf, TimeProvider clock)
{
    private const int MostAttempts = 5;

    /// <summary>Every version that the viewer may see, the newest of a protocol first.</summary>
    public async Task<IReadOnlyList<StoredVersion>> ListAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await VersionsAsync(db, db.ProtocolVersions(viewer), ct);
    }

    /// <summary>A version with its file; null where there is none, the viewer may not see it, or the program no longer reads it.</summary>
    public async Task<StoredProtocol?> FindAsync(Viewer viewer, Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ProtocolVersions(viewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } found || shelf.Read(id, found.Content) is not { } protocol) return null;
        var history = await VersionsAsync(db, db.ProtocolVersions(viewer).Where(row => row.Key == found.Key), ct);
        var written = id.ToString();
        var given = await db.AllFacts
            .Where(fact => fact.Kind == GivenKind && EF.Functions.Like(fact.Payload, $"%{written}%") && db.AllRunners.Any(runner => runner.Id == fact.RunnerId && runner.ClinicId == viewer.ClinicId))
            .Select(static fact => fact.RunnerId).Distinct().CountAsync(ct);
        return new(history.Single(version => version.Id == id), protocol, found.Content, history, given);
    }

    /// <summary>Several of the versions that the viewer may see, as protocols, in the order asked for; those that may not be seen are left out.</summary>
    public async Task<IReadOnlyList<Protocol>> ReadAsync(Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
    {
        if (ids.Count == 0) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.ProtocolVersions(viewer).Where(row => ids.Contains(row.Id)).Select(static row => new { row.Id, row.Content }).ToListAsync(ct);
        return [.. ids.Select(id => rows.Find(row => row.Id == id)).Select(row => row is null ? null : shelf.Read(row.Id, row.Content)).OfType<Protocol>()];
    }

    /// <summary>Stores files that were read without a mistake: all of them or none. A file that is the newest version already is not stored again.</summary>
    public async Task<AddedProtocols> AddAsync(Viewer viewer, IReadOnlyList<NewProtocol> files, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) throw new UnauthorizedAccessException("Only a clinic's admin adds protocols.");
        if (files.FirstOrDefault(file => shelf.BuiltIn.Any(own => string.Equals(own.Id, file.Key, StringComparison.OrdinalIgnoreCase))) is { } taken) return new([], [], [], taken.Key);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var keys = files.Select(static file => file.Key).ToList();
            var newest = (await db.AllProtocolVersions.AsNoTracking().Where(row => row.ClinicId == clinic && keys.Contains(row.Key)).ToListAsync(ct))
                .GroupBy(static row => row.Key, StringComparer.Ordinal)
                .ToDictionary(static same => same.Key, static same => same.MaxBy(static row => row.Number)!, StringComparer.Ordinal);
            var (all, added, known, now) = (new List<Guid>(), new List<Guid>(), new List<Guid>(), clock.GetUtcNow());
            foreach (var file in files)
            {
                var before = newest.GetValueOrDefault(file.Key);
                if (before is not null && string.Equals(before.Content, file.Content, StringComparison.Ordinal))
                {
                    known.Add(before.Id);
                    all.Add(before.Id);
                    continue;
                }

                var row = new ProtocolVersionRow
                {
                    Id = Guid.CreateVersion7(now), ClinicId = clinic, Key = file.Key, Number = (before?.Number ?? 0) + 1, Status = ProtocolStatus.Draft,
                    Title = file.Title, Content = file.Content, UploadedBy = viewer.UserId, UploadedAt = now,
                };
                db.AllProtocolVersions.Add(row);
                db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.ProtocolUploaded, subject: row.Id));
                added.Add(row.Id);
                all.Add(row.Id);
            }

            try
            {
                await db.SaveChangesAsync(ct);
                return new(all, added, known, null);
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Somebody else added a version of the same protocol at the same moment: ours is the one after it.
            }
        }
    }

    /// <summary>Gives the clinic's therapists a version to assign. The one published before is archived: who was given it keeps it.</summary>
    /// <returns>False where there is no such version.</returns>
    public Task<bool> PublishAsync(Viewer viewer, Guid id, CancellationToken ct = default) => ChangeAsync(viewer, id, AuditEvents.ProtocolPublished, static (row, others, by, now) =>
    {
        foreach (var other in others.Where(static other => other.Status == ProtocolStatus.Published)) Archive(other, by, now);
        (row.Status, row.PublishedBy, row.PublishedAt, row.ArchivedBy, row.ArchivedAt) = (ProtocolStatus.Published, by, now, null, null);
    }, ct);

    /// <summary>Takes a version out of what may be assigned. Who was given it keeps it.</summary>
    /// <returns>False where there is no such version.</returns>
    public Task<bool> ArchiveAsync(Viewer viewer, Guid id, CancellationToken ct = default) =>
        ChangeAsync(viewer, id, AuditEvents.ProtocolArchived, static (row, _, by, now) => Archive(row, by, now), ct);

    private static string GivenKind { get; } = Diary.FactKinds.NameOf(typeof(ProtocolAssigned));

    private static void Archive(ProtocolVersionRow row, Guid by, DateTimeOffset now) => (row.Status, row.ArchivedBy, row.ArchivedAt) = (ProtocolStatus.Archived, by, now);

    private async Task<bool> ChangeAsync(Viewer viewer, Guid id, string what, Action<ProtocolVersionRow, IEnumerable<ProtocolVersionRow>, Guid, DateTimeOffset> change, CancellationToken ct)
    {
        if (viewer.Role != Role.ClinicAdmin) return false;
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            // Read before the versions, and compared when it is written: of two who publish at the same moment, the second looks again.
            var clinic = await db.Clinics(viewer).SingleAsync(ct);
            if (await db.ProtocolVersions(viewer).SingleOrDefaultAsync(row => row.Id == id, ct) is not { } version) return false;
            var others = await db.ProtocolVersions(viewer).Where(row => row.Key == version.Key && row.Id != id).ToListAsync(ct);
            var now = clock.GetUtcNow();
            change(version, others, viewer.UserId, now);
            clinic.ProtocolsStamp = Guid.CreateVersion7(now);
            db.AllAudit.Add(AuditRow.By(viewer, now, what, subject: id));
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
                // Decided again from what the other has written.
            }
        }
    }

    private static async Task<IReadOnlyList<StoredVersion>> VersionsAsync(AppDb db, IQueryable<ProtocolVersionRow> rows, CancellationToken ct)
    {
        var found = await (
            from row in rows
            join uploader in db.AllUsers on row.UploadedBy equals uploader.Id into uploaders
            from uploader in uploaders.DefaultIfEmpty()
            join publisher in db.AllUsers on row.PublishedBy equals publisher.Id into publishers
            from publisher in publishers.DefaultIfEmpty()
            join archiver in db.AllUsers on row.ArchivedBy equals archiver.Id into archivers
            from archiver in archivers.DefaultIfEmpty()
            orderby row.Title, row.Key, row.Number descending
            select new
            {
                row.Id, row.Key, row.Number, row.Title, row.Status, row.UploadedAt, row.PublishedAt, row.ArchivedAt,
                Uploader = uploader!.DisplayName, Publisher = publisher!.DisplayName, Archiver = archiver!.DisplayName,
            }).ToListAsync(ct);
        return
        [
            .. found.Select(static row => new StoredVersion(row.Id, row.Key, row.Number, row.Title, row.Status, new(row.UploadedAt, row.Uploader))
            {
                Published = row.PublishedAt is { } published ? new(published, row.Publisher) : null,
                Archived = row.ArchivedAt is { } archived ? new(archived, row.Archiver) : null,
            }),
        ];
    }
}

/// <summary>A file that was read without a mistake.</summary>
public sealed record NewProtocol(string Key, string Title, string Content);

/// <param name="InOrder">The version of each file, in the order of the files.</param>
/// <param name="Added">Those of them that were added.</param>
/// <param name="Known">Those of them that were there already, to the letter.</param>
/// <param name="Taken">An id that belongs to a protocol of the program's own: nothing was stored.</param>
public sealed record AddedProtocols(IReadOnlyList<Guid> InOrder, IReadOnlyList<Guid> Added, IReadOnlyList<Guid> Known, string? Taken);

/// <summary>When something was done, and by whom; no name where the account is gone.</summary>
public sealed record DoneBy(DateTimeOffset At, string? Name);

/// <summary>A version of a clinic's protocol, as a list shows it.</summary>
public sealed record StoredVersion(Guid Id, string Key, int Number, string Title, ProtocolStatus Status, DoneBy Uploaded)
{
    public DoneBy? Published { get; init; }

    public DoneBy? Archived { get; init; }
}

/// <param name="Content">The file, to the letter.</param>
/// <param name="History">All its versions that the viewer may see, the newest first.</param>
/// <param name="Given">How many of the clinic's runners were ever given this version.</param>
public sealed record StoredProtocol(StoredVersion Version, Protocol Protocol, string Content, IReadOnlyList<StoredVersion> History, int Given);

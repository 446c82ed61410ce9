using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Library;
using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Routines;

/// <summary>What came of a change to a routine. Nothing was stored unless it says <see cref="Done"/>.</summary>
public abstract record RoutineEdit
{
    private RoutineEdit()
    {
    }

    /// <param name="Version">The version that was published; 0 where none was.</param>
    public sealed record Done(string Id, int Version = 0) : RoutineEdit;

    /// <summary>Somebody else saved meanwhile; what they saved is there to be looked at.</summary>
    public sealed record Stale : RoutineEdit;

    /// <summary>It cannot be published as it is.</summary>
    /// <param name="Problems">By the place of the exercise from 0, or -1 about the whole.</param>
    /// <param name="Missing">The places whose exercise is not published, or is archived.</param>
    public sealed record Wrong(ImmutableArray<(int Item, RoutineProblem Problem)> Problems, ImmutableArray<int> Missing) : RoutineEdit;

    public sealed record NotFound : RoutineEdit;
}

/// <summary>Writes the routines of a clinic: its admins alone, each change with its entry in the audit.</summary>
public sealed class RoutineEditor(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    private const int Constraint = 19;

    /// <summary>Begins a new routine with what is given to start from.</summary>
    public async Task<RoutineEdit> BeginAsync(Viewer viewer, RoutineDraft draft, CancellationToken ct = default)
    {
        if (viewer is not { Role: Role.ClinicAdmin, ClinicId: { } clinic }) return new RoutineEdit.NotFound();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        db.AllRoutines.Add(new() { Id = id, ClinicId = clinic });
        return await SaveAsync(db, viewer, id, draft, null, ct);
    }

    /// <param name="revision">The revision of the draft that the page showed; 0 where it showed none.</param>
    public async Task<RoutineEdit> SaveAsync(Viewer viewer, string id, RoutineDraft draft, int revision, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, id, ct) is not { } routine) return new RoutineEdit.NotFound();
        var row = await db.AllRoutineDrafts.SingleOrDefaultAsync(row => row.RoutineId == routine.Id, ct);
        return (row?.Revision ?? 0) != revision ? new RoutineEdit.Stale() : await SaveAsync(db, viewer, routine.Id, draft, row, ct);
    }

    /// <summary>Makes a version of what was written, and the draft is gone.</summary>
    public async Task<RoutineEdit> PublishAsync(Viewer viewer, string id, PlannedRoutine planned, int revision, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, id, ct) is not { } routine) return new RoutineEdit.NotFound();
        if (await db.AllRoutineDrafts.SingleOrDefaultAsync(row => row.RoutineId == routine.Id && row.Revision == revision, ct) is not { } draft) return new RoutineEdit.Stale();
        var shelf = await ExerciseShelf.ReadAsync(db, viewer, null, ct);
        ImmutableArray<int> missing = [.. planned.Items.Index().Where(item => !shelf.ContainsKey(item.Item.Exercise)).Select(static item => item.Index)];
        var version = 1 + await db.AllRoutineVersions.Where(row => row.RoutineId == routine.Id).Select(static row => row.Version).OrderDescending().FirstOrDefaultAsync(ct);
        var template = missing.IsEmpty ? GivenRoutine.Template(routine.Id.ToString(), version, planned, shelf) : null;
        var problems = template is null ? [] : RoutineCheck.Problems(template.Items);
        if (template is null || !problems.IsEmpty) return new RoutineEdit.Wrong(problems, missing);
        db.AllRoutineVersions.Add(new()
        {
            RoutineId = routine.Id, Version = version, Title = planned.Title, About = planned.About, Note = planned.Note,
            Content = GivenRoutine.Write(template), PublishedAt = clock.GetUtcNow(), PublishedBy = viewer.UserId,
        });
        db.AllRoutineDrafts.Remove(draft);
        return await DoneAsync(db, viewer, routine.Id, AuditEvents.RoutinePublished, ct, version);
    }

    /// <summary>Throws a draft away; a routine of which nothing was published goes with it.</summary>
    public async Task<RoutineEdit> DiscardAsync(Viewer viewer, string id, int revision, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, id, ct) is not { } routine) return new RoutineEdit.NotFound();
        if (await db.AllRoutineDrafts.SingleOrDefaultAsync(row => row.RoutineId == routine.Id && row.Revision == revision, ct) is not { } draft) return new RoutineEdit.Stale();
        db.AllRoutineDrafts.Remove(draft);
        if (!await db.AllRoutineVersions.AnyAsync(row => row.RoutineId == routine.Id, ct)) db.AllRoutines.Remove(routine);
        return await DoneAsync(db, viewer, routine.Id, AuditEvents.RoutineDraftDiscarded, ct);
    }

    /// <summary>Gives it to nobody new, or again. Whoever follows it keeps it.</summary>
    public async Task<RoutineEdit> ArchiveAsync(Viewer viewer, string id, bool archived, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, id, ct) is not { } routine) return new RoutineEdit.NotFound();
        if (routine.ArchivedAt is not null == archived) return new RoutineEdit.Done(id);
        routine.ArchivedAt = archived ? clock.GetUtcNow() : null;
        return await DoneAsync(db, viewer, routine.Id, archived ? AuditEvents.RoutineArchived : AuditEvents.RoutineBroughtBack, ct);
    }

    private static async Task<RoutineRow?> FindAsync(AppDb db, Viewer viewer, string id, CancellationToken ct) =>
        viewer.Role == Role.ClinicAdmin && Guid.TryParse(id, out var routine) ? await db.Routines(viewer).SingleOrDefaultAsync(row => row.Id == routine, ct) : null;

    private async Task<RoutineEdit> SaveAsync(AppDb db, Viewer viewer, Guid routine, RoutineDraft draft, RoutineDraftRow? row, CancellationToken ct)
    {
        var content = draft.Write();
        if (row is null)
        {
            db.AllRoutineDrafts.Add(new() { RoutineId = routine, Content = content, Revision = 1, ChangedBy = viewer.UserId, ChangedAt = clock.GetUtcNow() });
        }
        else
        {
            if (string.Equals(row.Content, content, StringComparison.Ordinal)) return new RoutineEdit.Done(routine.ToString());
            (row.Content, row.Revision, row.ChangedBy, row.ChangedAt) = (content, row.Revision + 1, viewer.UserId, clock.GetUtcNow());
        }

        return await DoneAsync(db, viewer, routine, AuditEvents.RoutineDraftSaved, ct);
    }

    private async Task<RoutineEdit> DoneAsync(AppDb db, Viewer viewer, Guid routine, string what, CancellationToken ct, int version = 0)
    {
        db.AllAudit.Add(AuditRow.By(viewer, clock.GetUtcNow(), what, subject: routine));
        try
        {
            await db.SaveChangesAsync(ct);
            return new RoutineEdit.Done(routine.ToString(), version);
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || lost.InnerException is SqliteException { SqliteErrorCode: Constraint })
        {
            return new RoutineEdit.Stale();
        }
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Data.Messages;

/// <summary>A note as the clinic's therapists read it.</summary>
/// <param name="Author">Null where the account is gone.</param>
/// <param name="Earlier">What it said before it was corrected, the latest first.</param>
public sealed record Note(Guid Id, string? Author, DateTimeOffset WrittenAt, string Text, ImmutableArray<Note> Earlier);

/// <summary>What the therapists of a clinic write down about a runner for one another. The runner and the admin do not see it.</summary>
public sealed class Notes(IDbContextFactory<AppDb> contexts, AuditTrail trail, TimeProvider clock)
{
    /// <summary>The same notes by another clock: for a history that is made up.</summary>
    public Notes At(TimeProvider other) => new(contexts, trail, other);

    /// <summary>The notes that hold, the latest first; none for who may see none.</summary>
    public async Task<ImmutableArray<Note>> ReadAsync(Viewer viewer, Guid runner, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await Talk.ReadAsync(db, viewer, runner, 0, [], ct))?.Notes ?? [];
    }

    /// <param name="supersedes">The note that this one takes the place of; null for a new one.</param>
    public async Task<Written> WriteAsync(Viewer viewer, Guid runner, string? typed, Guid? supersedes, Guid? key, CancellationToken ct = default)
    {
        var text = PlainText.Of(typed);
        if (text.Length is 0 or > NoteRow.TextLength) return Written.Text;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await AnswerAsync(db, viewer, runner, supersedes, key, ct) is { } answer)
        {
            await transaction.RollbackAsync(ct);
            if (answer == Written.NotFound) await trail.RecordAsync(viewer, AuditEvents.NotShown, subject: runner, ct: ct);
            if (answer == Written.NothingThere) await trail.RecordAsync(viewer, AuditEvents.RefusedPrefix + AuditEvents.NoteWritten, runner, ct: ct);
            return answer;
        }

        var now = clock.GetUtcNow();
        var note = new NoteRow { Id = Guid.CreateVersion7(now), RunnerId = runner, ClinicId = viewer.ClinicId, AuthorId = viewer.UserId, WrittenAt = now, Text = text, Supersedes = supersedes, Key = key };
        db.AllNotes.Add(note);
        db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.NoteWritten, runner, subject: note.Id));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Written.Done;
    }

    private static async Task<Written?> AnswerAsync(AppDb db, Viewer viewer, Guid runner, Guid? supersedes, Guid? key, CancellationToken ct)
    {
        if (viewer.Role != Role.Therapist || !await db.Runners(viewer).AnyAsync(row => row.Id == runner, ct)) return Written.NotFound;
        if (key is { } sent && await db.Notes(viewer).AnyAsync(row => row.RunnerId == runner && row.Key == sent, ct)) return Written.Done;
        if (supersedes is not { } old) return null;
        var there = await db.Notes(viewer).AnyAsync(row => row.RunnerId == runner && row.Id == old, ct);
        return there && !await db.AllNotes.AnyAsync(row => row.Supersedes == old, ct) ? null : Written.NothingThere;
    }
}

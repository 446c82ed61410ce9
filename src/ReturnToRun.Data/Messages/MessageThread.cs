using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.News;

namespace ReturnToRun.Data.Messages;

/// <summary>A message as it is shown.</summary>
/// <param name="Author">The name; null where the account is gone.</param>
/// <param name="Mine">Whether the viewer wrote it.</param>
/// <param name="IsNew">Somebody else wrote it, and the viewer has not read it.</param>
public sealed record Message(long Number, string? Author, Role Role, bool Mine, bool IsNew, DateTimeOffset SentAt, string Text);

/// <summary>How far somebody other than the viewer has read.</summary>
public sealed record ReadUpTo(string Name, long Number, DateTimeOffset At);

/// <summary>A runner's thread as one of those who see it reads it.</summary>
/// <param name="Messages">The latest first.</param>
/// <param name="Earlier">How many there are before them.</param>
/// <param name="New">How many the viewer has not read.</param>
/// <param name="Readers">Whom the runner lets read it now, for the runner.</param>
public sealed record ThreadView(ImmutableArray<Message> Messages, long Earlier, int New, ImmutableArray<ReadUpTo> Read, ImmutableArray<string> Readers);

/// <summary>What came of a message or a note.</summary>
public enum Written
{
    Done,

    /// <summary>No such runner, or not for this viewer: the two are told apart to nobody.</summary>
    NotFound,

    /// <summary>Empty, or too long.</summary>
    Text,

    /// <summary>The runner has let nobody in who could read it.</summary>
    NobodyReads,

    /// <summary>The note is not there, or was corrected already.</summary>
    NothingThere,
}

/// <summary>
/// A runner's thread with the therapists they let in. Who may write is asked in the same breath as it is written: a consent
/// that was taken back a moment ago counts.
/// </summary>
public sealed class MessageThread(IDbContextFactory<AppDb> contexts, AuditTrail trail, TimeProvider clock)
{
    public const int Shown = 50;

    /// <summary>The same thread by another clock: for a history that is made up.</summary>
    public MessageThread At(TimeProvider other) => new(contexts, trail, other);

    /// <param name="mark">Whether the viewer has read by this all that is shown.</param>
    /// <returns>Null where there is no such runner, or the viewer may not see them.</returns>
    public async Task<ThreadView?> ReadAsync(Viewer viewer, Guid runner, bool mark = false, int most = Shown, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var readers = viewer.Role == Role.Runner ? await ReadersAsync(db, viewer, ct) : [];
        if (await Talk.ReadAsync(db, viewer, runner, most, readers, ct) is not { Thread: var thread }) return null;
        if (mark && thread.New > 0) await MarkAsync(db, viewer, runner, thread.Messages[0].Number, clock.GetUtcNow(), ct);
        return thread;
    }

    /// <summary>The thread with the private notes, for a therapist.</summary>
    /// <returns>Null where there is no such runner, or the viewer may not see them.</returns>
    public async Task<Talk?> ReadAllAsync(Viewer viewer, Guid runner, int most, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Talk.ReadAsync(db, viewer, runner, most, [], ct);
    }

    /// <param name="typed">As the form sent it.</param>
    public async Task<Written> SendAsync(Viewer viewer, Guid runner, string? typed, Guid? key, CancellationToken ct = default)
    {
        var text = PlainText.Of(typed);
        if (text.Length is 0 or > MessageRow.TextLength) return Written.Text;
        await using var db = await contexts.CreateDbContextAsync(ct);
        // It may write from its start, and nobody else meanwhile: nothing changes between asking who may and writing.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var answer = await AnswerAsync(db, viewer, runner, key, ct);
        if (answer is { } given)
        {
            await transaction.RollbackAsync(ct);
            if (given == Written.NotFound) await trail.RecordAsync(viewer, AuditEvents.NotShown, subject: runner, ct: ct);
            if (given == Written.NobodyReads) await trail.RecordAsync(viewer, AuditEvents.RefusedPrefix + AuditEvents.MessageSent, runner, ct: ct);
            return given;
        }

        var now = clock.GetUtcNow();
        var number = await LastAsync(db, runner, ct) + 1;
        var message = new MessageRow { Id = Guid.CreateVersion7(now), RunnerId = runner, Number = number, AuthorId = viewer.UserId, AuthorRole = viewer.Role, SentAt = now, Text = text, Key = key };
        db.AllMessages.Add(message);
        db.AllAudit.Add(AuditRow.By(viewer, now, AuditEvents.MessageSent, runner, subject: message.Id));
        if (viewer.Role == Role.Runner) NewsNumbers.Tell(db, runner, NewsKind.Message);
        await db.SaveChangesAsync(ct);
        // Whoever answers has seen what they answer to.
        await MarkAsync(db, viewer, runner, number, now, ct);
        await transaction.CommitAsync(ct);
        return Written.Done;
    }

    // What can be said without storing anything; null where the message is to be stored.
    private static async Task<Written?> AnswerAsync(AppDb db, Viewer viewer, Guid runner, Guid? key, CancellationToken ct)
    {
        if (!await db.Runners(viewer).AnyAsync(row => row.Id == runner, ct)) return Written.NotFound;
        if (key is { } sent && await db.AllMessages.AnyAsync(row => row.RunnerId == runner && row.Key == sent, ct)) return Written.Done;
        return viewer.Role == Role.Runner && await ReadersAsync(db, viewer, ct) is [] ? Written.NobodyReads : null;
    }

    private static async Task<List<string>> ReadersAsync(AppDb db, Viewer runner, CancellationToken ct) =>
        [.. (await db.Therapists(runner).ToListAsync(ct)).Where(static therapist => !therapist.Suspended).Select(static therapist => therapist.Name).Order(StringComparer.CurrentCultureIgnoreCase)];

    private static async Task<long> LastAsync(AppDb db, Guid runner, CancellationToken ct) =>
        await db.AllMessages.Where(row => row.RunnerId == runner).MaxAsync(static row => (long?)row.Number, ct) ?? 0;

    /// <summary>Notes that the viewer has read up to a message; never back.</summary>
    /// <returns>False where there is no such runner, or the viewer may not see them.</returns>
    public async Task<bool> ReadToAsync(Viewer viewer, Guid runner, long number, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Runners(viewer).AnyAsync(row => row.Id == runner, ct)) return false;
        var last = await LastAsync(db, runner, ct);
        if (number > 0 && last > 0) await MarkAsync(db, viewer, runner, Math.Min(number, last), clock.GetUtcNow(), ct);
        return true;
    }

    /// <summary>How many messages of their own thread a runner has not read; 0 for who is no runner, or suspended.</summary>
    /// <param name="user">The account: one question for the head of every page, so the viewer is asked for in the same breath.</param>
    public async Task<int> NewAsync(Guid user, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.NewMessages(new Viewer(user, null, Role.Runner)).CountAsync(_ => db.AllUsers.Any(one => one.Id == user && !one.Suspended), ct);
    }

    // One statement: two tabs that read at once both succeed, and the further one holds.
    private static Task MarkAsync(AppDb db, Viewer viewer, Guid runner, long number, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "MessageMarks" ("RunnerId", "UserId", "UpTo", "ReadAt") VALUES ({runner}, {viewer.UserId}, {number}, {now.ToUnixTimeMilliseconds()})
        ON CONFLICT ("RunnerId", "UserId") DO UPDATE SET "UpTo" = excluded."UpTo", "ReadAt" = excluded."ReadAt" WHERE excluded."UpTo" > "UpTo"
        """, ct);
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Exports;

/// <summary>A kind of e-mail.</summary>
public enum ReminderKind { Morning, Session, Message }

/// <summary>What somebody asked for.</summary>
public sealed record ReminderChoice(bool Morning, bool Session, bool Message = false);

/// <summary>Somebody who asked for e-mails.</summary>
/// <param name="MessageWaits">There is a message they have not read, and of which no e-mail has told.</param>
public sealed record Reminded(Guid RunnerId, Guid UserId, string Email, Guid Stamp, bool Morning, bool Session, DateOnly? MorningSentOn, DateOnly? SessionSentOn, bool MessageWaits);

/// <summary>Who wants to be reminded by e-mail, and what was sent already.</summary>
public sealed class Reminders(IDbContextFactory<AppDb> contexts, TimeProvider clock)
{
    // A talk back and forth is one e-mail, not ten.
    private static readonly TimeSpan s_betweenMessages = TimeSpan.FromHours(12);

    public async Task<ReminderChoice> ReadAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reminders(viewer).Select(static row => new ReminderChoice(row.Morning, row.Session, row.Message)).SingleOrDefaultAsync(ct) ?? new(false, false, false);
    }

    /// <exception cref="ArgumentException">The viewer is no runner.</exception>
    public async Task SaveAsync(Viewer viewer, ReminderChoice choice, CancellationToken ct = default)
    {
        var runner = viewer.RunnerId ?? throw new ArgumentException("Only a runner is reminded.", nameof(viewer));
        var stamp = Guid.CreateVersion7(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Reminders" ("RunnerId", "Morning", "Session", "Message", "Stamp") VALUES ({runner}, {choice.Morning}, {choice.Session}, {choice.Message}, {stamp})
            ON CONFLICT ("RunnerId") DO UPDATE SET "Morning" = excluded."Morning", "Session" = excluded."Session", "Message" = excluded."Message", "Stamp" = excluded."Stamp"
            """, ct);
    }

    /// <summary>Ends the e-mails of a link that came with one; says nothing of whether it still did.</summary>
    public async Task StopAsync(Guid runner, Guid stamp, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.AllReminders.Where(row => row.RunnerId == runner && row.Stamp == stamp)
            .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Morning, false).SetProperty(static row => row.Session, false).SetProperty(static row => row.Message, false), ct);
    }

    /// <summary>Everybody who asked for e-mails. For the sender alone, which goes on with each as that person.</summary>
    public async Task<ImmutableArray<Reminded>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. await (
            from row in db.AllReminders
            where row.Morning || row.Session || row.Message
            join runner in db.AllRunners on row.RunnerId equals runner.Id
            join user in db.AllUsers on runner.UserId equals user.Id
            where !user.Suspended && user.Email != null
            select new Reminded(row.RunnerId, user.Id, user.Email!, row.Stamp, row.Morning, row.Session, row.MorningSentOn, row.SessionSentOn,
                row.Message && db.AllMessages.Any(message => message.RunnerId == row.RunnerId && message.AuthorId != user.Id && (row.MessageSentAt == null || message.SentAt > row.MessageSentAt)
                    && !db.AllMessageMarks.Any(mark => mark.RunnerId == row.RunnerId && mark.UserId == user.Id && mark.UpTo >= message.Number)))).ToListAsync(ct)];
    }

    /// <summary>Takes the one right of a day to send an e-mail. Taken before it is sent: rather none than two.</summary>
    public async Task<bool> TakeAsync(Guid runner, ReminderKind kind, DateOnly day, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var longAgo = now - s_betweenMessages;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.AllReminders.Where(row => row.RunnerId == runner);
        return 1 == await (kind switch
        {
            ReminderKind.Morning => rows.Where(row => row.Morning && row.MorningSentOn != day).ExecuteUpdateAsync(set => set.SetProperty(row => row.MorningSentOn, day), ct),
            ReminderKind.Session => rows.Where(row => row.Session && row.SessionSentOn != day).ExecuteUpdateAsync(set => set.SetProperty(row => row.SessionSentOn, day), ct),
            ReminderKind.Message => rows.Where(row => row.Message && (row.MessageSentAt == null || row.MessageSentAt < longAgo)).ExecuteUpdateAsync(set => set.SetProperty(row => row.MessageSentAt, now), ct),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of e-mail."),
        });
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Data.Messages;

/// <summary>A runner's thread and the notes about them, as one viewer sees both.</summary>
public sealed record Talk(ThreadView Thread, ImmutableArray<Note> Notes)
{
    private enum Part { Runner, Message, Mark, Note }

    /// <summary>Reads everything in one question: a therapist's page of a runner has many parts, and asks for each.</summary>
    /// <param name="most">How many messages; the latest.</param>
    /// <returns>Null where there is no such runner, or the viewer may not see them.</returns>
    internal static async Task<Talk?> ReadAsync(AppDb db, Viewer viewer, Guid runner, int most, IReadOnlyList<string> readers, CancellationToken ct)
    {
        var messages = (
            from message in db.Messages(viewer)
            where message.RunnerId == runner
            join user in db.AllUsers on message.AuthorId equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby message.Number descending
            select new { Part = (int)Part.Message, message.Id, message.Number, message.AuthorId, Name = (string?)user!.DisplayName, Role = message.AuthorRole, At = message.SentAt, message.Text, Before = (Guid?)message.Id }).Take(most);
        var marks =
            from mark in db.MessageMarks(viewer)
            where mark.RunnerId == runner
            join user in db.AllUsers on mark.UserId equals user.Id
            select new { Part = (int)Part.Mark, Id = mark.UserId, Number = mark.UpTo, AuthorId = mark.UserId, Name = (string?)user.DisplayName, user.Role, At = mark.ReadAt, Text = user.DisplayName, Before = (Guid?)mark.UserId };
        var notes =
            from note in db.Notes(viewer)
            where note.RunnerId == runner
            join user in db.AllUsers on note.AuthorId equals user.Id into users
            from user in users.DefaultIfEmpty()
            select new { Part = (int)Part.Note, note.Id, Number = 0L, note.AuthorId, Name = (string?)user!.DisplayName, user.Role, At = note.WrittenAt, note.Text, Before = note.Supersedes };
        var seen = db.Runners(viewer).Where(row => row.Id == runner)
            .Join(db.AllUsers, static row => row.UserId, static user => user.Id, static (row, user) => new { Part = (int)Part.Runner, row.Id, Number = 0L, AuthorId = row.Id, Name = (string?)row.Name, user.Role, At = row.CreatedAt, Text = row.Name, Before = (Guid?)row.Id });

        var rows = (await seen.Concat(messages).Concat(marks).Concat(notes).ToListAsync(ct)).ToLookup(static row => (Part)row.Part);
        if (!rows[Part.Runner].Any()) return null;

        var mine = rows[Part.Mark].SingleOrDefault(mark => mark.AuthorId == viewer.UserId)?.Number ?? 0;
        ImmutableArray<Message> sent = [.. rows[Part.Message].OrderByDescending(static row => row.Number).Select(row => new Message(
            row.Number, row.Name, row.Role, row.AuthorId == viewer.UserId, row.AuthorId != viewer.UserId && row.Number > mine, row.At, row.Text))];
        var thread = new ThreadView(sent, sent.IsEmpty ? 0 : sent[^1].Number - 1, sent.Count(static one => one.IsNew),
            [.. rows[Part.Mark].Where(mark => mark.AuthorId != viewer.UserId).OrderBy(static mark => mark.Text, StringComparer.Ordinal).Select(static mark => new ReadUpTo(mark.Text, mark.Number, mark.At))], [.. readers]);

        var byId = rows[Part.Note].ToDictionary(static row => row.Id, static row => (Note: new Note(row.Id, row.Name, row.At, row.Text, []), row.Before));
        var corrected = byId.Values.Select(static one => one.Before).ToHashSet();
        return new(thread, [.. byId.Where(one => !corrected.Contains(one.Key)).Select(one => one.Value.Note with { Earlier = [.. Before(one.Value.Before)] }).OrderByDescending(static note => note.WrittenAt)]);

        IEnumerable<Note> Before(Guid? id)
        {
            for (; id is { } one && byId.TryGetValue(one, out var earlier); id = earlier.Before) yield return earlier.Note;
        }
    }
}

using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Exports;

/// <summary>An entry as the plan would have it now.</summary>
public sealed record CalendarEntry(EntryKind Kind, DateOnly Day, EntryStatus Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Title, string Text);

/// <summary>A runner's calendar: the secret address it is read under, and what was told to whoever reads it.</summary>
public sealed class CalendarFeeds(IDbContextFactory<AppDb> contexts, Viewers viewers, TimeProvider clock)
{
    private const int SecretBytes = 32;
    private const int DaysKept = 28;

    /// <summary>When the present address was made; null where there is none.</summary>
    public async Task<DateTimeOffset?> MadeAtAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.CalendarFeeds(viewer).Select(static feed => (DateTimeOffset?)feed.CreatedAt).SingleOrDefaultAsync(ct);
    }

    /// <summary>Makes a new secret; the one before opens nothing any more.</summary>
    /// <exception cref="ArgumentException">The viewer is no runner.</exception>
    public async Task<string> MakeAsync(Viewer viewer, CancellationToken ct = default)
    {
        var runner = viewer.RunnerId ?? throw new ArgumentException("Only a runner has a calendar.", nameof(viewer));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var (hash, now) = (Hash(secret), clock.GetUtcNow().ToUnixTimeMilliseconds());
        await using var db = await contexts.CreateDbContextAsync(ct);
        // One statement: of two who ask at once, the later address holds.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "CalendarFeeds" ("RunnerId", "SecretHash", "CreatedAt") VALUES ({runner}, {hash}, {now})
            ON CONFLICT ("RunnerId") DO UPDATE SET "SecretHash" = excluded."SecretHash", "CreatedAt" = excluded."CreatedAt"
            """, ct);
        return secret;
    }

    public async Task RevokeAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.CalendarFeeds(viewer).ExecuteDeleteAsync(ct);
    }

    /// <summary>The runner whose calendar a secret opens.</summary>
    /// <returns>Null where it opens none, or the account is suspended: which, is not told.</returns>
    public async Task<Viewer?> FindAsync(string secret, CancellationToken ct = default)
    {
        var hash = Hash(secret);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.AllCalendarFeeds.Where(feed => feed.SecretHash == hash)
            .Join(db.AllRunners, static feed => feed.RunnerId, static runner => runner.Id, static (_, runner) => runner.UserId).SingleOrDefaultAsync(ct);
        return user is { } id ? await viewers.FindAsync(id, ct) : null;
    }

    /// <summary>Brings what calendars were told in step with the plan: what is new, changed or gone since gets a new number.</summary>
    /// <param name="planned">From today on; what is not in it is taken back.</param>
    /// <returns>Everything a calendar is to know, the last four weeks included.</returns>
    public async Task<ImmutableArray<CalendarEntryRow>> KeepAsync(Viewer viewer, IReadOnlyList<CalendarEntry> planned, DateOnly today, CancellationToken ct = default)
    {
        for (var again = true; ; again = false)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var from = today.AddDays(-DaysKept);
            var known = await db.CalendarEntries(viewer).Where(entry => entry.Day >= from).ToListAsync(ct);
            foreach (var entry in planned) Put(db, viewer, known, entry);
            foreach (var gone in known.Where(row => row.Day >= today && row.Status != EntryStatus.Cancelled && !planned.Any(entry => entry.Kind == row.Kind && entry.Day == row.Day)))
            {
                gone.Status = EntryStatus.Cancelled;
                Touch(gone);
            }
            try
            {
                await db.SaveChangesAsync(ct);
                return [.. known.OrderBy(static row => row.Day).ThenBy(static row => row.Kind)];
            }
            catch (DbUpdateException) when (again)
            {
                // Another program read the same calendar at the same moment and told it the same.
            }
        }
    }

    private void Put(AppDb db, Viewer viewer, List<CalendarEntryRow> known, CalendarEntry entry)
    {
        var now = clock.GetUtcNow();
        if (known.Find(row => row.Kind == entry.Kind && row.Day == entry.Day) is not { } row)
        {
            row = new()
            {
                RunnerId = viewer.RunnerId!.Value, Kind = entry.Kind, Day = entry.Day, Id = Guid.CreateVersion7(now), ChangedAt = now,
                Status = entry.Status, StartsAt = entry.StartsAt, EndsAt = entry.EndsAt, Title = entry.Title, Text = entry.Text,
            };
            db.AllCalendarEntries.Add(row);
            known.Add(row);
            return;
        }
        if (new CalendarEntry(row.Kind, row.Day, row.Status, row.StartsAt, row.EndsAt, row.Title, row.Text) == entry) return;
        (row.Status, row.StartsAt, row.EndsAt, row.Title, row.Text) = (entry.Status, entry.StartsAt, entry.EndsAt, entry.Title, entry.Text);
        Touch(row);
    }

    private void Touch(CalendarEntryRow row)
    {
        row.Revision++;
        row.ChangedAt = clock.GetUtcNow();
    }

    // A fast hash is enough for 256 random bits.
    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

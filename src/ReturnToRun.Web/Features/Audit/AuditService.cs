using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;

namespace ReturnToRun.Web.Features.Audit;

/// <summary>A clinic's audit for its admin: read, taken out, proved.</summary>
public sealed class AuditService(IDbContextFactory<AppDb> contexts, AuditTrail trail, AuditProof proof)
{
    public const int OnAPage = 50;

    public async Task<AuditView> ReadAsync(Viewer viewer, AuditFilter filter, int page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Matching(db, viewer, filter);
        var count = await rows.CountAsync(ct);
        var entries = await Entries(db, rows).Skip((page - 1) * OnAPage).Take(OnAPage).ToListAsync(ct);
        var kinds = await db.Audit(viewer).Select(static row => row.What).Distinct().ToListAsync(ct);
        var people = await db.Staff(viewer).ToListAsync(ct);
        return new(entries, count, [.. kinds.Order(StringComparer.Ordinal)], [.. people.OrderBy(static person => person.Name, StringComparer.CurrentCultureIgnoreCase)]);
    }

    /// <summary>The entries as CSV, ids only, oldest first; that they were taken out is recorded first.</summary>
    public async Task<byte[]> ExportAsync(Viewer viewer, AuditFilter filter, CancellationToken ct)
    {
        await trail.RecordAsync(viewer, AuditEvents.AuditExported, ct: ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var csv = new StringBuilder("number,at,what,user,role,runner,fact,subject,sum\r\n");
        await foreach (var row in Matching(db, viewer, filter).OrderBy(static row => row.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{row.Number},{row.At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'},{row.What},{row.UserId},{row.Role},{row.RunnerId},{row.Fact},{row.Subject},{row.Mac}\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <returns>Null where the viewer has no clinic.</returns>
    public async Task<ChainProof?> ProveAsync(Viewer viewer, CancellationToken ct)
    {
        await trail.RecordAsync(viewer, AuditEvents.AuditProved, ct: ct);
        return await proof.ProveAsync(viewer, ct);
    }

    private static IQueryable<AuditRow> Matching(AppDb db, Viewer viewer, AuditFilter filter)
    {
        var rows = db.Audit(viewer).AsNoTracking();
        if (filter.What is { } what) rows = rows.Where(row => row.What == what);
        if (filter.Who is { } who) rows = rows.Where(row => row.UserId == who);
        if (filter.Whose is { } whose) rows = rows.Where(row => row.RunnerId == whose);
        if (Start(filter.From) is { } from) rows = rows.Where(row => row.At >= from);
        if (Start(filter.To?.AddDays(1)) is { } end) rows = rows.Where(row => row.At < end);
        return rows;
    }

    private static IQueryable<AuditEntry> Entries(AppDb db, IQueryable<AuditRow> rows) =>
        from row in rows
        orderby row.Number descending, row.At descending
        select new AuditEntry(row.Number, row.At, row.What, row.UserId, row.Role, row.RunnerId, row.Fact);

    private static DateTimeOffset? Start(DateOnly? day) => day is { } date ? new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}

/// <param name="Count">All that match, on every page.</param>
/// <param name="Kinds">What has happened in the clinic so far.</param>
/// <param name="Staff">The clinic's own people by name; runners stay ids.</param>
public sealed record AuditView(IReadOnlyList<AuditEntry> Entries, int Count, IReadOnlyList<string> Kinds, IReadOnlyList<StaffMember> Staff)
{
    public int Pages => Math.Max(1, (Count + AuditService.OnAPage - 1) / AuditService.OnAPage);
}

/// <summary>One line of the audit.</summary>
public sealed record AuditEntry(long Number, DateTimeOffset At, string What, Guid? Who, Role? Role, Guid? Whose, long? Fact);

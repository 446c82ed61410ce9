using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace ReturnToRun.Data.Audit;

/// <summary>
/// Binds every new audit entry to the one before it, in the transaction of the change that it records. A clinic's entries
/// are one chain: each carries a keyed sum over itself and the sum before it, and the end stands in a row of its own.
/// </summary>
internal sealed class AuditChain(AuditKey key, ILogger<AuditChain> logger) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Added(eventData.Context).Count == 0 ? result : throw new NotSupportedException("The audit is written asynchronously.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not AppDb db || Added(db) is not { Count: > 0 } added) return result;
        // From here to the commit nobody else writes, so the end of the chain that is read is the end of the chain.
        if (db.Database.CurrentTransaction is null) db.Linking = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            foreach (var chain in added.GroupBy(static row => row.ClinicId ?? Guid.Empty)) await LinkAsync(db, chain.Key, chain, cancellationToken);
        }
        catch
        {
            // EF tells of a failure only once the save has begun.
            await EndAsync(db, commit: false);
            throw;
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await EndAsync(eventData.Context, commit: true);
        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => EndAsync(eventData.Context, commit: false);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => EndAsync(eventData.Context, commit: false);

    /// <summary>The sum that binds an entry to the one before it.</summary>
    internal static string Mac(AuditKey key, string before, AuditRow row)
    {
        var content = string.Create(CultureInfo.InvariantCulture,
            $"1|{before}|{row.Number}|{row.Id:N}|{row.At.ToUnixTimeMilliseconds()}|{row.UserId:N}|{row.Role}|{row.ClinicId:N}|{row.What}|{row.RunnerId:N}|{row.Fact}|{row.Subject:N}");
        return Convert.ToHexString(HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(content)));
    }

    private async Task LinkAsync(AppDb db, Guid chain, IEnumerable<AuditRow> rows, CancellationToken ct)
    {
        var head = await db.AllAuditHeads.AsNoTracking().SingleOrDefaultAsync(row => row.Chain == chain, ct);
        var (number, mac) = (head?.Number ?? 0, head?.Mac ?? "");
        foreach (var row in rows)
        {
            row.Number = ++number;
            row.Mac = mac = Mac(key, mac, row);
        }

        await db.Database.ExecuteSqlAsync($"""INSERT INTO "AuditHeads" ("Chain", "Number", "Mac") VALUES ({chain}, {number}, {mac}) ON CONFLICT ("Chain") DO UPDATE SET "Number" = {number}, "Mac" = {mac}""", ct);
        logger.LogInformation("The audit of {Chain} ends at {Number} with {Mac}", chain, number, mac);
    }

    private static async Task EndAsync(DbContext? context, bool commit)
    {
        if (context is not AppDb { Linking: { } transaction } db) return;
        db.Linking = null;
        await using (transaction)
        {
            if (commit) await transaction.CommitAsync(CancellationToken.None);
        }
    }

    private static List<AuditRow> Added(DbContext? context) =>
        context is null ? [] : [.. context.ChangeTracker.Entries<AuditRow>().Where(static entry => entry.State == EntityState.Added).Select(static entry => entry.Entity)];
}

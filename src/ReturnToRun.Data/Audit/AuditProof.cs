using Microsoft.EntityFrameworkCore;

namespace ReturnToRun.Data.Audit;

/// <summary>Whether an audit is whole: nothing changed, removed, inserted or put in another order.</summary>
public sealed class AuditProof(IDbContextFactory<AppDb> contexts, AuditKey key)
{
    /// <summary>Every chain of the database, for its operator.</summary>
    /// <param name="expected">Ends of chains as they were noted earlier, from the log or a proof before.</param>
    public async Task<IReadOnlyList<ChainProof>> ProveAsync(IReadOnlyList<ChainEnd> expected, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var chains = (await db.AllAudit.Select(static row => row.ClinicId).Distinct().ToListAsync(ct)).Select(static clinic => clinic ?? Guid.Empty)
            .Union(await db.AllAuditHeads.Select(static head => head.Chain).ToListAsync(ct)).Union(expected.Select(static end => end.Chain)).Order().ToList();
        var proofs = new List<ChainProof>();
        foreach (var chain in chains) proofs.Add(await ProveAsync(db, chain, expected, ct));
        return proofs;
    }

    /// <summary>The chain of an admin's own clinic.</summary>
    /// <returns>Null where the viewer is no admin of a clinic.</returns>
    public async Task<ChainProof?> ProveAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (viewer is not { Role: Accounts.Role.ClinicAdmin, ClinicId: { } clinic }) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        return await ProveAsync(db, clinic, [], ct);
    }

    private async Task<ChainProof> ProveAsync(AppDb db, Guid chain, IReadOnlyList<ChainEnd> expected, CancellationToken ct)
    {
        var clinic = chain == Guid.Empty ? (Guid?)null : chain;
        var noted = expected.Where(end => end.Chain == chain).ToDictionary(static end => end.Number, static end => end.Mac);
        var (faults, entries, before, end) = (new List<ChainFault>(), 0L, 0, new ChainEnd(chain, 0, ""));
        await foreach (var row in db.AllAudit.AsNoTracking().Where(row => row.ClinicId == clinic).OrderBy(static row => row.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.Number == 0)
            {
                before++;
                continue;
            }

            entries++;
            if (row.Number > end.Number + 1) faults.Add(new(ChainFaultKind.Missing, end.Number + 1, row.Number - 1));
            else if (row.Number <= end.Number) faults.Add(new(ChainFaultKind.Inserted, row.Number, row.Number));
            // Where entries are missing the one before is not known, so this one is judged by those around it.
            if (row.Number == end.Number + 1 && row.Mac != AuditChain.Mac(key, end.Mac, row)) faults.Add(new(ChainFaultKind.Changed, row.Number, row.Number));
            if (noted.Remove(row.Number, out var mac) && mac != row.Mac) faults.Add(new(ChainFaultKind.Changed, row.Number, row.Number));
            if (row.Number > end.Number) end = new(chain, row.Number, row.Mac);
        }

        var head = await db.AllAuditHeads.AsNoTracking().SingleOrDefaultAsync(row => row.Chain == chain, ct);
        var longest = Math.Max(head?.Number ?? 0, noted.Keys.DefaultIfEmpty(0).Max());
        if (longest > end.Number) faults.Add(new(ChainFaultKind.Missing, end.Number + 1, longest));
        else if (head is null ? entries > 0 : head.Number != end.Number || head.Mac != end.Mac) faults.Add(new(ChainFaultKind.Head, end.Number, end.Number));
        return new(end, entries, before, [.. faults.Distinct()]);
    }
}

/// <summary>Where a chain ends: its clinic (empty for entries without one), the last number and its sum.</summary>
public sealed record ChainEnd(Guid Chain, long Number, string Mac)
{
    /// <summary>As it is printed and logged: CLINIC:NUMBER:SUM.</summary>
    public override string ToString() => $"{Chain}:{Number}:{Mac}";

    public static ChainEnd? Parse(string text) =>
        text.Split(':') is [var chain, var number, { Length: 64 } mac] && Guid.TryParse(chain, out var id)
        && long.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var last)
            ? new(id, last, mac.ToUpperInvariant())
            : null;
}

/// <param name="Entries">Entries in the chain.</param>
/// <param name="Unchained">Entries that stand outside it: from before there were chains, or put there by somebody else.</param>
public sealed record ChainProof(ChainEnd End, long Entries, int Unchained, IReadOnlyList<ChainFault> Faults)
{
    public bool Whole => Faults.Count == 0;
}

public enum ChainFaultKind
{
    /// <summary>An entry does not fit the one before it: it, or its place, was changed.</summary>
    Changed,

    /// <summary>Entries are not there any more.</summary>
    Missing,

    /// <summary>A number is there twice.</summary>
    Inserted,

    /// <summary>The end that was noted is not the end that is found.</summary>
    Head,
}

/// <param name="From">The first entry concerned.</param>
/// <param name="To">The last one.</param>
public sealed record ChainFault(ChainFaultKind Kind, long From, long To);

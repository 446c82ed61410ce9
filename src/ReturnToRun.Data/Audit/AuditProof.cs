using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;

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
        var walks = new Dictionary<Guid, Walk>();
        await foreach (var entry in StoredEntry.AllAsync(db, ct)) Of(entry.Chain).Take(entry, key);
        foreach (var head in await db.AllAuditHeads.AsNoTracking().ToListAsync(ct)) Of(head.Chain).Head = head;
        foreach (var end in expected) Of(end.Chain);
        return [.. walks.OrderBy(static walk => walk.Key).Select(static walk => walk.Value.End())];

        Walk Of(Guid chain) => walks.TryGetValue(chain, out var walk) ? walk : walks[chain] = new(chain, [.. expected.Where(end => end.Chain == chain)]);
    }

    /// <summary>The chain of an admin's own clinic.</summary>
    /// <returns>Null where the viewer is no admin of a clinic.</returns>
    public async Task<ChainProof?> ProveAsync(Viewer viewer, CancellationToken ct = default) => viewer is { Role: Role.ClinicAdmin, ClinicId: { } clinic }
        ? (await ProveAsync([], ct)).FirstOrDefault(proof => proof.End.Chain == clinic) ?? new(new(clinic, 0, ""), 0, 0, [])
        : null;

    /// <summary>One chain, entry by entry.</summary>
    private sealed class Walk(Guid chain, IReadOnlyList<ChainEnd> noted)
    {
        private readonly List<ChainFault> _faults = [];
        private ChainEnd _end = new(chain, 0, "");
        private long _entries;
        private int _unchained;

        public AuditHeadRow? Head { get; set; }

        public void Take(StoredEntry entry, AuditKey key)
        {
            var number = entry.Number;
            if (number <= 0)
            {
                _unchained++;
                return;
            }

            _entries++;
            if (number > _end.Number + 1) _faults.Add(new(ChainFaultKind.Missing, _end.Number + 1, number - 1));
            if (number <= _end.Number) _faults.Add(new(ChainFaultKind.Inserted, number, number));
            // Where the entry before is missing, what binds this one to it cannot be judged.
            else if (entry.Row is null || (number == _end.Number + 1 && entry.Mac != AuditChain.Mac(key, _end.Mac, entry.Row)) || noted.Any(end => end.Number == number && end.Mac != entry.Mac))
                _faults.Add(new(ChainFaultKind.Changed, number, number));
            if (number > _end.Number) _end = new(chain, number, entry.Mac);
        }

        public ChainProof End()
        {
            var longest = Math.Max(Head?.Number ?? 0, noted.Select(static end => end.Number).DefaultIfEmpty(0).Max());
            if (longest > _end.Number) _faults.Add(new(ChainFaultKind.Missing, _end.Number + 1, longest));
            else if (Head is null ? _entries > 0 : Head.Number != _end.Number || Head.Mac != _end.Mac) _faults.Add(new(ChainFaultKind.Head, _end.Number, _end.Number));
            return new(_end, _entries, _unchained, _faults);
        }
    }
}

/// <summary>Where a chain ends: its clinic (empty for entries without one), the last number and its sum.</summary>
public sealed record ChainEnd(Guid Chain, long Number, string Mac)
{
    /// <summary>As it is printed and logged: CLINIC:NUMBER:SUM.</summary>
    public override string ToString() => $"{Chain}:{Number}:{Mac}";

    public static ChainEnd? Parse(string text) =>
        text.Split(':') is [var chain, var number, { Length: 64 } mac] && Guid.TryParse(chain, out var id)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
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

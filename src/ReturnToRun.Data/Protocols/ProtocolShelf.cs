using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Engine.Facts;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Data.Protocols;

/// <summary>
/// Which protocols there are for a runner: those that come with the program, those their clinic has published, and the
/// versions they were given, whatever became of them since. A version is read once and kept, because its file never changes.
/// </summary>
public sealed class ProtocolShelf(ProtocolFormat format)
{
    private readonly ConcurrentDictionary<Guid, Protocol?> _read = new();
    private readonly ConcurrentDictionary<Guid, Published> _published = new();

    /// <summary>Those that come with the program, the project's own ladders first.</summary>
    public ImmutableArray<Protocol> BuiltIn => format.BuiltIn;

    /// <summary>A version's file as a protocol; null where the program no longer reads it.</summary>
    internal Protocol? Read(Guid version, string content) => _read.GetOrAdd(version, id => format.Read(content) is { } protocol ? protocol with { Version = id } : null);

    /// <param name="clinic">The runner's; null without one.</param>
    /// <param name="stamp">Another one whenever something was published or archived there.</param>
    internal async Task<ShelfOfRunner> ForAsync(AppDb db, Guid? clinic, Guid stamp, ImmutableArray<Fact> facts, CancellationToken ct)
    {
        var assignable = clinic is { } id && stamp != Guid.Empty ? BuiltIn.AddRange(await PublishedAsync(db, id, stamp, ct)) : BuiltIn;
        Guid[] given = [.. facts.OfType<ProtocolAssigned>().Select(static assigned => assigned.Version).OfType<Guid>().Where(version => !assignable.Any(protocol => protocol.Version == version)).Distinct()];
        Guid[] unread = [.. given.Where(version => !_read.ContainsKey(version))];
        if (unread.Length > 0)
            foreach (var row in await db.AllProtocolVersions.Where(row => unread.Contains(row.Id)).Select(static row => new { row.Id, row.Content }).ToListAsync(ct)) Read(row.Id, row.Content);
        return new(assignable, assignable.AddRange(given.Select(version => _read.GetValueOrDefault(version)).OfType<Protocol>()));
    }

    private async Task<ImmutableArray<Protocol>> PublishedAsync(AppDb db, Guid clinic, Guid stamp, CancellationToken ct)
    {
        if (_published.TryGetValue(clinic, out var known) && known.Stamp == stamp) return known.Protocols;
        var rows = await db.AllProtocolVersions
            .Where(row => row.ClinicId == clinic && row.Status == ProtocolStatus.Published)
            .OrderBy(static row => row.Title).ThenBy(static row => row.Key)
            .Select(static row => new { row.Id, row.Content }).ToListAsync(ct);
        ImmutableArray<Protocol> protocols = [.. rows.Select(row => Read(row.Id, row.Content)).OfType<Protocol>()];
        _published[clinic] = new(stamp, protocols);
        return protocols;
    }

    private sealed record Published(Guid Stamp, ImmutableArray<Protocol> Protocols);
}

/// <param name="Assignable">What may be given now.</param>
/// <param name="All">What a plan may have to be made from: that, and what was given before.</param>
internal sealed record ShelfOfRunner(ImmutableArray<Protocol> Assignable, ImmutableArray<Protocol> All);

using System.Collections.Immutable;
using System.Text;
using ReturnToRun.Data;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Engine.Policies;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats;
using ReturnToRun.Formats.Protocols;
using ProtocolAudit = ReturnToRun.Engine.Protocols.Audit;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>A protocol with everything its page shows.</summary>
/// <param name="Key">Its name in addresses: the id of one that comes with the program, the version's id of a clinic's.</param>
/// <param name="Stored">The clinic's version; null for one that comes with the program.</param>
public sealed record ProtocolView(string Key, Protocol Protocol, StoredProtocol? Stored, ImmutableArray<Finding> Findings)
{
    public byte[] File => Stored is { Content: var content } ? Encoding.UTF8.GetBytes(content) : ProtocolWriter.Write(Protocol);
}

/// <summary>What came of one file that was sent.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Protocol">What was read; null where there are mistakes.</param>
/// <param name="Mistakes">Each with its place.</param>
/// <param name="Findings">What the audit flags.</param>
public sealed record CheckedFile(string Name, Protocol? Protocol, string Content, ImmutableArray<Mistake> Mistakes, ImmutableArray<Finding> Findings);

/// <summary>The protocols of a clinic and of the program, for its admins and therapists.</summary>
public sealed class ProtocolService(ClinicProtocols stored, ProtocolShelf shelf)
{
    public const int MostFiles = 20;

    /// <returns>Null where there is none of that key that the viewer may see.</returns>
    public async Task<ProtocolView?> FindAsync(Viewer viewer, string key, CancellationToken ct)
    {
        if (Guid.TryParse(key, out var id))
            return await stored.FindAsync(viewer, id, ct) is { } found ? new(key, found.Protocol, found, ProtocolAudit.Findings(found.Protocol, Policy.Default)) : null;
        return BuiltIn(key) is { } own ? new(key, own, null, ProtocolAudit.Findings(own, Policy.Default)) : null;
    }

    /// <summary>Those of the keys that the viewer may see, in the order asked for.</summary>
    public async Task<IReadOnlyList<(string Key, Protocol Protocol)>> SeveralAsync(Viewer viewer, IReadOnlyList<string> keys, CancellationToken ct)
    {
        var read = await stored.ReadAsync(viewer, [.. keys.Select(static key => Guid.TryParse(key, out var id) ? id : (Guid?)null).OfType<Guid>()], ct);
        return
        [
            .. keys.Select(key => (Key: key, Protocol: Guid.TryParse(key, out var id) ? read.FirstOrDefault(one => one.Version == id) : BuiltIn(key)))
                .Where(static one => one.Protocol is not null).Select(static one => (one.Key, one.Protocol!)),
        ];
    }

    /// <summary>Reads files as <c>protocol check</c> does. Nothing is stored.</summary>
    public static async Task<IReadOnlyList<CheckedFile>> CheckAsync(IReadOnlyList<IFormFile> files, CancellationToken ct)
    {
        var read = new List<CheckedFile>();
        foreach (var file in files)
        {
            using var buffer = new MemoryStream();
            await using (var stream = file.OpenReadStream()) await stream.CopyToAsync(buffer, ct);
            var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
            var (protocol, mistakes) = ProtocolReader.Read(bytes);
            var name = Path.GetFileName(file.FileName);
            if (protocol is not null) mistakes = [.. Unfit(protocol, read)];
            read.Add(mistakes.IsEmpty
                ? new(name, protocol, Encoding.UTF8.GetString(bytes.Span), [], ProtocolAudit.Findings(protocol!, Policy.Default))
                : new(name, null, "", mistakes, []));
        }

        return read;
    }

    /// <summary>Stores files that are all without mistakes.</summary>
    public Task<AddedProtocols> AddAsync(Viewer viewer, IReadOnlyList<CheckedFile> files, CancellationToken ct) =>
        stored.AddAsync(viewer, [.. files.Select(static file => new NewProtocol(file.Protocol!.Id, file.Protocol.Title, file.Content))], ct);

    private Protocol? BuiltIn(string key) => shelf.BuiltIn.FirstOrDefault(own => string.Equals(own.Id, key, StringComparison.Ordinal));

    // What is right in a file and does not fit a library.
    private static IEnumerable<Mistake> Unfit(Protocol protocol, IEnumerable<CheckedFile> before)
    {
        if (protocol.Id.Length > ProtocolVersionRow.KeyLength) yield return new("id", $"expected at most {ProtocolVersionRow.KeyLength} characters, found {protocol.Id.Length}.");
        if (protocol.Title.Length > ProtocolVersionRow.TitleLength) yield return new("title", $"expected at most {ProtocolVersionRow.TitleLength} characters, found {protocol.Title.Length}.");
        if (protocol.Levels.FirstOrDefault(static level => level.Label.Length > ProtocolVersionRow.KeyLength) is { } longest)
            yield return new($"levels[{protocol.Levels.IndexOf(longest)}].label", $"expected at most {ProtocolVersionRow.KeyLength} characters, found {longest.Label.Length}.");
        if (before.FirstOrDefault(other => other.Protocol?.Id == protocol.Id) is { } same) yield return new("id", $"expected an id of its own, found that of {same.Name}.");
    }
}

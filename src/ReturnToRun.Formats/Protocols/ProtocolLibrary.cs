using System.Collections.Immutable;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>The protocols that come with the program, read from the files beside this class.</summary>
public static class ProtocolLibrary
{
    private const string Folder = "ReturnToRun.Formats.Protocols.Library.";

    /// <summary>The project's own ladders first, then the published ones by title.</summary>
    public static ImmutableArray<Protocol> All { get; } = [.. Names().Select(ReadFile).OrderByDescending(IsOwn).ThenBy(static protocol => protocol.Title, StringComparer.Ordinal)];

    /// <summary>The protocol of an id; null where there is none.</summary>
    public static Protocol? Find(string id) => All.FirstOrDefault(protocol => protocol.Id == id);

    private static IEnumerable<string> Names() =>
        typeof(ProtocolLibrary).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal));

    private static Protocol ReadFile(string name)
    {
        using var file = typeof(ProtocolLibrary).Assembly.GetManifestResourceStream(name)!;
        var (protocol, mistakes) = ProtocolReader.Read(file);
        return protocol ?? throw new InvalidOperationException($"{name} does not read: {string.Join(" ", mistakes)}");
    }

    private static bool IsOwn(Protocol protocol) => protocol.Id == BuiltIn.Gentle.Id || protocol.Id == BuiltIn.Standard().Id;
}

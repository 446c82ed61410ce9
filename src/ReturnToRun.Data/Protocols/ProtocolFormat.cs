using System.Collections.Immutable;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Data.Protocols;

/// <summary>The protocols that come with the program, and how a stored file is read: the web program knows the format, this project does not.</summary>
/// <param name="BuiltIn">In the order in which they are offered.</param>
/// <param name="Read">Null for what is no protocol.</param>
public sealed record ProtocolFormat(ImmutableArray<Protocol> BuiltIn, Func<string, Protocol?> Read);

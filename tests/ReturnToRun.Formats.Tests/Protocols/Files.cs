using System.Text;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats.Protocols;

namespace ReturnToRun.Formats.Tests.Protocols;

/// <summary>Protocol files for tests, whole and in part.</summary>
internal static class Files
{
    public static Protocol Read(string json)
    {
        var (protocol, mistakes) = ProtocolReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Empty(mistakes);
        return protocol!;
    }

    /// <summary>The mistakes of a file that must have some.</summary>
    public static string[] Mistakes(string json)
    {
        var (protocol, mistakes) = ProtocolReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(protocol);
        Assert.NotEmpty(mistakes);
        Assert.All(mistakes, static mistake => Assert.True(mistake.Place.Length > 0 && mistake.Text.EndsWith('.') && !mistake.ToString().Contains('\n', StringComparison.Ordinal), mistake.ToString()));
        return [.. mistakes.Select(static mistake => mistake.ToString())];
    }

    /// <summary>A file of the levels given and, beside them, the further properties given.</summary>
    public static string With(string levels, string further = "") => $$"""
        { "format": "return-to-run/protocol/1", "id": "x", "title": "X", "source": { "citation": "made for a test" },
          "levels": [ {{levels}} ]{{(further.Length == 0 ? "" : ", " + further)}} }
        """;

    public static string Session(string blocks, string further = "") => With($$"""{ "label": "1", "session": [ {{blocks}} ] }""", further);

    public static string Level(string further) => With($$"""{ "label": "1", {{further}} }""");

    /// <summary>A level's segments: "run 60s walk 60s rest 30s run 400m".</summary>
    public static string Segments(Protocol protocol, string label) => string.Join(' ', Compiler.Compile(protocol).Levels.Single(level => level.Label == label).Timeline.Main.Select(Written));

    /// <summary>The first level's segments.</summary>
    public static string Segments(string blocks) => Segments(Read(Session(blocks)), "1");

    private static string Written(Segment segment) => FormattableString.Invariant(
        $"{segment.Kind.ToString().ToLowerInvariant()} {Math.Round(segment.Length.IsTime ? segment.Length.Seconds : segment.Length.Metres, 3):0.###}{(segment.Length.IsTime ? "s" : "m")}");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>A file that was read, or everything that is wrong with it.</summary>
/// <param name="Protocol">Null where there is a mistake.</param>
/// <param name="Mistakes">Every mistake, in file order as far as there is one.</param>
public sealed record ProtocolReading(Protocol? Protocol, ImmutableArray<Mistake> Mistakes);

/// <summary>Reads the protocol format, version 1 (docs/protocol-format.md).</summary>
public static class ProtocolReader
{
    public const string Format = "return-to-run/protocol/1";

    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 1_048_576;

    /// <summary>The most segments that the sessions of one file may come to.</summary>
    public const int MostSegments = 1_000_000;

    private const int DeepestNesting = 128;

    /// <summary>Reads from where a stream stands, and no more of it than a protocol may have.</summary>
    public static ProtocolReading Read(Stream stream)
    {
        var buffer = new byte[MostBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Read(buffer.AsMemory(0, length));
    }

    public static ProtocolReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MostBytes) return Refused("file", "expected at most 1 MB, found more.");
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(utf8.Span)) return Refused(FirstBadLine(utf8.Span), "expected text in UTF-8, found bytes that are none.");
        if (utf8.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0) return Refused("file", "expected a protocol, found an empty file.");
        try
        {
            using var document = JsonDocument.Parse(utf8, new() { MaxDepth = DeepestNesting });
            return Read(document.RootElement);
        }
        catch (JsonException notJson)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {notJson.LineNumber + 1}, byte {notJson.BytePositionInLine + 1}");
            return Refused(place, IsAtEnd(notJson, utf8.Span) ? "expected more, found the end of the file: a bracket or a quotation mark is not closed."
                : notJson.Message.Contains("depth", StringComparison.OrdinalIgnoreCase) ? $"expected brackets nested at most {DeepestNesting} deep."
                : "expected JSON, found something else from here on.");
        }
    }

    // The reader speaks of depth here too, and means that a bracket is open.
    private static bool IsAtEnd(JsonException notJson, ReadOnlySpan<byte> file) =>
        notJson.LineNumber == file.Count((byte)'\n') && notJson.BytePositionInLine >= file.Length - file.LastIndexOf((byte)'\n') - 1;

    private static ProtocolReading Read(JsonElement root)
    {
        var trouble = new Trouble();
        var protocol = Read(new Spot(root, "", trouble));
        return trouble.Mistakes.Count == 0
            ? new(protocol, [])
            : new(null, [.. trouble.Mistakes.Select(static mistake => mistake.Place.Length == 0 ? mistake with { Place = "file" } : mistake)]);
    }

    private static Protocol? Read(Spot file)
    {
        if (file.Object("a protocol, an object", PropertyNames, "format", "id", "title", "source", "levels") is not { } top) return null;
        if (top["format"] is { } format && format.Text("the format's name") is { } name && name != Format) format.Expected($"\"{Format}\"");
        top["$schema"]?.Text("the address of the schema");
        var warmUp = top["warmUp"] is { } before ? BlockReader.ReadSession(before, 0) : [];
        var coolDown = top["coolDown"] is { } after ? BlockReader.ReadSession(after, 0) : [];
        var levels = top["levels"] is { } ladder ? LevelReader.ReadAll(ladder) : [];
        return new()
        {
            Id = top["id"]?.Text("an id") ?? "",
            Title = top["title"]?.Text("a title") ?? "",
            Source = top["source"] is { } source ? ReadSource(source) : new(""),
            Summary = top["summary"]?.Text("a sentence or two"),
            Entry = top["entry"] is { } entry ? ReadEntry(entry) : null,
            WarmUp = warmUp,
            CoolDown = coolDown,
            Levels = levels,
            Limits = top["limits"] is { } limits ? SteeringReader.ReadLimits(limits) : new(),
            Start = top["start"] is { } start ? SteeringReader.ReadStart(start, levels.Select(static level => level.Label).ToHashSet(StringComparer.Ordinal)) : ProtocolStart.First,
            OnSymptoms = top["onSymptoms"] is { } symptoms ? SteeringReader.ReadSymptoms(symptoms) : null,
            After = top["after"] is { } following ? SteeringReader.ReadAfter(following) : null,
        };
    }

    private static readonly string[] PropertyNames =
        ["$schema", "format", "id", "title", "source", "summary", "entry", "warmUp", "coolDown", "levels", "limits", "start", "onSymptoms", "after"];

    private static ProtocolSource ReadSource(Spot spot)
    {
        if (spot.Object("an object with a citation", ["citation", "url", "year"], "citation") is not { } members) return new("");
        var url = members["url"]?.Text("an address that begins with https:// or http://");
        if (url is not null && !url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("http://", StringComparison.Ordinal))
            members["url"]!.Value.Expected("an address that begins with https:// or http://");
        return new(members["citation"]?.Text("where the protocol comes from") ?? "", url, members["year"]?.Whole(1, 9999));
    }

    private static ProtocolEntry? ReadEntry(Spot spot) =>
        spot.Object("an object with walk or note", ["walk", "note"]) is { } members
            ? new(members["walk"] is { } walk ? Quantities.Read(walk) : null, members["note"]?.Text("a note"))
            : null;

    private static ProtocolReading Refused(string place, string sentence) => new(null, [new(place, sentence)]);

    private static string FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            bytes = bytes[used..];
        }
        return string.Create(CultureInfo.InvariantCulture, $"line {line}");
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Protocols;

/// <summary>Writes the blocks of a session.</summary>
internal static class BlockWriter
{
    /// <summary>A list of blocks in one line, with a name inside an object and without one inside a list.</summary>
    public static void WriteList(Utf8JsonWriter json, string? name, ImmutableArray<Block> blocks)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var inOneLine = new Utf8JsonWriter(line, new() { Encoder = json.Options.Encoder })) WriteBlocks(inOneLine, blocks);
        if (name is not null) json.WritePropertyName(name);
        json.WriteRawValue(line.WrittenSpan);
    }

    public static void WriteEnds<T>(Utf8JsonWriter json, string name, T lower, T upper, Action<T> write)
    {
        json.WriteStartArray(name);
        write(lower);
        write(upper);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case SegmentBlock segment:
                WriteSegment(json, segment);
                break;
            case RepeatBlock { Count: var count } repeat:
                if (count.IsOpen) json.WriteNull("repeat");
                else if (count.IsRange) WriteEnds(json, "repeat", count.Lower!.Value, count.Upper!.Value, json.WriteNumberValue);
                else json.WriteNumber("repeat", count.Lower!.Value);
                json.WritePropertyName("of");
                WriteBlocks(json, repeat.Of);
                break;
            case FillBlock fill:
                json.WriteString("fill", Quantities.Write(fill.Total));
                json.WritePropertyName("of");
                WriteBlocks(json, fill.Of);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown kind of block.");
        }
        json.WriteEndObject();
    }

    private static void WriteBlocks(Utf8JsonWriter json, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray();
        foreach (var block in blocks) Write(json, block);
        json.WriteEndArray();
    }

    private static void WriteSegment(Utf8JsonWriter json, SegmentBlock segment)
    {
        var kind = BlockReader.Kinds[(int)segment.Kind];
        if (segment.UpTo is { } upTo) WriteEnds(json, kind, Quantities.Write(segment.Length), Quantities.Write(upTo), json.WriteStringValue);
        else json.WriteString(kind, Quantities.Write(segment.Length));
        if (segment.Or is { } or) json.WriteString("or", Quantities.Write(or));
        if (segment.Effort is { } effort) json.WriteNumber("effort", effort.Value);
        if ((segment.Pace ?? (segment.PaceSpeed is { } speed ? Quantities.Write(speed) : null)) is { } pace) json.WriteString("pace", pace);
        if (segment.Surface is { } surface) json.WriteString("surface", surface);
        if (segment.Support is { } support) json.WriteString("support", support);
    }
}

using System.Buffers.Binary;
using System.Globalization;

namespace ReturnToRun.Formats.Fit;

/// <summary>Takes one data message.</summary>
internal delegate void FitVisitor(in FitMessage message);

/// <summary>
/// Takes a FIT file apart into its messages: header, definition and data messages in either byte order, compressed
/// timestamps, developer fields (stepped over), checksums, and several files one after another in one.
/// </summary>
internal static class FitDecoder
{
    private const int ShortHeader = 12, LongHeader = 14, Checksum = 2;
    private const int LocalTypes = 16;

    public static bool IsFit(ReadOnlySpan<byte> file) => file.Length >= ShortHeader && file[8..12].SequenceEqual(".FIT"u8);

    /// <summary>Decodes every part in turn.</summary>
    /// <param name="visit">Called for each data message.</param>
    /// <param name="endOfPart">Called at the end of each part with its place; a mistake ends the reading.</param>
    /// <returns>The mistake that ended the reading, or null.</returns>
    public static Mistake? Decode(ReadOnlySpan<byte> file, FitVisitor visit, Func<string, Mistake?> endOfPart)
    {
        var at = 0;
        while (at < file.Length)
        {
            var (mistake, length) = Part(file, at, visit);
            if (mistake is not null) return mistake;
            if (endOfPart(Byte(at)) is { } wrong) return wrong;
            at += length;
        }
        return null;
    }

    private static (Mistake?, int) Part(ReadOnlySpan<byte> file, int at, FitVisitor visit)
    {
        var part = file[at..];
        if (!IsFit(part)) return (new(Byte(at), "expected the file to end, or another FIT file to begin, found something else."), 0);
        int header = part[0];
        if (header < ShortHeader) return (new(Byte(at), "expected a header of 12 bytes or more, found a shorter one."), 0);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(part[4..]);
        var whole = header + (long)size + Checksum;
        if (part.Length < whole) return (new(Byte(file.Length), string.Create(CultureInfo.InvariantCulture, $"expected {whole - part.Length} more bytes: the file is cut off.")), 0);
        if (size == 0) return (new(Byte(at + 4), "expected messages, found none: the device did not finish the file."), 0);
        var length = (int)whole;
        if (header >= LongHeader && BinaryPrimitives.ReadUInt16LittleEndian(part[12..]) is not 0 and var own && own != FitCrc.Of(part[..12]))
            return (new(Byte(at + 12), "expected the header’s checksum to fit, found another: the file is damaged."), 0);
        var end = length - Checksum;
        if (BinaryPrimitives.ReadUInt16LittleEndian(part[end..]) != FitCrc.Of(part[..end]))
            return (new(Byte(at + end), "expected the file’s checksum to fit, found another: the file is damaged."), 0);
        return (Messages(part[..end], header, at, visit), length);
    }

    private static Mistake? Messages(ReadOnlySpan<byte> part, int at, int origin, FitVisitor visit)
    {
        var definitions = new FitDefinition?[LocalTypes];
        uint? time = null;
        while (at < part.Length)
        {
            var header = part[at];
            var place = origin + at;
            at++;
            if ((header & 0xC0) == 0x40)
            {
                if (Definition(part, ref at, (header & 0x20) != 0) is not { } defined) return Short(place, "a definition message");
                definitions[header & 0x0F] = defined;
                continue;
            }
            var compressed = (header & 0x80) != 0;
            if (definitions[compressed ? (header >> 5) & 0x03 : header & 0x0F] is not { } definition)
                return new(Byte(place), "expected a message that was defined before, found one that was not.");
            if (part.Length - at < definition.Size) return Short(place, "a data message");
            if (compressed && time is { } before) time = Later(before, (uint)(header & 0x1F));
            var message = new FitMessage(definition, part.Slice(at, definition.Size), compressed ? time : null);
            time = message.Time ?? time;
            visit(message);
            at += definition.Size;
        }
        return null;
    }

    // Five bits of seconds: the next moment after the last one that ends in them.
    private static uint Later(uint before, uint bits) => unchecked(before + ((bits - (before & 0x1F)) & 0x1F));

    private static FitDefinition? Definition(ReadOnlySpan<byte> part, ref int at, bool hasDeveloperFields)
    {
        if (part.Length - at < 5) return null;
        var big = part[at + 1] == 1;
        var number = part.Slice(at + 2, 2);
        var message = big ? BinaryPrimitives.ReadUInt16BigEndian(number) : BinaryPrimitives.ReadUInt16LittleEndian(number);
        var count = part[at + 4];
        at += 5;
        if (part.Length - at < count * 3) return null;
        var (fields, size) = (new FitField[count], 0);
        for (var i = 0; i < count; i++, at += 3)
        {
            fields[i] = new(part[at], part[at + 1], part[at + 2], size);
            size += part[at + 1];
        }
        if (!hasDeveloperFields) return new(message, big, fields, size);
        if (part.Length - at < 1) return null;
        int developer = part[at++];
        if (part.Length - at < developer * 3) return null;
        for (var i = 0; i < developer; i++, at += 3) size += part[at + 1];
        return new(message, big, fields, size);
    }

    private static Mistake Short(int place, string what) => new(Byte(place), $"expected {what} to end before the file does, found its end too soon.");

    private static string Byte(int at) => string.Create(CultureInfo.InvariantCulture, $"byte {at}");
}

using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace ReturnToRun.Formats.Pictures;

/// <summary>
/// PNG (ISO/IEC 15948): chunks with a length, a name and a checksum. Kept are IHDR, PLTE, tRNS, IDAT and IEND; the packed
/// lines are unpacked once, into nothing, to know that they are all there and no more than that.
/// </summary>
internal static class PngReader
{
    private const int Head = 8, Around = 12, HeaderLength = 13;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static PictureReading Read(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(Signature);
        using var packed = new MemoryStream();
        var (header, colours, order) = (default(Header), 0, Order.Header);
        for (var at = Head; at < file.Length;)
        {
            if (Chunk(file, at, out var name, out var data) is { } damaged) return damaged;
            switch (name)
            {
                case "IHDR" when order == Order.Header:
                    if (Header.Read(data, at + 8, out header) is { } wrong) return wrong;
                    order = Order.Colours;
                    break;
                case "PLTE" when order == Order.Colours && header.MayHaveColours:
                    if (data.Length is 0 or > 768 || data.Length % 3 != 0) return PictureReading.Refused(at, "expected a palette of 1 to 256 colours, found another length.");
                    (colours, order) = (data.Length / 3, Order.Transparency);
                    break;
                case "tRNS" when order is Order.Colours or Order.Transparency:
                    if (!header.FitsTransparency(data.Length, colours)) return PictureReading.Refused(at, "expected the transparency to fit the colours, found another length.");
                    order = Order.Lines;
                    break;
                case "IDAT" when order is Order.Colours or Order.Transparency or Order.Lines or Order.MoreLines:
                    if (header.NeedsColours && colours == 0) return PictureReading.Refused(at, "expected a palette before the picture, found none.");
                    packed.Write(data);
                    order = Order.MoreLines;
                    break;
                case "IEND" when order is Order.MoreLines or Order.End:
                    if (data.Length != 0) return PictureReading.Refused(at, "expected an empty end, found something in it.");
                    if (at + Around != file.Length) return PictureReading.Refused(at + Around, "expected the file to end, found more after the picture.");
                    kept.Write(file.Slice(at, Around));
                    return Whole(packed, header) is { } hollow ? hollow : new(new(PictureFormat.Png, header.Width, header.Height, kept.ToArray()), null);
                default:
                    // The case of the first letter says whether the picture can be drawn without it.
                    if (order == Order.Header || char.IsAsciiLetterUpper(name[0])) return PictureReading.Refused(at, $"expected another part of a PNG file here, found {name}.");
                    if (order == Order.MoreLines) order = Order.End;
                    at += data.Length + Around;
                    continue;
            }

            kept.Write(file.Slice(at, data.Length + Around));
            at += data.Length + Around;
        }

        return PictureReading.Refused(file.Length, "expected the file to go on, found its end: it is cut off.");
    }

    private static PictureReading? Chunk(ReadOnlySpan<byte> file, int at, out string name, out ReadOnlySpan<byte> data)
    {
        name = "";
        data = default;
        var rest = file[at..];
        if (rest.Length < Around) return PictureReading.Refused(file.Length, "expected the file to go on, found its end: it is cut off.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - Around) return PictureReading.Refused(at, "expected the file to go on, found its end: it is cut off or damaged.");
        foreach (var letter in rest[4..8])
        {
            if (!char.IsAsciiLetter((char)letter)) return PictureReading.Refused(at + 4, "expected the name of a part, found something else: the file is damaged.");
        }

        var end = (int)length + 8;
        if (BinaryPrimitives.ReadUInt32BigEndian(rest[end..]) != PngCrc.Of(rest[4..end])) return PictureReading.Refused(at + end, "expected the checksum to fit, found another: the file is damaged.");
        name = System.Text.Encoding.ASCII.GetString(rest[4..8]);
        data = rest[8..end];
        return null;
    }

    /// <summary>Whether the packed lines hold exactly the picture. They are counted, not kept.</summary>
    private static PictureReading? Whole(MemoryStream packed, Header header)
    {
        var expected = header.Bytes;
        packed.Position = 0;
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            long found = 0;
            while (found <= expected && unpacked.Read(buffer) is > 0 and var count) found += count;
            return found == expected ? null : PictureReading.Refused(string.Create(CultureInfo.InvariantCulture, $"expected {expected} bytes of picture, found {(found > expected ? "more" : "fewer")}: the file is damaged."));
        }
        catch (InvalidDataException)
        {
            return PictureReading.Refused("expected the picture to unpack, found something else: the file is damaged.");
        }
    }

    private enum Order { Header, Colours, Transparency, Lines, MoreLines, End }

    private readonly record struct Header(int Width, int Height, int Depth, int Colour, bool Interlaced)
    {
        private static readonly (int Left, int Top, int Across, int Down)[] s_passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

        public bool NeedsColours => Colour == 3;

        public bool MayHaveColours => Colour is 2 or 3 or 6;

        /// <summary>All lines, each with the byte that says how it is packed.</summary>
        public long Bytes
        {
            get
            {
                if (!Interlaced) return Lines(Width, Height);
                long all = 0;
                foreach (var (left, top, across, down) in s_passes) all += Lines((Width - left + across - 1) / across, (Height - top + down - 1) / down);
                return all;
            }
        }

        private int Channels => Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        public static PictureReading? Read(ReadOnlySpan<byte> data, int at, out Header header)
        {
            header = default;
            if (data.Length != HeaderLength) return PictureReading.Refused(at, "expected a header of 13 bytes, found another length.");
            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
            if (PictureReader.CheckSides(at, (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue)) is { } wrong) return wrong;
            var (depth, colour) = (data[8], data[9]);
            var possible = colour switch { 0 => depth is 1 or 2 or 4 or 8 or 16, 3 => depth is 1 or 2 or 4 or 8, 2 or 4 or 6 => depth is 8 or 16, _ => false };
            if (!possible || data[10] != 0 || data[11] != 0 || data[12] > 1) return PictureReading.Refused(at + 8, "expected a kind of PNG that exists, found another: the file is damaged.");
            header = new((int)width, (int)height, depth, colour, data[12] == 1);
            return null;
        }

        public bool FitsTransparency(int length, int colours) => Colour switch { 0 => length == 2, 2 => length == 6, 3 => length > 0 && length <= colours, _ => false };

        private long Lines(int width, int height) => width == 0 || height == 0 ? 0 : height * (1 + (((long)width * Channels * Depth) + 7) / 8);
    }
}

using System.Buffers.Binary;
using System.Text;

namespace ReturnToRun.Formats.Pictures;

/// <summary>WebP (RFC 9649): chunks in a RIFF file. Kept are the picture and its transparency; one that moves is refused.</summary>
internal static class WebPReader
{
    private const int Head = 12, ChunkHead = 8, ExtendedLength = 10;
    private const int HasTransparency = 0x10, Moves = 0x02;

    public static bool IsWebP(ReadOnlySpan<byte> file) => file.Length >= Head && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8);

    public static PictureReading Read(ReadOnlySpan<byte> file)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L;
        if (size > file.Length) return PictureReading.Refused(file.Length, "expected the file to go on, found its end: it is cut off.");
        if (size < file.Length) return PictureReading.Refused((int)size, "expected the file to end, found more after the picture.");
        ReadOnlySpan<byte> extended = default, transparency = default, picture = default;
        var lossless = false;
        for (var at = Head; at < file.Length;)
        {
            if (file.Length - at < ChunkHead) return PictureReading.Refused(at, "expected the next part of a WebP file, found something else: the file is damaged.");
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var whole = ChunkHead + (long)length + (length & 1);
            if (whole > file.Length - at) return PictureReading.Refused(at, "expected the file to go on, found its end: it is cut off or damaged.");
            var name = Encoding.ASCII.GetString(file.Slice(at, 4));
            var part = file.Slice(at, (int)whole);
            switch (name)
            {
                case "VP8X" when at == Head && length == ExtendedLength:
                    extended = part[ChunkHead..];
                    if ((extended[0] & Moves) != 0) return PictureReading.Refused(at, "expected a picture that stands still, found one that moves.");
                    break;
                case "ALPH" when !extended.IsEmpty && picture.IsEmpty && transparency.IsEmpty && length > 1:
                    transparency = part;
                    break;
                case "VP8 " or "VP8L" when picture.IsEmpty:
                    picture = part;
                    lossless = name == "VP8L";
                    break;
                case "ICCP" or "EXIF" or "XMP ":
                    break;
                case "VP8X" or "ALPH" or "VP8 " or "VP8L" or "ANIM" or "ANMF":
                    return PictureReading.Refused(at, $"expected one picture in the usual order, found another part ({name.Trim()}).");
                default:
                    break;
            }

            at += (int)whole;
        }

        if (picture.IsEmpty) return PictureReading.Refused(file.Length, "expected a picture, found none.");
        return Sides(picture[ChunkHead..], lossless) is not var (width, height) ? PictureReading.Refused("expected a WebP picture, found something else in its place: the file is damaged.")
            : PictureReader.CheckSides(Head, width, height) is { } wrong ? wrong
            : !extended.IsEmpty && (Side(extended[4..]), Side(extended[7..])) != (width, height) ? PictureReading.Refused(Head, "expected one size, found two that differ: the file is damaged.")
            : new(new(PictureFormat.WebP, width, height, Written(picture, lossless ? default : transparency, width, height)), null);
    }

    private static (int Width, int Height)? Sides(ReadOnlySpan<byte> data, bool lossless)
    {
        if (lossless)
        {
            // A signature, 14 bits a side less one, transparency, and a version of 0.
            if (data.Length < 5 || data[0] != 0x2F) return null;
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return bits >> 29 == 0 ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) : null;
        }

        // A key frame that is shown, its length, a start code, 14 bits a side.
        if (data.Length < 10 || (data[0] & 1) != 0 || (data[0] & 0x10) == 0 || !data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) return null;
        var first = (data[0] | (data[1] << 8) | (data[2] << 16)) >> 5;
        return first <= data.Length - 10 ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF) : null;
    }

    private static int Side(ReadOnlySpan<byte> bytes) => (bytes[0] | (bytes[1] << 8) | (bytes[2] << 16)) + 1;

    private static byte[] Written(ReadOnlySpan<byte> picture, ReadOnlySpan<byte> transparency, int width, int height)
    {
        using var whole = new MemoryStream(picture.Length + transparency.Length + 64);
        whole.Write("RIFF\0\0\0\0WEBP"u8);
        if (!transparency.IsEmpty)
        {
            var (w, h) = (width - 1, height - 1);
            whole.Write("VP8X"u8);
            whole.Write([ExtendedLength, 0, 0, 0, HasTransparency, 0, 0, 0, (byte)w, (byte)(w >> 8), (byte)(w >> 16), (byte)h, (byte)(h >> 8), (byte)(h >> 16)]);
            whole.Write(transparency);
        }

        whole.Write(picture);
        var bytes = whole.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return bytes;
    }
}

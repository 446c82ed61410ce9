using System.Buffers.Binary;

namespace ReturnToRun.Formats.Pictures;

/// <summary>
/// JPEG (ISO/IEC 10918-1): segments behind markers, then coded data up to the next one. Kept are tables, frame, scans and what
/// says how colours are meant (JFIF, Adobe); of a camera's notes only which way up the picture is.
/// </summary>
internal static class JpegReader
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Huffman = 0xC4, Quantisation = 0xDB, Restart = 0xDD;
    private const byte Application = 0xE0, Exif = 0xE1, Adobe = 0xEE, LastApplication = 0xEF, Comment = 0xFE;

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.Length > 3 && file[0] == 0xFF && file[1] == Start && file[2] == 0xFF;

    public static PictureReading Read(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        int width = 0, height = 0, turn = 1;
        var (jfif, scanned) = (false, false);
        ReadOnlySpan<byte> adobe = default;
        for (var at = 2; at < file.Length;)
        {
            if (file[at] != 0xFF) return PictureReading.Refused(at, "expected the next part of a JPEG file, found something else: the file is damaged.");
            while (at + 1 < file.Length && file[at + 1] == 0xFF) at++;
            if (at + 1 >= file.Length) break;
            var marker = file[at + 1];
            if (marker == End)
            {
                if (!scanned) return PictureReading.Refused(at, "expected a picture before the end, found none.");
                if (at + 2 != file.Length) return PictureReading.Refused(at + 2, "expected the file to end, found more after the picture. Some phones hide a film or a second picture there: save a copy of the picture alone.");
                return new(new(PictureFormat.Jpeg, turn >= 5 ? height : width, turn >= 5 ? width : height, Written(kept, jfif, adobe, turn)), null);
            }

            if (at + 4 > file.Length) break;
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return PictureReading.Refused(at, "expected the file to go on, found its end: it is cut off or damaged.");
            var body = file.Slice(at + 4, length - 2);
            var part = file.Slice(at, length + 2);
            at += part.Length;
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    if (width > 0) return PictureReading.Refused(at - part.Length, "expected one picture, found a second.");
                    if (Frame(body, at - body.Length, out width, out height) is { } wrong) return wrong;
                    kept.Write(part);
                    break;
                case Huffman or Quantisation or Restart:
                    kept.Write(part);
                    break;
                case Scan:
                    if (width == 0) return PictureReading.Refused(at - part.Length, "expected the size before the picture, found none.");
                    var coded = Coded(file[at..]);
                    if (coded == 0) return PictureReading.Refused(at, "expected a picture, found nothing: the file is damaged.");
                    kept.Write(part);
                    kept.Write(file.Slice(at, coded));
                    (at, scanned) = (at + coded, true);
                    break;
                case Application when body.StartsWith("JFIF\0"u8):
                    jfif = true;
                    break;
                case Adobe when body.Length == 12 && body.StartsWith("Adobe"u8):
                    adobe = part;
                    break;
                case Exif when body.StartsWith("Exif\0\0"u8):
                    turn = ExifTurn.Of(body[6..]);
                    break;
                case >= Application and <= LastApplication or Comment:
                    break;
                default:
                    return PictureReading.Refused(at - part.Length, "expected a usual kind of JPEG, found a rare one. Save the picture anew as JPEG or PNG.");
            }
        }

        return PictureReading.Refused(file.Length, "expected the file to go on, found its end: it is cut off.");
    }

    private static PictureReading? Frame(ReadOnlySpan<byte> body, int at, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (body.Length < 6 || body.Length != 6 + (body[5] * 3)) return PictureReading.Refused(at, "expected a header that fits its colours, found another length: the file is damaged.");
        if (body[0] != 8) return PictureReading.Refused(at, "expected 8 bits a colour, found another number. Save the picture anew as JPEG.");
        if (body[5] is not (1 or 3)) return PictureReading.Refused(at + 5, "expected a picture in grey or in colours for screens, found one for printing. Save it anew for screens (RGB).");
        (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
        return PictureReader.CheckSides(at + 1, width, height);
    }

    /// <summary>How many bytes are coded data: up to the next marker that is neither an escaped 0xFF nor a restart.</summary>
    private static int Coded(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length; at++)
        {
            if (data[at] == 0xFF && data[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF)) return at;
        }

        return data.Length;
    }

    private static byte[] Written(MemoryStream kept, bool jfif, ReadOnlySpan<byte> adobe, int turn)
    {
        using var whole = new MemoryStream((int)kept.Length + 128);
        whole.Write([0xFF, Start]);
        if (jfif) whole.Write([0xFF, Application, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        if (turn > 1) whole.Write(ExifTurn.Segment(turn));
        whole.Write(adobe);
        kept.WriteTo(whole);
        whole.Write([0xFF, End]);
        return whole.ToArray();
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace ReturnToRun.Formats.Tests.Pictures;

/// <summary>Writes PNG files chunk by chunk, right ones and wrong ones.</summary>
internal static class PngFile
{
    /// <summary>A grey picture of 8 bits.</summary>
    /// <param name="lines">How many lines are packed; as many as there should be by default.</param>
    public static byte[] Of(int width, int height, int? lines = null, params (string Name, byte[] Data)[] also) => Of(
        [("IHDR", Header(width, height)), .. also, ("IDAT", Packed(new byte[(lines ?? height) * (width + 1)])), ("IEND", [])]);

    public static byte[] Of(IEnumerable<(string Name, byte[] Data)> chunks) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. chunks.SelectMany(static chunk => Chunk(chunk.Name, chunk.Data))];

    public static byte[] Header(int width, int height, byte depth = 8, byte colour = 0, byte interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, interlace);
        return header;
    }

    public static byte[] Packed(byte[] lines)
    {
        using var packed = new MemoryStream();
        using (var writer = new ZLibStream(packed, CompressionLevel.Fastest)) writer.Write(lines);
        return packed.ToArray();
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        System.Text.Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Sum(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    // Bit by bit, as the standard says it, and not as the reader does it.
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }

        return ~sum;
    }
}

namespace ReturnToRun.Formats.Pictures;

/// <summary>The checksum of PNG's chunks: CRC-32 with the polynomial 0xEDB88320, reflected, begun and ended with ones.</summary>
internal static class PngCrc
{
    private static readonly uint[] s_table = Table();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes) crc = (crc >> 8) ^ s_table[(crc ^ one) & 0xFF];
        return ~crc;
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = (uint)i;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            table[i] = crc;
        }
        return table;
    }
}

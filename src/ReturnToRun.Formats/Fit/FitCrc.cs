namespace ReturnToRun.Formats.Fit;

/// <summary>The checksum of FIT: CRC-16 with the polynomial 0x8005, reflected, beginning with 0.</summary>
internal static class FitCrc
{
    private static readonly ushort[] s_table = Table();

    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        ushort crc = 0;
        foreach (var one in bytes) crc = (ushort)((crc >> 8) ^ s_table[(crc ^ one) & 0xFF]);
        return crc;
    }

    private static ushort[] Table()
    {
        var table = new ushort[256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            table[i] = (ushort)crc;
        }
        return table;
    }
}

using System.Buffers.Binary;

namespace ReturnToRun.Formats.Tests.Fit;

/// <summary>A FIT file written byte by byte, after the published description and with none of the program's own code.</summary>
internal sealed class FitBytes(bool bigEndian = false)
{
    public const byte Enum = 0x00, U8 = 0x02, S32 = 0x85, U16 = 0x84, U32 = 0x86, Bytes = 0x0D, Text = 0x07;

    private readonly List<byte> _body = [];

    public static uint Time(string utc) => (uint)(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture) - new DateTimeOffset(1989, 12, 31, 0, 0, 0, TimeSpan.Zero)).TotalSeconds;

    public FitBytes Define(byte local, ushort message, params (byte Number, byte Size, byte Type)[] fields) => Define(local, message, fields, []);

    public FitBytes Define(byte local, ushort message, (byte Number, byte Size, byte Type)[] fields, (byte Number, byte Size, byte Index)[] developer)
    {
        _body.AddRange([(byte)(0x40 | (developer.Length > 0 ? 0x20 : 0) | local), 0, (byte)(bigEndian ? 1 : 0)]);
        Add(message, 2);
        _body.Add((byte)fields.Length);
        foreach (var (number, size, type) in fields) _body.AddRange([number, size, type]);
        if (developer.Length == 0) return this;
        _body.Add((byte)developer.Length);
        foreach (var (number, size, index) in developer) _body.AddRange([number, size, index]);
        return this;
    }

    public FitBytes Data(byte local, params (long Value, int Size)[] values)
    {
        _body.Add(local);
        foreach (var (value, size) in values) Add(value, size);
        return this;
    }

    /// <summary>A message whose header holds the last five bits of its time.</summary>
    public FitBytes Compressed(byte local, int seconds, params (long Value, int Size)[] values)
    {
        _body.Add((byte)(0x80 | (local << 5) | (seconds & 0x1F)));
        foreach (var (value, size) in values) Add(value, size);
        return this;
    }

    public FitBytes Raw(params byte[] bytes)
    {
        _body.AddRange(bytes);
        return this;
    }

    public byte[] Build(bool shortHeader = false)
    {
        var file = new List<byte> { (byte)(shortHeader ? 12 : 14), 0x20, 0x54, 0x08 };
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)_body.Count);
        file.AddRange(size);
        file.AddRange(".FIT"u8);
        if (!shortHeader) AddCrc(file);
        file.AddRange(_body);
        AddCrc(file);
        return [.. file];
    }

    /// <summary>The same file with a checksum that fits, after bytes of it were changed.</summary>
    public static byte[] Mended(byte[] file)
    {
        var bytes = file[..^2].ToList();
        AddCrc(bytes);
        return [.. bytes];
    }

    private void Add(long value, int size)
    {
        for (var i = 0; i < size; i++) _body.Add((byte)((value >> (8 * (bigEndian ? size - 1 - i : i))) & 0xFF));
    }

    // As the description has it: four bits at a time.
    private static void AddCrc(List<byte> bytes)
    {
        int[] table = [0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400];
        var crc = 0;
        foreach (var one in bytes)
        {
            crc = ((crc >> 4) & 0x0FFF) ^ table[crc & 0xF] ^ table[one & 0xF];
            crc = ((crc >> 4) & 0x0FFF) ^ table[crc & 0xF] ^ table[(one >> 4) & 0xF];
        }
        bytes.AddRange([(byte)(crc & 0xFF), (byte)(crc >> 8)]);
    }
}

using System.Buffers.Binary;
using System.Text;

namespace ReturnToRun.Formats.Fit;

/// <summary>One field as a definition message lays it out.</summary>
internal readonly record struct FitField(byte Number, byte Size, byte Type, int Offset);

/// <summary>What a definition message says about the data messages that follow it.</summary>
internal sealed record FitDefinition(ushort Message, bool BigEndian, FitField[] Fields, int Size);

/// <summary>One data message. Fields that a device left empty count as not there.</summary>
internal readonly ref struct FitMessage(FitDefinition definition, ReadOnlySpan<byte> data, uint? compressedTime)
{
    private readonly ReadOnlySpan<byte> data = data;

    public ushort Number => definition.Message;

    /// <summary>When it was: the message's own time, or the one its header gives.</summary>
    public uint? Time => Get(FitNumbers.Field.Timestamp) is >= 0 and <= uint.MaxValue and var own ? (uint)own : compressedTime;

    /// <summary>The number in a field of a whole-number type; the first where it holds several. Null where there is none.</summary>
    public long? Get(byte number)
    {
        foreach (var field in definition.Fields)
        {
            if (field.Number == number) return Whole(field, data.Slice(field.Offset, field.Size));
        }
        return null;
    }

    /// <summary>The bytes of a field; empty where there is none.</summary>
    public ReadOnlySpan<byte> Bytes(byte number)
    {
        foreach (var field in definition.Fields)
        {
            if (field.Number == number) return data.Slice(field.Offset, field.Size);
        }
        return [];
    }

    /// <summary>The text of a field, up to its first zero.</summary>
    public string Text(byte number)
    {
        var bytes = Bytes(number);
        var end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
    }

    // The top bit of a type says that byte order matters to it, the rest which type it is.
    private long? Whole(FitField field, ReadOnlySpan<byte> bytes)
    {
        var big = definition.BigEndian;
        switch (field.Type & 0x1F, bytes.Length)
        {
            case (0x00 or 0x02 or 0x0D, >= 1): return bytes[0] == byte.MaxValue ? null : bytes[0];
            case (0x0A, >= 1): return bytes[0] == 0 ? null : bytes[0];
            case (0x01, >= 1): return unchecked((sbyte)bytes[0]) is var s8 && s8 == sbyte.MaxValue ? null : s8;
            case (0x03, >= 2):
                var s16 = big ? BinaryPrimitives.ReadInt16BigEndian(bytes) : BinaryPrimitives.ReadInt16LittleEndian(bytes);
                return s16 == short.MaxValue ? null : s16;
            case (0x04 or 0x0B, >= 2):
                var u16 = big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
                return u16 == (field.Type == 0x8B ? ushort.MinValue : ushort.MaxValue) ? null : u16;
            case (0x05, >= 4):
                var s32 = big ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);
                return s32 == int.MaxValue ? null : s32;
            case (0x06 or 0x0C, >= 4):
                var u32 = big ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
                return u32 == (field.Type == 0x8C ? uint.MinValue : uint.MaxValue) ? null : u32;
            default: return null;
        }
    }
}

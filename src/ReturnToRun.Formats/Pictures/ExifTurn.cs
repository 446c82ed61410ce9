using System.Buffers.Binary;

namespace ReturnToRun.Formats.Pictures;

/// <summary>Which way up a camera was held: the one thing in its notes without which a picture would lie on its side.</summary>
internal static class ExifTurn
{
    private const int Upright = 1, Last = 8, EntryLength = 12;
    private const ushort Orientation = 0x0112, Short = 3;

    /// <returns>1 to 8 as the notes say; 1 where they say nothing that can be read.</returns>
    public static int Of(ReadOnlySpan<byte> notes)
    {
        if (notes.Length < 8) return Upright;
        var little = notes.StartsWith("II*\0"u8);
        if (!little && !notes.StartsWith("MM\0*"u8)) return Upright;
        var directory = Number(notes[4..], little);
        if (directory > notes.Length - 2) return Upright;
        var entries = notes[(int)directory..];
        int count = Half(entries, little);
        entries = entries[2..];
        for (var i = 0; i < count && entries.Length >= EntryLength; i++, entries = entries[EntryLength..])
        {
            if (Half(entries, little) == Orientation && Half(entries[2..], little) == Short && Half(entries[8..], little) is >= Upright and <= Last and var turn) return turn;
        }

        return Upright;
    }

    /// <summary>Notes that say this and nothing else.</summary>
    public static ReadOnlySpan<byte> Segment(int turn) => new byte[]
    {
        0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0,
    };

    private static ushort Half(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}

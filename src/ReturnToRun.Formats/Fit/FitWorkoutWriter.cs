using System.Buffers.Binary;
using System.Text;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Engine.Units;
using Field = ReturnToRun.Formats.Fit.FitNumbers.Field;
using Message = ReturnToRun.Formats.Fit.FitNumbers.Message;

namespace ReturnToRun.Formats.Fit;

/// <summary>A session as a FIT workout: a step a segment, without a target but its length; what repeats is written once with a repeat step.</summary>
public static class FitWorkoutWriter
{
    private const byte HeaderSize = 14, ProtocolVersion = 0x10;
    private const ushort ProfileVersion = 2132;
    private const ushort DevelopmentManufacturer = 255;
    private const int NameBytes = 32, StepNameBytes = 16;
    private const byte ByTime = 0, ByDistance = 1, RepeatUntil = 6, NoTarget = 2;
    private const byte Active = 0, Rest = 1, WarmUp = 2, CoolDown = 3, Recovery = 4;
    private const byte Enum = 0x00, Text = 0x07, U16 = 0x84, U32 = 0x86, U32Z = 0x8C;

    /// <param name="name">As the watch lists it; cut off after 31 bytes.</param>
    /// <param name="number">Tells this workout from others of ours on the same device; not 0.</param>
    /// <param name="made">When it was planned.</param>
    public static byte[] Write(Timeline timeline, string name, uint number, Instant made)
    {
        var steps = Steps(timeline);
        var body = new MemoryStream();
        Define(body, 0, Message.FileId, new(0, 1, Enum), new(1, 2, U16), new(2, 2, U16), new(3, 4, U32Z), new(4, 4, U32));
        Data(body, 0, Byte(FitNumbers.WorkoutFile), Short(DevelopmentManufacturer), Short(0), Long(number), Long((uint)Math.Max(0, made.UnixSeconds - FitNumbers.Epoch)));
        Define(body, 1, Message.Workout, new(4, 1, Enum), new(6, 2, U16), new(8, NameBytes, Text));
        Data(body, 1, Byte(FitNumbers.Running), Short((ushort)steps.Count), String(name, NameBytes));
        Define(body, 2, Message.WorkoutStep, new(Field.MessageIndex, 2, U16), new(0, StepNameBytes, Text), new(1, 1, Enum), new(2, 4, U32), new(3, 1, Enum), new(4, 4, U32), new(7, 1, Enum));
        foreach (var (index, step) in steps.Index())
            Data(body, 2, Short((ushort)index), String(step.Name, StepNameBytes), Byte(step.Duration), Long(step.Value), Byte(NoTarget), Long(step.Target), Byte(step.Intensity));
        return Framed(body.ToArray());
    }

    private static List<Step> Steps(Timeline timeline)
    {
        var steps = new List<Step>();
        Add(steps, timeline.WarmUp.AsSpan(), static _ => WarmUp);
        Add(steps, timeline.Main.AsSpan(), static kind => kind switch
        {
            SegmentKind.Run or SegmentKind.Stride => Active,
            SegmentKind.Rest => Rest,
            _ => Recovery,
        });
        Add(steps, timeline.CoolDown.AsSpan(), static _ => CoolDown);
        return steps;
    }

    private static void Add(List<Step> steps, ReadOnlySpan<Segment> segments, Func<SegmentKind, byte> intensity)
    {
        for (var at = 0; at < segments.Length;)
        {
            var times = Repeats(segments[at..]);
            var (first, length) = (steps.Count, times > 1 ? 2 : 1);
            foreach (var segment in segments.Slice(at, length))
            {
                var (duration, value) = segment.Length.IsTime ? (ByTime, segment.Length.Seconds * 1000) : (ByDistance, segment.Length.Metres * 100);
                steps.Add(new(segment.Kind.ToString(), duration, (uint)value, 0, intensity(segment.Kind)));
            }
            if (times > 1) steps.Add(new("", RepeatUntil, (uint)first, (uint)times, Active));
            at += length * times;
        }
    }

    /// <summary>How often the pair at the beginning follows upon itself; 1 where it does not.</summary>
    private static int Repeats(ReadOnlySpan<Segment> segments)
    {
        var times = 1;
        while ((times + 1) * 2 <= segments.Length && segments[..2].SequenceEqual(segments.Slice(times * 2, 2))) times++;
        return times;
    }

    private static byte[] Framed(byte[] body)
    {
        var file = new byte[HeaderSize + body.Length + 2];
        (file[0], file[1]) = (HeaderSize, ProtocolVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), ProfileVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)body.Length);
        ".FIT"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), FitCrc.Of(file.AsSpan(0, 12)));
        body.CopyTo(file, HeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - 2), FitCrc.Of(file.AsSpan(0, file.Length - 2)));
        return file;
    }

    private static void Define(MemoryStream body, byte local, ushort message, params ReadOnlySpan<Column> fields)
    {
        body.Write([(byte)(0x40 | local), 0, 0]);
        body.Write(Short(message));
        body.WriteByte((byte)fields.Length);
        foreach (var (number, size, type) in fields) body.Write([number, size, type]);
    }

    private static void Data(MemoryStream body, byte local, params ReadOnlySpan<byte[]> values)
    {
        body.WriteByte(local);
        foreach (var value in values) body.Write(value);
    }

    private static byte[] Byte(byte value) => [value];

    private static byte[] Short(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Long(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    // Ends with a zero, and never in the middle of a character.
    private static byte[] String(string text, int size)
    {
        var bytes = new byte[size];
        Encoding.UTF8.GetEncoder().Convert(text, bytes.AsSpan(0, size - 1), flush: true, out _, out _, out _);
        return bytes;
    }

    private readonly record struct Column(byte Number, byte Size, byte Type);

    private readonly record struct Step(string Name, byte Duration, uint Value, uint Target, byte Intensity);
}

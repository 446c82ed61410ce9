using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReturnToRun.Web.Kit.Figures;

/// <summary>
/// The drawing of an exercise as data: a body in two or three poses among fixed things, and what it shows in words.
/// Lengths are centimetres; x runs to the right, y up from the floor, z towards the reader.
/// </summary>
public sealed record Figure
{
    /// <summary>What the poses show, for those who cannot see them.</summary>
    public required string Text { get; init; }

    /// <summary>How far the reader stands round to the right, in degrees.</summary>
    public float Turn { get; init; } = 20;

    /// <summary>How far the reader looks down, in degrees.</summary>
    public float Tilt { get; init; } = 14;

    /// <summary>What stands there in every pose: floor, step, wall, sofa.</summary>
    public ImmutableArray<Prop> Scene { get; init; } = [];

    /// <summary>Start first. The last one says most by itself, where only one is shown.</summary>
    public required ImmutableArray<Pose> Poses { get; init; }

    /// <summary>A figure from its JSON.</summary>
    /// <exception cref="JsonException">It is not one, or it has no pose, or more than three.</exception>
    public static Figure Parse(string json)
    {
        var figure = JsonSerializer.Deserialize<Figure>(json, s_options);
        return figure is { Poses: { IsDefaultOrEmpty: false, Length: <= 3 } } ? figure : throw new JsonException("A figure has one to three poses.");
    }

    /// <summary>The figure as its JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, s_options);

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new PointConverter(), new DirectionConverter() },
    };
}

/// <summary>One pose: where the pelvis is, which way the trunk runs and faces, and where hands and feet are put.</summary>
public sealed record Pose
{
    /// <summary>A word or two, shown where the poses stand side by side.</summary>
    public required string Name { get; init; }

    public required Point Pelvis { get; init; }

    /// <summary>From the pelvis towards the head.</summary>
    public required Direction Spine { get; init; }

    /// <summary>From the waist towards the head; <see cref="Spine"/> where the back is straight.</summary>
    public Direction? Chest { get; init; }

    /// <summary>From the neck to the crown; <see cref="Chest"/> where the head is in line.</summary>
    public Direction? Head { get; init; }

    /// <summary>Where the belly looks.</summary>
    public required Direction Facing { get; init; }

    /// <summary>The limbs nearer to the reader; the upper ones of a body that lies on its side.</summary>
    public required Limbs Near { get; init; }

    public required Limbs Far { get; init; }

    /// <summary>Things that move with the pose: ball, bar, arrow.</summary>
    public ImmutableArray<Prop> Props { get; init; } = [];
}

/// <summary>Where the hand and the foot of one side are put. What is out of reach is reached towards.</summary>
public sealed record Limbs
{
    public required Point Hand { get; init; }

    /// <summary>Where the elbow points when bent; away from the chest's front where nothing is said.</summary>
    public Direction? Elbow { get; init; }

    /// <summary>The ankle.</summary>
    public required Point Foot { get; init; }

    /// <summary>Where the knee points when bent; where the belly looks where nothing is said.</summary>
    public Direction? Knee { get; init; }

    /// <summary>From the ankle to the toes.</summary>
    public required Direction Toes { get; init; }
}

/// <summary>A point; without a z it lies in the plane of the shoulder or hip it belongs to.</summary>
public readonly record struct Point(float X, float Y, float? Z)
{
    public Vector3 At(float z) => new(X, Y, Z ?? z);
}

/// <summary>A direction: degrees in the picture's plane (0 right, 90 up), and degrees out of it towards the reader.</summary>
public readonly record struct Direction(float Degrees, float Towards)
{
    public Vector3 Vector
    {
        get
        {
            var (inPlane, towards) = (float.DegreesToRadians(Degrees), float.DegreesToRadians(Towards));
            return new(MathF.Cos(towards) * MathF.Cos(inPlane), MathF.Cos(towards) * MathF.Sin(inPlane), MathF.Sin(towards));
        }
    }
}

/// <summary>What a thing in the picture is.</summary>
public enum PropKind
{
    /// <summary>The floor, from one corner to the other.</summary>
    Mat,

    /// <summary>A step, sofa or wall, from one corner to the other.</summary>
    Box,

    /// <summary>A ball about <see cref="Prop.From"/>.</summary>
    Ball,

    /// <summary>A stick between two points.</summary>
    Bar,

    /// <summary>Which way to move.</summary>
    Arrow,
}

/// <summary>A thing in the picture.</summary>
public sealed record Prop
{
    public required PropKind Kind { get; init; }
    public required Point From { get; init; }
    public Point To { get; init; }
    public float Radius { get; init; }
}

internal sealed class PointConverter : JsonConverter<Point>
{
    public override Point Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        Numbers.Read(ref reader) switch
        {
            [var x, var y] => new(x, y, null),
            [var x, var y, var z] => new(x, y, z),
            _ => throw new JsonException("A point has two or three numbers."),
        };

    public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options) =>
        Numbers.Write(writer, value.Z is { } z ? [value.X, value.Y, z] : [value.X, value.Y]);
}

internal sealed class DirectionConverter : JsonConverter<Direction>
{
    public override Direction Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        Numbers.Read(ref reader) switch
        {
            [var degrees] => new(degrees, 0),
            [var degrees, var towards] => new(degrees, towards),
            _ => throw new JsonException("A direction has one or two numbers."),
        };

    public override void Write(Utf8JsonWriter writer, Direction value, JsonSerializerOptions options) =>
        Numbers.Write(writer, value.Towards == 0 ? [value.Degrees] : [value.Degrees, value.Towards]);
}

internal static class Numbers
{
    private const float Farthest = 1000;

    public static float[] Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Numbers stand in brackets.");
        List<float> numbers = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || Math.Abs(reader.GetSingle()) > Farthest || numbers.Count == 3)
                throw new JsonException($"One to three numbers between -{Farthest} and {Farthest}.");
            numbers.Add(reader.GetSingle());
        }

        return [.. numbers];
    }

    public static void Write(Utf8JsonWriter writer, float[] numbers)
    {
        writer.WriteStartArray();
        foreach (var number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}

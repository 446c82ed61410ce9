using System.Numerics;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Tests.Kit.Figures;

/// <summary>A part of a body that can touch something: a joint and how thick the body is there.</summary>
internal sealed record BodyPart(string Name, Vector3 At, float Radius)
{
    /// <summary>Closer than this is touching, in centimetres; deeper than this is inside.</summary>
    private const float Close = 1.5f;

    /// <summary>The figures of the built-in library by exercise.</summary>
    public static IReadOnlyDictionary<string, Figure> Library { get; } =
        BuiltInLibrary.Exercises.ToDictionary(exercise => exercise.Key, exercise => Figure.Parse(exercise.Figure!), StringComparer.Ordinal);

    /// <summary>Every pose of the library with the name of its exercise.</summary>
    public static IEnumerable<(string Name, Figure Figure, Pose Pose, Skeleton Body)> Poses =>
        from figure in Library
        from pose in figure.Value.Poses
        select ($"{figure.Key}, {pose.Name}", figure.Value, pose, Skeleton.Of(pose));

    public static IEnumerable<BodyPart> Of(Skeleton body) =>
        [new("head", body.Head, Body.HeadRadius), .. Of("near", body.Near), .. Of("far", body.Far)];

    /// <summary>How far the part is above the floor, or above the step under it.</summary>
    public float Above(Figure figure) => At.Y - Radius - figure.Scene.Where(IsUnder).Select(box => Math.Max(box.From.Y, box.To.Y)).DefaultIfEmpty(0).Max();

    public bool Touches(Figure figure) => Math.Abs(Above(figure)) <= Close;

    private bool IsUnder(Prop prop) => prop.Kind == PropKind.Box
        && At.X >= Math.Min(prop.From.X, prop.To.X) && At.X <= Math.Max(prop.From.X, prop.To.X)
        && At.Y >= Math.Max(prop.From.Y, prop.To.Y);

    private static IEnumerable<BodyPart> Of(string side, LimbJoints limb) =>
    [
        new($"{side} shoulder", limb.Shoulder, Body.TrunkRadius), new($"{side} elbow", limb.Elbow, Body.ArmRadius), new($"{side} hand", limb.Hand, Body.ArmRadius),
        new($"{side} hip", limb.Hip, Body.TrunkRadius), new($"{side} knee", limb.Knee, Body.LegRadius), new($"{side} foot", limb.Foot, Body.LegRadius), new($"{side} toes", limb.Toes, Body.FootRadius),
    ];
}

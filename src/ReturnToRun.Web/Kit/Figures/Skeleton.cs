using System.Numerics;

namespace ReturnToRun.Web.Kit.Figures;

/// <summary>The joints of a pose. Every bone has the length that <see cref="Body"/> gives it, by construction.</summary>
public sealed record Skeleton(Vector3 Pelvis, Vector3 Waist, Vector3 Neck, Vector3 Head, Vector3 Nose, LimbJoints Near, LimbJoints Far)
{
    /// <summary>Works out the joints between the trunk and the places hands and feet are put.</summary>
    public static Skeleton Of(Pose pose)
    {
        var spine = pose.Spine.Vector;
        var chest = (pose.Chest ?? pose.Spine).Vector;
        var neck = (pose.Head ?? pose.Chest ?? pose.Spine).Vector;
        var facing = pose.Facing.Vector;
        var pelvis = pose.Pelvis.At(0);
        var waist = pelvis + (spine * Body.Loin);
        var shoulders = waist + (chest * Body.Chest);
        var head = shoulders + (neck * (Body.Neck + Body.Head));
        return new(
            pelvis, waist, shoulders, head, head + (Square(facing, neck) * Body.HeadRadius * 1.25f),
            Limb(pose.Near, pelvis, shoulders, Sideways(facing, spine), Sideways(facing, chest), facing, chest),
            Limb(pose.Far, pelvis, shoulders, -Sideways(facing, spine), -Sideways(facing, chest), facing, chest));
    }

    private static LimbJoints Limb(Limbs limbs, Vector3 pelvis, Vector3 shoulders, Vector3 hipSide, Vector3 shoulderSide, Vector3 facing, Vector3 chest)
    {
        var shoulder = shoulders + (shoulderSide * Body.ShoulderHalfWidth);
        var hip = pelvis + (hipSide * Body.HipHalfWidth);
        var front = Square(facing, chest);
        var (elbow, hand) = Bend(shoulder, limbs.Hand.At(shoulder.Z), Body.UpperArm, Body.Forearm, limbs.Elbow?.Vector ?? -front);
        var (knee, foot) = Bend(hip, limbs.Foot.At(hip.Z), Body.Thigh, Body.Shin, limbs.Knee?.Vector ?? facing);
        return new(shoulder, elbow, hand, hip, knee, foot, foot + (limbs.Toes.Vector * Body.Foot));
    }

    /// <summary>The middle and the end of two bones from a root towards a target, bent to the side of a hint.</summary>
    private static (Vector3 Middle, Vector3 End) Bend(Vector3 root, Vector3 target, float first, float second, Vector3 hint)
    {
        var way = target - root;
        var distance = Math.Clamp(way.Length(), MathF.Abs(first - second) + .1f, first + second);
        var along = way.LengthSquared() < .01f ? Vector3.UnitX : Vector3.Normalize(way);
        var cosine = Math.Clamp(((first * first) + (distance * distance) - (second * second)) / (2 * first * distance), -1, 1);
        var middle = root + (along * first * cosine) + (Square(hint, along) * first * MathF.Sqrt(1 - (cosine * cosine)));
        return (middle, root + (along * distance));
    }

    /// <summary>The direction nearest to a wish that is square to another.</summary>
    private static Vector3 Square(Vector3 wish, Vector3 to)
    {
        var square = wish - (to * Vector3.Dot(wish, to));
        if (square.LengthSquared() < 1e-4f) square = Vector3.Cross(to, MathF.Abs(to.Y) < .9f ? Vector3.UnitY : Vector3.UnitZ);
        return Vector3.Normalize(square);
    }

    /// <summary>From the spine to the near side: towards the reader, or up where the body lies on its side.</summary>
    private static Vector3 Sideways(Vector3 facing, Vector3 spine)
    {
        var side = Vector3.Cross(Square(facing, spine), spine);
        var near = MathF.Abs(side.Z) > .3f ? side.Z : side.Y;
        return near < 0 ? -side : side;
    }
}

/// <summary>The joints of the limbs of one side.</summary>
public sealed record LimbJoints(Vector3 Shoulder, Vector3 Elbow, Vector3 Hand, Vector3 Hip, Vector3 Knee, Vector3 Foot, Vector3 Toes);

using System.Numerics;

namespace ReturnToRun.Web.Kit.Figures;

/// <summary>What of a figure can be taken hold of. The near side is the one towards the reader.</summary>
public enum Joint
{
    /// <summary>The whole body.</summary>
    Body,

    Pelvis, Waist, Neck, Head,
    NearElbow, NearHand, NearKnee, NearFoot, NearToes,
    FarElbow, FarHand, FarKnee, FarFoot, FarToes,
}

/// <summary>
/// Moves one joint of a pose. A limb turns and bends, and never gets longer or shorter; nothing goes below the ground, where
/// a move ends as far as it can go.
/// </summary>
public static class Posing
{
    // Half a centimetre: what the drawings that come with the program are true to.
    private const float Sunk = .5f;

    private static readonly float[] s_parts = [1, .5f, .25f, .125f];

    /// <summary>Where a joint is.</summary>
    public static Vector3 At(Pose pose, Joint joint) => At(Skeleton.Of(pose), joint);

    /// <summary>The pose with one joint moved, or as much of that as the ground lets.</summary>
    public static Pose Move(Pose pose, Joint joint, Vector3 by)
    {
        var floor = MathF.Min(-Sunk, Lowest(pose));
        foreach (var way in (Vector3[])[by, by with { Y = 0 }])
        {
            foreach (var part in s_parts)
            {
                var moved = Moved(pose, joint, way * part);
                if (Lowest(moved) >= floor) return moved;
            }
        }

        return pose;
    }

    /// <summary>How far the lowest part is above the ground; below 0 where it is in it.</summary>
    public static float Lowest(Pose pose)
    {
        var body = Skeleton.Of(pose);
        var lowest = body.Head.Y - Body.HeadRadius;
        foreach (var limb in (LimbJoints[])[body.Near, body.Far])
        {
            lowest = MathF.Min(lowest, MathF.Min(limb.Shoulder.Y, limb.Hip.Y) - Body.TrunkRadius);
            lowest = MathF.Min(lowest, MathF.Min(limb.Elbow.Y, limb.Hand.Y) - Body.ArmRadius);
            lowest = MathF.Min(lowest, MathF.Min(MathF.Min(limb.Knee.Y, limb.Foot.Y) - Body.LegRadius, limb.Toes.Y - Body.FootRadius));
        }

        return lowest;
    }

    private static Vector3 At(Skeleton body, Joint joint) => joint switch
    {
        Joint.Body or Joint.Pelvis => body.Pelvis,
        Joint.Waist => body.Waist,
        Joint.Neck => body.Neck,
        Joint.Head => body.Head,
        Joint.NearElbow => body.Near.Elbow,
        Joint.NearHand => body.Near.Hand,
        Joint.NearKnee => body.Near.Knee,
        Joint.NearFoot => body.Near.Foot,
        Joint.NearToes => body.Near.Toes,
        Joint.FarElbow => body.Far.Elbow,
        Joint.FarHand => body.Far.Hand,
        Joint.FarKnee => body.Far.Knee,
        Joint.FarFoot => body.Far.Foot,
        Joint.FarToes => body.Far.Toes,
        _ => throw new ArgumentOutOfRangeException(nameof(joint), joint, "Unknown joint."),
    };

    private static Pose Moved(Pose pose, Joint joint, Vector3 by)
    {
        var body = Skeleton.Of(pose);
        var to = At(body, joint) + by;
        return joint switch
        {
            Joint.Body => pose with { Pelvis = Of(to), Near = Shifted(pose.Near, body.Near, by), Far = Shifted(pose.Far, body.Far, by) },
            Joint.Pelvis => pose with { Pelvis = Of(to) },
            Joint.Waist => pose with { Spine = Towards(to - body.Pelvis, pose.Spine) },
            Joint.Neck => pose with { Chest = Towards(to - body.Waist, pose.Chest ?? pose.Spine) },
            Joint.Head => pose with { Head = Towards(to - body.Neck, pose.Head ?? pose.Chest ?? pose.Spine) },
            >= Joint.FarElbow => pose with { Far = Moved(pose.Far, body.Far, joint - (Joint.FarElbow - Joint.NearElbow), to) },
            _ => pose with { Near = Moved(pose.Near, body.Near, joint, to) },
        };
    }

    private static Limbs Moved(Limbs limbs, LimbJoints now, Joint joint, Vector3 to)
    {
        switch (joint)
        {
            case Joint.NearElbow:
                var elbow = now.Shoulder + Turned(to - now.Shoulder, now.Elbow - now.Shoulder, Body.UpperArm);
                return limbs with { Hand = Of(elbow + now.Hand - now.Elbow), Elbow = Bending(now.Shoulder, elbow, elbow + now.Hand - now.Elbow, limbs.Elbow) };
            case Joint.NearKnee:
                var knee = now.Hip + Turned(to - now.Hip, now.Knee - now.Hip, Body.Thigh);
                return limbs with { Foot = Of(knee + now.Foot - now.Knee), Knee = Bending(now.Hip, knee, knee + now.Foot - now.Knee, limbs.Knee) };
            case Joint.NearHand:
                return limbs with { Hand = Of(Reached(now.Shoulder, to, Body.UpperArm + Body.Forearm)) };
            case Joint.NearFoot:
                return limbs with { Foot = Of(Reached(now.Hip, to, Body.Thigh + Body.Shin)) };
            default:
                return limbs with { Toes = Towards(to - now.Foot, limbs.Toes) };
        }
    }

    private static Limbs Shifted(Limbs limbs, LimbJoints now, Vector3 by) => limbs with { Hand = Of(now.Hand + by), Foot = Of(now.Foot + by) };

    // A bone of its length towards a place, or as it was where the place is its root.
    private static Vector3 Turned(Vector3 way, Vector3 was, float length) => (way.Length() > 1 ? Vector3.Normalize(way) : Vector3.Normalize(was)) * length;

    private static Vector3 Reached(Vector3 root, Vector3 to, float length)
    {
        var way = to - root;
        return way.Length() <= length ? to : root + (Vector3.Normalize(way) * length);
    }

    // Which way the middle stands off the line from root to end; as before where the limb is straight.
    private static Direction? Bending(Vector3 root, Vector3 middle, Vector3 end, Direction? was)
    {
        var line = end - root;
        if (line.LengthSquared() < 1) return was;
        var along = Vector3.Normalize(line);
        var off = middle - root - (along * Vector3.Dot(middle - root, along));
        return off.Length() < 1 ? was : Towards(off, was ?? default);
    }

    private static Direction Towards(Vector3 way, Direction was)
    {
        if (way.Length() < .5f) return was;
        var unit = Vector3.Normalize(way);
        return new(Rounded(float.RadiansToDegrees(MathF.Atan2(unit.Y, unit.X))), Rounded(float.RadiansToDegrees(MathF.Asin(Math.Clamp(unit.Z, -1, 1)))));
    }

    private static Point Of(Vector3 at) => new(Rounded(at.X), Rounded(at.Y), Rounded(at.Z));

    private static float Rounded(float value) => MathF.Round(value, 1);
}

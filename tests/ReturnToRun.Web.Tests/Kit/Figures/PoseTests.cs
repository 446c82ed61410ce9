using System.Numerics;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Tests.Kit.Figures;

/// <summary>Every pose of the built-in library could be taken by one and the same person, and is what its text says.</summary>
public sealed class PoseTests
{
    private static readonly string[] s_both = ["near", "far"];

    [Fact]
    public void Bones_keep_their_length_within_2_percent_in_every_pose() => Assert.All(BodyPart.Poses, pose =>
    {
        var (body, name) = (pose.Body, pose.Name);
        Bone(body.Pelvis, body.Waist, Body.Loin);
        Bone(body.Waist, body.Neck, Body.Chest);
        Bone(body.Neck, body.Head, Body.Neck + Body.Head);
        Bone(body.Near.Shoulder, body.Far.Shoulder, 2 * Body.ShoulderHalfWidth);
        Bone(body.Near.Hip, body.Far.Hip, 2 * Body.HipHalfWidth);
        foreach (var limb in new[] { body.Near, body.Far })
        {
            Bone(limb.Shoulder, limb.Elbow, Body.UpperArm);
            Bone(limb.Elbow, limb.Hand, Body.Forearm);
            Bone(limb.Hip, limb.Knee, Body.Thigh);
            Bone(limb.Knee, limb.Foot, Body.Shin);
            Bone(limb.Foot, limb.Toes, Body.Foot);
        }

        void Bone(Vector3 from, Vector3 to, float length) =>
            Assert.True(Math.Abs(Vector3.Distance(from, to) - length) <= length * .02f, $"{name}: {Vector3.Distance(from, to)} instead of {length}");
    });

    [Fact]
    public void Nothing_is_below_the_ground() => Assert.All(BodyPart.Poses, pose =>
        Assert.All(BodyPart.Of(pose.Body), part => Assert.True(part.Above(pose.Figure) >= -1.5f, $"{pose.Name}: {part}")));

    [Fact]
    public void Hands_and_feet_reach_where_they_are_put() => Assert.All(BodyPart.Poses, pose =>
    {
        Assert.InRange(Vector3.Distance(pose.Body.Near.Hand, pose.Pose.Near.Hand.At(pose.Body.Near.Hand.Z)), 0, 1.5);
        Assert.InRange(Vector3.Distance(pose.Body.Far.Hand, pose.Pose.Far.Hand.At(pose.Body.Far.Hand.Z)), 0, 1.5);
        Assert.InRange(Vector3.Distance(pose.Body.Near.Foot, pose.Pose.Near.Foot.At(pose.Body.Near.Foot.Z)), 0, 1.5);
        Assert.InRange(Vector3.Distance(pose.Body.Far.Foot, pose.Pose.Far.Foot.At(pose.Body.Far.Foot.Z)), 0, 1.5);
    });

    [Fact]
    public void Nobody_would_fall_over() => Assert.All(BodyPart.Poses.Where(pose => pose.Body.Head.Y > 60), pose =>
    {
        var support = BodyPart.Of(pose.Body).Where(part => part.Touches(pose.Figure)).Select(part => part.At.X).ToList();
        var wall = pose.Figure.Scene.Any(prop => prop is { Kind: PropKind.Box, To.Y: > 60 }) ? 9 : 2;
        Assert.InRange(Centre(pose.Body).X, support.Min() - wall, support.Max() + wall);
    });

    /// <summary>What touches the floor (or the step on it), and that nothing else does.</summary>
    [Theory]
    [InlineData("side-lying-clam", 0, "far shoulder, far elbow, far hand, far hip, far knee, far foot, far toes")]
    [InlineData("side-lying-clam", 1, "far shoulder, far elbow, far hand, far hip, far knee, far foot, far toes")]
    [InlineData("kneeling-side-plank", 0, "far elbow, far hand, far hip, far knee, far foot, far toes")]
    [InlineData("kneeling-side-plank", 1, "far elbow, far hand, far knee, far foot, far toes")]
    [InlineData("kneeling-side-plank-clam", 0, "far elbow, far hand, far hip, far knee, far foot, far toes")]
    [InlineData("kneeling-side-plank-clam", 1, "far elbow, far hand, far knee, far foot, far toes")]
    [InlineData("kneeling-side-plank-clam", 2, "far elbow, far hand, far knee, far foot, far toes")]
    [InlineData("full-side-plank-leg-lift", 0, "far elbow, far hand, far foot")]
    [InlineData("full-side-plank-leg-lift", 1, "far elbow, far hand, far foot")]
    [InlineData("standing-hip-flexor-stretch", 0, "both foot, both toes")]
    [InlineData("standing-hip-flexor-stretch", 1, "near toes, far foot, far toes")]
    [InlineData("half-kneeling-hip-flexor-stretch", 0, "near knee, both foot, both toes")]
    [InlineData("half-kneeling-hip-flexor-stretch", 1, "near knee, both foot, both toes")]
    [InlineData("rear-foot-raised-hip-flexor-stretch", 1, "near knee, both foot, both toes")]
    [InlineData("kneeling-plank", 0, "both elbow, both hand, both hip, both knee, both foot, both toes")]
    [InlineData("kneeling-plank", 1, "both elbow, both hand, both knee, both foot, both toes")]
    [InlineData("forearm-plank", 0, "both elbow, both hand, both hip, both knee, both toes")]
    [InlineData("forearm-plank", 1, "both elbow, both hand, both toes")]
    [InlineData("forearm-plank-leg-lift", 1, "both elbow, both hand, far toes")]
    [InlineData("heel-taps", 0, "head, both shoulder, both hand, both hip")]
    [InlineData("heel-taps", 1, "head, both shoulder, both hand, both hip, far foot")]
    [InlineData("heel-taps", 2, "head, both shoulder, both hand, both hip, near foot")]
    [InlineData("dead-bug", 0, "head, both shoulder, both hip")]
    [InlineData("dead-bug", 2, "head, both shoulder, both hip")]
    [InlineData("dead-bug-swiss-ball", 0, "head, both shoulder, both hip")]
    [InlineData("dead-bug-swiss-ball", 2, "head, both shoulder, both hip")]
    [InlineData("bird-dog", 0, "both hand, both knee, both foot, both toes")]
    [InlineData("bird-dog", 1, "far hand, near knee, near foot, near toes")]
    [InlineData("bird-dog", 2, "near hand, far knee, far foot, far toes")]
    [InlineData("glute-bridge", 0, "head, both shoulder, both hand, both hip, both foot, both toes")]
    [InlineData("glute-bridge", 1, "head, both shoulder, both hand, both foot, both toes")]
    [InlineData("curl-up", 1, "both hand, both hip, both foot, far toes")]
    [InlineData("childs-pose", 1, "head, both hand, both knee, both foot, both toes")]
    [InlineData("tennis-ball-release", 1, "head, both shoulder, both foot, both toes")]
    [InlineData("single-leg-balance", 0, "both foot, both toes")]
    [InlineData("single-leg-balance", 1, "far foot, far toes")]
    [InlineData("squat", 0, "both foot, both toes")]
    [InlineData("squat", 1, "both foot, both toes")]
    [InlineData("step-up", 0, "both foot, both toes")]
    [InlineData("step-up", 1, "near foot, near toes")]
    [InlineData("split-squat", 1, "near toes, far foot, far toes")]
    [InlineData("calf-raise", 0, "both foot, both toes")]
    [InlineData("calf-raise", 1, "both toes")]
    [InlineData("single-leg-calf-raise", 0, "near foot, near toes")]
    [InlineData("single-leg-calf-raise", 1, "near toes")]
    [InlineData("hip-hinge", 1, "both foot, both toes")]
    public void What_touches_the_floor_is_what_the_text_says(string exercise, int pose, string parts)
    {
        var figure = BodyPart.Library[exercise];
        var expected = parts.Split(", ").SelectMany(part => part.StartsWith("both ", StringComparison.Ordinal) ? s_both.Select(side => $"{side} {part[5..]}") : [part]);

        var touching = BodyPart.Of(Skeleton.Of(figure.Poses[pose])).Where(part => part.Touches(figure)).Select(part => part.Name);

        Assert.Equal(expected.Order(StringComparer.Ordinal), touching.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_ball_is_held_by_both_hands_and_knees_and_then_by_one_hand_and_the_opposite_knee()
    {
        Assert.Equal(["near hand", "near knee", "far hand", "far knee"], Holding(0));
        Assert.Equal(["near knee", "far hand"], Holding(1));
        Assert.Equal(["near hand", "far knee"], Holding(2));

        static IEnumerable<string> Holding(int pose)
        {
            var at = BodyPart.Library["dead-bug-swiss-ball"].Poses[pose];
            var ball = at.Props.Single(prop => prop.Kind == PropKind.Ball);
            return BodyPart.Of(Skeleton.Of(at)).Where(part => Math.Abs(Vector3.Distance(part.At, ball.From.At(0)) - part.Radius - ball.Radius) < 2).Select(part => part.Name);
        }
    }

    [Fact]
    public void The_feet_stay_together_while_the_knee_of_a_clam_is_lifted() => Assert.All(["side-lying-clam", "kneeling-side-plank-clam"], exercise =>
    {
        var body = Skeleton.Of(BodyPart.Library[exercise].Poses[^1]);

        Assert.InRange(Vector3.Distance(body.Near.Foot, body.Far.Foot), 2 * Body.LegRadius - 1, 2 * Body.LegRadius + 2);
        Assert.True(body.Near.Knee.Y - body.Far.Knee.Y > 30);
    });

    /// <summary>A forearm that points at the reader looks like a straight arm, and a straight arm is another exercise.</summary>
    [Theory]
    [InlineData("kneeling-side-plank", 1)]
    [InlineData("kneeling-side-plank-clam", 1)]
    [InlineData("kneeling-side-plank-clam", 2)]
    [InlineData("full-side-plank-leg-lift", 0)]
    [InlineData("full-side-plank-leg-lift", 1)]
    public void The_forearm_of_a_side_plank_is_seen_to_lie_on_the_floor(string exercise, int pose)
    {
        var figure = BodyPart.Library[exercise];
        var drawing = FigureDrawing.Of(figure);
        var arm = Skeleton.Of(figure.Poses[pose]).Far;
        var (up, along) = (drawing.OnPaper(arm.Shoulder) - drawing.OnPaper(arm.Elbow), drawing.OnPaper(arm.Hand) - drawing.OnPaper(arm.Elbow));

        Assert.True(along.Length() > .6f * Body.Forearm, $"{along.Length():0} of {Body.Forearm} are seen.");
        Assert.InRange(float.RadiansToDegrees(MathF.Acos(Vector2.Dot(up, along) / up.Length() / along.Length())), 60, 130);
    }

    [Theory]
    [InlineData("forearm-plank", 1)]
    [InlineData("full-side-plank-leg-lift", 0)]
    public void In_a_plank_the_body_is_straight_from_shoulders_to_feet(string exercise, int pose)
    {
        var body = Skeleton.Of(BodyPart.Library[exercise].Poses[pose]);

        Assert.InRange(Angle(body.Neck, body.Pelvis, (body.Near.Foot + body.Far.Foot) / 2), 172, 180);
    }

    [Theory]
    [InlineData("kneeling-plank", 1)]
    [InlineData("kneeling-side-plank", 1)]
    [InlineData("kneeling-side-plank-clam", 1)]
    [InlineData("glute-bridge", 1)]
    public void On_knees_or_in_a_bridge_the_body_is_straight_from_shoulders_to_knees(string exercise, int pose)
    {
        var body = Skeleton.Of(BodyPart.Library[exercise].Poses[pose]);

        Assert.InRange(Angle(body.Neck, body.Pelvis, (body.Near.Knee + body.Far.Knee) / 2), 170, 180);
    }

    [Theory]
    [InlineData("heel-taps", 0, "near")]
    [InlineData("heel-taps", 1, "far")]
    [InlineData("dead-bug", 0, "near")]
    [InlineData("dead-bug-swiss-ball", 0, "far")]
    [InlineData("half-kneeling-hip-flexor-stretch", 0, "far")]
    [InlineData("half-kneeling-hip-flexor-stretch", 0, "near")]
    [InlineData("kneeling-side-plank-clam", 1, "far")]
    public void A_knee_that_is_bent_to_a_right_angle_is(string exercise, int pose, string side)
    {
        var body = Skeleton.Of(BodyPart.Library[exercise].Poses[pose]);
        var limb = side == "near" ? body.Near : body.Far;

        Assert.InRange(Angle(limb.Hip, limb.Knee, limb.Foot), 80, 100);
    }

    [Fact]
    public void In_a_squat_the_thighs_are_nearly_level_and_the_back_is_straight()
    {
        var body = Skeleton.Of(BodyPart.Library["squat"].Poses[^1]);

        Assert.InRange(Math.Abs(body.Near.Hip.Y - body.Near.Knee.Y), 0, 10);
        Assert.InRange(Angle(body.Pelvis, body.Waist, body.Neck), 178, 180);
    }

    [Fact]
    public void The_tennis_ball_lies_beside_the_spine_and_not_under_it() => Assert.All(BodyPart.Library["tennis-ball-release"].Poses, pose =>
        Assert.True(pose.Props.Single(prop => prop.Kind == PropKind.Ball) is { Radius: var radius, From.Z: { } side } && side - radius > 5));

    [Fact]
    public void In_a_dead_bug_and_a_bird_dog_arm_and_leg_are_opposite() => Assert.All(["dead-bug", "dead-bug-swiss-ball", "bird-dog"], exercise =>
        Assert.All(BodyPart.Library[exercise].Poses.Skip(1).Select(Skeleton.Of), body =>
            Assert.NotEqual(body.Near.Hand.X < body.Far.Hand.X, body.Near.Foot.X > body.Far.Foot.X)));

    private static float Angle(Vector3 a, Vector3 corner, Vector3 b) =>
        float.RadiansToDegrees(MathF.Acos(Math.Clamp(Vector3.Dot(Vector3.Normalize(a - corner), Vector3.Normalize(b - corner)), -1, 1)));

    /// <summary>Roughly: shares of a body's weight at the middle of its parts.</summary>
    private static Vector3 Centre(Skeleton body)
    {
        (Vector3 At, float Share)[] parts =
        [
            (body.Head, .08f), ((body.Waist + body.Neck) / 2, .30f), ((body.Waist + body.Pelvis) / 2, .18f),
            .. new[] { body.Near, body.Far }.SelectMany(limb => new (Vector3, float)[]
            {
                ((limb.Shoulder + limb.Elbow) / 2, .028f), ((limb.Elbow + limb.Hand) / 2, .022f),
                ((limb.Hip + limb.Knee) / 2, .10f), ((limb.Knee + limb.Foot) / 2, .045f), (limb.Toes, .025f),
            }),
        ];
        return parts.Aggregate(Vector3.Zero, (sum, part) => sum + (part.At * part.Share));
    }
}

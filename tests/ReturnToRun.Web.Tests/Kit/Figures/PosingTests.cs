using System.Numerics;
using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Tests.Kit.Figures;

public sealed class PosingTests
{
    private static readonly Joint[] s_joints = Enum.GetValues<Joint>();

    [Fact]
    public void In_200_moves_of_any_joint_of_any_pose_bones_keep_their_length_within_2_percent_and_nothing_sinks_into_the_ground()
    {
        var chance = new Random(7);
        foreach (var (name, _, start, _) in BodyPart.Poses)
        {
            var pose = start;
            var floor = Math.Min(-.6f, Posing.Lowest(pose) - .1f);
            for (var i = 0; i < 200; i++)
            {
                var joint = s_joints[chance.Next(s_joints.Length)];
                pose = Posing.Move(pose, joint, new(chance.Next(-9, 10), chance.Next(-9, 10), chance.Next(-4, 5)));
                var body = Skeleton.Of(pose);
                foreach (var (from, to, length) in Bones(body))
                    Assert.True(Math.Abs(Vector3.Distance(from, to) - length) <= length * .02f, $"{name} after {joint}: {Vector3.Distance(from, to)} instead of {length}");
                Assert.True(Posing.Lowest(pose) >= floor, $"{name} after {joint}: {Posing.Lowest(pose)}");
                Assert.Equal(pose, Figure.Parse(new Figure { Text = "x", Poses = [pose with { Props = [] }] }.Write()).Poses[0] with { Props = pose.Props });
            }
        }
    }

    [Theory]
    [InlineData(Joint.NearHand, -2), InlineData(Joint.FarHand, -2), InlineData(Joint.NearFoot, 1), InlineData(Joint.FarFoot, 1), InlineData(Joint.Pelvis, 1), InlineData(Joint.Body, 1)]
    public void A_joint_within_reach_goes_where_it_is_moved(Joint joint, int up)
    {
        // Lying on the back, arms straight up, knees bent.
        var pose = BodyPart.Library["dead-bug"].Poses[0];
        var before = Posing.At(pose, joint);
        var after = Posing.At(Posing.Move(pose, joint, new(0, up, 0)), joint);
        Assert.InRange(Vector3.Distance(after, before + new Vector3(0, up, 0)), 0, .6f);
    }

    [Fact]
    public void A_hand_out_of_reach_is_reached_towards_and_comes_back_at_once()
    {
        var pose = BodyPart.Library["squat"].Poses[0];
        var far = Posing.Move(pose, Joint.NearHand, new(300, 40, 0));
        var back = Posing.Move(far, Joint.NearHand, new(-5, 0, 0));
        Assert.NotEqual(Posing.At(far, Joint.NearHand), Posing.At(back, Joint.NearHand));
    }

    [Fact]
    public void The_whole_body_moves_without_changing_its_shape_and_stays_above_the_ground()
    {
        var pose = BodyPart.Library["bird-dog"].Poses[0];
        var moved = Posing.Move(pose, Joint.Body, new(10, 5, 0));
        foreach (var joint in s_joints) Assert.InRange(Vector3.Distance(Posing.At(moved, joint) - Posing.At(pose, joint), new(10, 5, 0)), 0, .3f);
        Assert.True(Posing.Lowest(Posing.Move(pose, Joint.Body, new(0, -40, 0))) >= Math.Min(-.5f, Posing.Lowest(pose)));
    }

    [Fact]
    public void A_step_on_paper_moves_a_joint_by_that_step_on_paper()
    {
        var figure = BodyPart.Library["squat"];
        var drawing = FigureDrawing.Of(figure);
        var by = drawing.FromPaper(new(6, -4));
        Assert.InRange(Vector2.Distance(drawing.OnPaper(by) - drawing.OnPaper(Vector3.Zero), new(6, -4)), 0, .01f);
    }

    private static IEnumerable<(Vector3 From, Vector3 To, float Length)> Bones(Skeleton body)
    {
        yield return (body.Pelvis, body.Waist, Body.Loin);
        yield return (body.Waist, body.Neck, Body.Chest);
        yield return (body.Neck, body.Head, Body.Neck + Body.Head);
        foreach (var limb in new[] { body.Near, body.Far })
        {
            yield return (limb.Shoulder, limb.Elbow, Body.UpperArm);
            yield return (limb.Elbow, limb.Hand, Body.Forearm);
            yield return (limb.Hip, limb.Knee, Body.Thigh);
            yield return (limb.Knee, limb.Foot, Body.Shin);
            yield return (limb.Foot, limb.Toes, Body.Foot);
        }
    }
}

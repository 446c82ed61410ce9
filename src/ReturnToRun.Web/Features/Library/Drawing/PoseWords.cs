using ReturnToRun.Web.Kit.Figures;

namespace ReturnToRun.Web.Features.Library.Drawing;

/// <summary>The joints of a figure in words.</summary>
public static class PoseWords
{
    public static string Of(Joint joint) => joint switch
    {
        Joint.Body => "Whole body",
        Joint.Pelvis => "Pelvis",
        Joint.Waist => "Waist",
        Joint.Neck => "Neck",
        Joint.Head => "Head",
        Joint.NearElbow => "Near elbow",
        Joint.NearHand => "Near hand",
        Joint.NearKnee => "Near knee",
        Joint.NearFoot => "Near foot",
        Joint.NearToes => "Near toes",
        Joint.FarElbow => "Far elbow",
        Joint.FarHand => "Far hand",
        Joint.FarKnee => "Far knee",
        Joint.FarFoot => "Far foot",
        Joint.FarToes => "Far toes",
        _ => throw new ArgumentOutOfRangeException(nameof(joint), joint, "Unknown joint."),
    };
}

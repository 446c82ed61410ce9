using ReturnToRun.Engine.Plans;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>The words of the diary's answers.</summary>
public static class DiaryWords
{
    public static string Of(Site site) => site switch
    {
        Site.LowBack => "Low back",
        Site.Leg => "Leg",
        Site.Hip => "Hip",
        Site.Knee => "Knee",
        Site.ShinAnkle => "Shin or ankle",
        Site.Other => "Elsewhere",
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Unknown site."),
    };

    /// <summary>What is meant by a site, where its name may be read in two ways.</summary>
    public static string? Help(Site site) => site switch
    {
        Site.Leg => "pain that runs down the leg",
        _ => null,
    };

    public static string Of(LegReach reach) => reach switch
    {
        LegReach.None => "nowhere",
        LegReach.Buttock => "to the buttock",
        LegReach.Thigh => "to the thigh",
        LegReach.Knee => "to the knee",
        LegReach.Calf => "to the calf",
        LegReach.Foot => "to the foot",
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, "Unknown reach."),
    };

    public static string Of(PainCourse course) => course switch
    {
        PainCourse.Eased => "It eased as I went",
        PainCourse.Steady => "It stayed the same",
        PainCourse.Rising => "It rose as I went",
        PainCourse.Sharp => "It was sharp",
        _ => throw new ArgumentOutOfRangeException(nameof(course), course, "Unknown course."),
    };

    /// <summary>What the answer of a morning is for.</summary>
    public static string Of(OwedAnswer owed, RunnerFormat format) => owed.Purpose switch
    {
        OwedPurpose.NextMorning => $"The morning after your run on {format.Day(owed.Run)}.",
        OwedPurpose.SecondMorning => $"Two mornings after your run on {format.Day(owed.Run)}, about 48 hours.",
        OwedPurpose.BackToBaseline => "To see whether you are back to your usual self.",
        OwedPurpose.WalkTest => $"The morning after your walk test on {format.Day(owed.Run)}. It completes the test.",
        _ => throw new ArgumentOutOfRangeException(nameof(owed), owed.Purpose, "Unknown purpose."),
    };
}

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
        Site.Other => "Somewhere else",
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

    /// <summary>What a rating of effort feels like.</summary>
    public static string Effort(int points) => points switch
    {
        0 => "rest",
        1 or 2 => "very easy",
        3 => "easy",
        4 => "fairly easy",
        5 => "somewhat hard",
        6 => "hard",
        7 => "hard, few words",
        8 => "very hard",
        9 => "nearly all out",
        10 => "all out",
        _ => throw new ArgumentOutOfRangeException(nameof(points), points, "Effort is 0 to 10."),
    };
}

using System.Globalization;
using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Words;

/// <summary>The numbers of an explanation, written for a person.</summary>
public static class MeasureWords
{
    /// <summary>"4/10", "12 min", "4.5 km", "7 days", "to the calf", "rising".</summary>
    public static string Of(Measure measure, RunnerFormat format) => measure.Unit switch
    {
        MeasureUnit.Points => $"{Number(measure.Value)}/10",
        MeasureUnit.Seconds => format.Minutes(TimeSpan.FromSeconds(measure.Value)),
        MeasureUnit.Minutes => $"{Number(measure.Value)} min",
        MeasureUnit.Metres => format.Distance(Distance.FromMetres(measure.Value)),
        MeasureUnit.Percent => $"{Number(measure.Value)} %",
        MeasureUnit.PerMille => $"{Number(measure.Value)} ‰",
        MeasureUnit.Days => measure.Value == 1 ? "1 day" : $"{Number(measure.Value)} days",
        MeasureUnit.Count => Number(measure.Value),
        MeasureUnit.Reach => DiaryWords.Of((LegReach)measure.Value),
        MeasureUnit.Course => Of((PainCourse)measure.Value),
        MeasureUnit.YesNo => measure.Value == 0 ? "no" : "yes",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Unit, "Unknown unit."),
    };

    /// <summary>A site within a sentence to the runner.</summary>
    public static string Your(Site? site) => site switch
    {
        null => "the pain",
        Site.LowBack => "your low back",
        Site.Leg => "your leg",
        Site.Hip => "your hip",
        Site.Knee => "your knee",
        Site.ShinAnkle => "your shin or ankle",
        Site.Other => "another place",
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Unknown site."),
    };

    /// <summary>A site for the therapist.</summary>
    public static string Name(Site? site) => site switch
    {
        null => "Pain",
        Site.LowBack => "Low back",
        Site.Leg => "Leg",
        Site.Hip => "Hip",
        Site.Knee => "Knee",
        Site.ShinAnkle => "Shin or ankle",
        Site.Other => "Other site",
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Unknown site."),
    };

    public static string Of(PainCourse course) => course switch
    {
        PainCourse.Eased => "eased",
        PainCourse.Steady => "stayed the same",
        PainCourse.Rising => "rose through the run",
        PainCourse.Sharp => "was sharp",
        _ => throw new ArgumentOutOfRangeException(nameof(course), course, "Unknown course."),
    };

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}

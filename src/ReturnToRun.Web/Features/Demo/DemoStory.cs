using ReturnToRun.Engine.Units;

namespace ReturnToRun.Web.Features.Demo;

/// <summary>How Robin's runs and mornings felt. What was run is not told here: it is whatever the plan of that day asked for.</summary>
internal static class DemoStory
{
    /// <summary>The walk test, a week after the start.</summary>
    public const int WalkTestOn = 6;

    private const int MissedRun = 9;

    public static DemoLife Robin { get; } = new(DemoHistory.Days, Run, Morning) { Ran = Ran, WalkTestOn = WalkTestOn, Trains = true };

    /// <summary>Whether Robin ran when a run was planned for the nth time.</summary>
    public static bool Ran(int offer) => offer != MissedRun;

    public static RunFelt Run(int run) => run switch
    {
        6 => new(1, 4, PainCourse.Eased, 6, "The back spoke up in the last two intervals. Gone before I was home."),
        1 => new(1, 2, PainCourse.Eased, 3, "First run since the spring. Short, and I could have sung."),
        12 => new(1, 2, PainCourse.Steady, 5, "Legs heavy after a long day of driving."),
        17 => new(0, 1, PainCourse.Eased, 4, "Along the river. Did not think about my back once."),
        _ => new(run % 3 == 0 ? 0 : 1, run % 2 == 0 ? 2 : 1, PainCourse.Eased, 3 + (run % 3), null),
    };

    /// <param name="run">The run of the evening before; null where there was none.</param>
    public static MorningFelt Morning(int? run) => run switch
    {
        12 => new(3, 40),
        6 => new(1, 15),
        _ => new(0, 5),
    };
}

/// <param name="Before">Low-back pain before, 0 to 10.</param>
/// <param name="Worst">The worst of it.</param>
internal sealed record RunFelt(int Before, int Worst, PainCourse Course, int Effort, string? Note);

/// <param name="Pain">Low-back pain, 0 to 10.</param>
/// <param name="StiffMinutes">How long the back was stiff.</param>
internal sealed record MorningFelt(int Pain, int StiffMinutes);

/// <summary>A made-up runner's weeks: what was run is whatever the plan of the day asked for.</summary>
/// <param name="Days">How long ago it begins.</param>
/// <param name="Run">How the nth run felt.</param>
/// <param name="Morning">How a morning felt: after the nth run, or null after a day without one.</param>
internal sealed record DemoLife(int Days, Func<int, RunFelt> Run, Func<int?, MorningFelt> Morning)
{
    /// <summary>Whether the nth run that was offered was run.</summary>
    public Func<int, bool> Ran { get; init; } = static _ => true;

    public int WalkTestOn { get; init; } = 1;

    /// <summary>Whether the therapist cleared them on the first day.</summary>
    public bool Cleared { get; init; } = true;

    /// <summary>Whether the routine and low-impact training are done as well.</summary>
    public bool Trains { get; init; }

    /// <summary>How many of the last days nothing was said on.</summary>
    public int QuietDays { get; init; }

    /// <summary>What was answered with yes last evening.</summary>
    public string? Sign { get; init; }
}

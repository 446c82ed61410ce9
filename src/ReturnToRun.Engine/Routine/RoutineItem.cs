namespace ReturnToRun.Engine.Routine;

/// <summary>One exercise of the routine on a day.</summary>
/// <param name="Exercise">The exercise's key in the library.</param>
/// <param name="Instead">The exercise it replaces after low-back pain (rule X1); null where it replaces none.</param>
/// <param name="AfterRun">Whether it goes after the run of the day (I14).</param>
/// <param name="Dose">How much of it; that of the exercise it replaces, where it replaces one.</param>
/// <param name="Placement">How its days were chosen.</param>
public sealed record RoutineItem(string Exercise, string? Instead, bool AfterRun, Dose Dose, Placement Placement);

/// <summary>How the days of an exercise are chosen.</summary>
public enum Placement
{
    /// <summary>Every day.</summary>
    EveryDay,

    /// <summary>As many days a week as the dose says, none next to another where that can be, run days first.</summary>
    Spread,

    /// <summary>As <see cref="Spread"/>, and by I14: after the run, or on a day not followed by a run; never before a run that may be a rise. Offered, never required.</summary>
    HeavyStrength,

    /// <summary>Each day with a run, after it; or as many of them as the dose says, as <see cref="Spread"/>.</summary>
    RunDays,

    /// <summary>The same of the days without a run.</summary>
    RestDays,
}

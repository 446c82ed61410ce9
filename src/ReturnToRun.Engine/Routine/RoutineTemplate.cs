using System.Collections.Immutable;

namespace ReturnToRun.Engine.Routine;

/// <summary>Which days an exercise may fall on, beside how many of them.</summary>
public enum RoutineDays
{
    /// <summary>Any day.</summary>
    Any,

    /// <summary>Days with a run, after it.</summary>
    RunDays,

    /// <summary>Days without a run.</summary>
    RestDays,
}

/// <summary>The published version of an exercise that a routine was made with: what the runner reads stays what was given.</summary>
/// <param name="Exercise">The exercise's key in the library.</param>
/// <param name="Version">From 1.</param>
public sealed record ExercisePin(string Exercise, int Version);

/// <summary>One exercise of a template.</summary>
/// <param name="Exercise">The exercise's key in the library.</param>
/// <param name="Dose">How much of it, and on how many days a week.</param>
/// <param name="Easier">What is offered in its place after low-back pain (rule X1), nearest first.</param>
/// <param name="HeavyStrength">Whether it belongs to the lower-limb strength track (I14).</param>
public sealed record TemplateItem(string Exercise, Dose Dose, ImmutableArray<string> Easier, bool HeavyStrength = false)
{
    /// <summary>Which days it may fall on.</summary>
    public RoutineDays Days { get; init; }

    /// <summary>How its days are chosen.</summary>
    public Placement Placement =>
        HeavyStrength ? Placement.HeavyStrength
        : Days == RoutineDays.RunDays ? Placement.RunDays
        : Days == RoutineDays.RestDays ? Placement.RestDays
        : Dose.DaysAWeek.Least == 7 ? Placement.EveryDay
        : Placement.Spread;
}

/// <summary>The exercises of a routine. A template is never changed in place: a change is a new version, and a plan names the one it was made with.</summary>
/// <param name="Id">Its name among templates.</param>
/// <param name="Version">From 1.</param>
/// <param name="Items">At most 60, in the order in which they are done.</param>
public sealed record RoutineTemplate(string Id, int Version, ImmutableArray<TemplateItem> Items)
{
    /// <summary>What it is called; null for the one that comes with the program.</summary>
    public string? Title { get; init; }

    /// <summary>The versions of its exercises and of their easier neighbours; empty where the newest are meant.</summary>
    public ImmutableArray<ExercisePin> Pins { get; init; } = [];

    /// <summary>
    /// The four exercises of S1 at their doses, and the lower-limb strength track (Cai 2017), which is offered and never required.
    /// </summary>
    public static RoutineTemplate Default { get; } = new("return-to-run", 1,
    [
        new("half-kneeling-hip-flexor-stretch", new Dose(10, 3, 1, 7, Seconds(5)), ["standing-hip-flexor-stretch"]),
        new("forearm-plank", new Dose(10, 3, 1, 7, Seconds(5), Seconds(10)), ["kneeling-plank"]),
        new("dead-bug-swiss-ball", new Dose(10, 3, 1, 7), ["dead-bug", "heel-taps"]),
        new("kneeling-side-plank-clam", new Dose(10, 3, 1, 3), ["kneeling-side-plank", "side-lying-clam"]),
        new("squat", new Dose(Amount.Between(8, 12), Amount.Between(2, 3), 1, Amount.Between(2, 3)), ["glute-bridge"], HeavyStrength: true),
        new("single-leg-calf-raise", new Dose(Amount.Between(8, 12), Amount.Between(2, 3), 1, Amount.Between(2, 3)), ["calf-raise"], HeavyStrength: true),
    ]);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}

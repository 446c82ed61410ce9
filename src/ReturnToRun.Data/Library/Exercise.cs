using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Library;

/// <summary>An exercise as one version of it says.</summary>
public sealed record Exercise
{
    /// <summary>The name that plans, routines and neighbours use: lower case, words joined by hyphens.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>What of the body it works on, in words.</summary>
    public required string Region { get; init; }

    public required ExercisePurpose Purpose { get; init; }

    public required string Setup { get; init; }

    public required string Movement { get; init; }

    public string? Tip { get; init; }

    public required Dose Dose { get; init; }

    public string? Cautions { get; init; }

    /// <summary>The key of the easier neighbour, where there is one.</summary>
    public string? Easier { get; init; }

    public string? Harder { get; init; }

    public string? Equipment { get; init; }

    /// <summary>Done one side at a time: the repetitions are those of a side.</summary>
    public required bool Sided { get; init; }

    /// <summary>Only a therapist may give it to a runner.</summary>
    public bool TherapistOnly { get; init; }

    public required string Source { get; init; }

    /// <summary>The poses of its drawing as JSON; null without one.</summary>
    public string? Figure { get; init; }

    internal static Exercise From(string key, ExerciseVersionRow row) => new()
    {
        Key = key,
        Name = row.Name,
        Region = row.Region,
        Purpose = row.Purpose,
        Setup = row.Setup,
        Movement = row.Movement,
        Tip = row.Tip,
        Dose = new(
            Amount.Between(row.Repetitions, row.RepetitionsUpTo ?? row.Repetitions),
            Amount.Between(row.Sets, row.SetsUpTo ?? row.Sets),
            row.TimesADay,
            Amount.Between(row.DaysAWeek, row.DaysAWeekUpTo ?? row.DaysAWeek),
            Seconds(row.HoldSeconds),
            Seconds(row.HoldSecondsUpTo)),
        Cautions = row.Cautions,
        Easier = row.EasierKey,
        Harder = row.HarderKey,
        Equipment = row.Equipment,
        Sided = row.Sided,
        TherapistOnly = row.TherapistOnly,
        Source = row.Source,
        Figure = row.Figure,
    };

    internal ExerciseVersionRow Published(Guid exercise, int version, DateTimeOffset now) => new()
    {
        ExerciseId = exercise,
        Version = version,
        Status = ExerciseStatus.Published,
        Name = Name,
        Region = Region,
        Purpose = Purpose,
        Setup = Setup,
        Movement = Movement,
        Tip = Tip,
        Cautions = Cautions,
        Repetitions = Dose.Repetitions.Least,
        RepetitionsUpTo = UpTo(Dose.Repetitions),
        Sets = Dose.Sets.Least,
        SetsUpTo = UpTo(Dose.Sets),
        TimesADay = Dose.TimesADay,
        DaysAWeek = Dose.DaysAWeek.Least,
        DaysAWeekUpTo = UpTo(Dose.DaysAWeek),
        HoldSeconds = Seconds(Dose.Hold),
        HoldSecondsUpTo = Dose.LongestHold > Dose.Hold ? Seconds(Dose.LongestHold) : null,
        EasierKey = Easier,
        HarderKey = Harder,
        Equipment = Equipment,
        Source = Source,
        Sided = Sided,
        TherapistOnly = TherapistOnly,
        Figure = Figure,
        CreatedAt = now,
        PublishedAt = now,
    };

    private static int? UpTo(Amount amount) => amount.Most > amount.Least ? amount.Most : null;

    private static TimeSpan? Seconds(int? seconds) => seconds is { } count ? TimeSpan.FromSeconds(count) : null;

    private static int? Seconds(TimeSpan? time) => time is { } length ? (int)(length.Ticks / TimeSpan.TicksPerSecond) : null;
}

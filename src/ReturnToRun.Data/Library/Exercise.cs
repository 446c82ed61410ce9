using ReturnToRun.Engine.Routine;

namespace ReturnToRun.Data.Library;

/// <summary>An exercise as one version of it says.</summary>
public sealed record Exercise
{
    public const int NameLength = 100;
    public const int RegionLength = 100;

    /// <summary>The longest set-up or movement.</summary>
    public const int TextLength = 1000;

    /// <summary>The longest tip or caution.</summary>
    public const int HintLength = 500;

    public const int EquipmentLength = 200;
    public const int SourceLength = 200;
    public const int PictureTextLength = 300;
    public const int VideoLength = 300;
    public const int NoteLength = 300;

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

    /// <summary>The clinic's own picture, in place of a drawing.</summary>
    public ExercisePicture? Picture { get; init; }

    /// <summary>The address of a film of it, somewhere else.</summary>
    public string? Video { get; init; }

    /// <summary>Which version says so; 0 for what is not published.</summary>
    public int Version { get; init; }

    /// <summary>Whether both say the same, whichever versions they are.</summary>
    public bool SaysTheSameAs(Exercise other) => this == other with { Version = Version };

    internal static Exercise From(string key, ExerciseVersionRow row, ExercisePicture? picture = null) => new()
    {
        Key = key,
        Version = row.Version,
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
        Picture = picture,
        Video = row.Video,
    };

    internal ExerciseVersionRow Published(Guid exercise, int version, DateTimeOffset now, Guid? by = null, string? note = null) => new()
    {
        ExerciseId = exercise,
        Version = version,
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
        PictureId = Picture?.Id,
        PictureText = Picture?.Text,
        Video = Video,
        PublishedAt = now,
        PublishedBy = by,
        Note = note,
    };

    private static int? UpTo(Amount amount) => amount.Most > amount.Least ? amount.Most : null;

    private static TimeSpan? Seconds(int? seconds) => seconds is { } count ? TimeSpan.FromSeconds(count) : null;

    private static int? Seconds(TimeSpan? time) => time is { } length ? (int)(length.Ticks / TimeSpan.TicksPerSecond) : null;
}

/// <summary>A picture of the clinic's own.</summary>
/// <param name="Text">What it shows, for those who cannot see it.</param>
public sealed record ExercisePicture(Guid Id, int Width, int Height, string Text);

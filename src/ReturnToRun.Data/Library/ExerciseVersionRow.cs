using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Library;

/// <summary>What an exercise is for.</summary>
public enum ExercisePurpose { Mobility, Stability, Strength, Balance, Comfort }

/// <summary>One published version of an exercise. Triggers keep it as it was published: a plan pins the version it was made with.</summary>
public sealed class ExerciseVersionRow
{
    public required Guid ExerciseId { get; init; }

    /// <summary>From 1. A clinic's own goes on counting where the built-in one stood, so that a key and a number name one text.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    /// <summary>What of the body it works on, in words.</summary>
    public required string Region { get; init; }

    public required ExercisePurpose Purpose { get; init; }

    public required string Setup { get; init; }

    public required string Movement { get; init; }

    public string? Tip { get; init; }

    public string? Cautions { get; init; }

    /// <summary>Repetitions of a set; the lower end where <see cref="RepetitionsUpTo"/> makes it a range.</summary>
    public required int Repetitions { get; init; }

    public int? RepetitionsUpTo { get; init; }

    public required int Sets { get; init; }

    public int? SetsUpTo { get; init; }

    public required int TimesADay { get; init; }

    public required int DaysAWeek { get; init; }

    public int? DaysAWeekUpTo { get; init; }

    public int? HoldSeconds { get; init; }

    public int? HoldSecondsUpTo { get; init; }

    /// <summary>The key of the easier neighbour, where the library has one.</summary>
    public string? EasierKey { get; init; }

    public string? HarderKey { get; init; }

    public string? Equipment { get; init; }

    public required string Source { get; init; }

    /// <summary>Done one side at a time, and logged by side.</summary>
    public required bool Sided { get; init; }

    /// <summary>Only a therapist may give it to a runner.</summary>
    public required bool TherapistOnly { get; init; }

    /// <summary>The poses of the drawing as JSON; null without one.</summary>
    public string? Figure { get; init; }

    public Guid? PictureId { get; init; }

    /// <summary>What the picture shows, in words; there with every picture.</summary>
    public string? PictureText { get; init; }

    /// <summary>The address of a film, on a host that the operator allows.</summary>
    public string? Video { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The account that published it; null for what comes with the program.</summary>
    public Guid? PublishedBy { get; init; }

    /// <summary>What is different and why, in the words of who published it.</summary>
    public string? Note { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ExerciseVersionRow>
    {
        public void Configure(EntityTypeBuilder<ExerciseVersionRow> version)
        {
            version.ToTable("ExerciseVersions", static table =>
            {
                table.HasCheckConstraint("CK_ExerciseVersions_Purpose", "\"Purpose\" IN ('Mobility', 'Stability', 'Strength', 'Balance', 'Comfort')");
                table.HasCheckConstraint("CK_ExerciseVersions_Dose", "\"Version\" >= 1 AND \"Repetitions\" >= 1 AND \"Sets\" >= 1 AND \"TimesADay\" >= 1 AND \"DaysAWeek\" BETWEEN 1 AND 7");
                table.HasCheckConstraint("CK_ExerciseVersions_Ranges", "coalesce(\"RepetitionsUpTo\" > \"Repetitions\", 1) AND coalesce(\"SetsUpTo\" > \"Sets\", 1) AND coalesce(\"DaysAWeekUpTo\" > \"DaysAWeek\", 1) AND (\"HoldSecondsUpTo\" IS NULL OR \"HoldSecondsUpTo\" > \"HoldSeconds\")");
                table.HasCheckConstraint("CK_ExerciseVersions_Picture", "(\"PictureId\" IS NULL) = (\"PictureText\" IS NULL)");
                table.HasCheckConstraint("CK_ExerciseVersions_Figure", "\"Figure\" IS NULL OR json_valid(\"Figure\")");
            });
            version.HasKey(row => new { row.ExerciseId, row.Version });
            version.Property(row => row.Name).HasMaxLength(Exercise.NameLength);
            version.Property(row => row.Region).HasMaxLength(Exercise.RegionLength);
            version.Property(row => row.Setup).HasMaxLength(Exercise.TextLength);
            version.Property(row => row.Movement).HasMaxLength(Exercise.TextLength);
            version.Property(row => row.Tip).HasMaxLength(Exercise.HintLength);
            version.Property(row => row.Cautions).HasMaxLength(Exercise.HintLength);
            version.Property(row => row.EasierKey).HasMaxLength(ExerciseRow.KeyLength);
            version.Property(row => row.HarderKey).HasMaxLength(ExerciseRow.KeyLength);
            version.Property(row => row.Equipment).HasMaxLength(Exercise.EquipmentLength);
            version.Property(row => row.Source).HasMaxLength(Exercise.SourceLength);
            version.Property(row => row.PictureText).HasMaxLength(Exercise.PictureTextLength);
            version.Property(row => row.Video).HasMaxLength(Exercise.VideoLength);
            version.Property(row => row.Note).HasMaxLength(Exercise.NoteLength);
            version.HasOne<PictureRow>().WithMany().HasForeignKey(row => row.PictureId).OnDelete(DeleteBehavior.Restrict);
            version.HasOne<ExerciseRow>().WithMany().HasForeignKey(row => row.ExerciseId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

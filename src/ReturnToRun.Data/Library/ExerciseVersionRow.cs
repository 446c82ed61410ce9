using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Library;

public enum ExerciseStatus { Draft, Published, Archived }

/// <summary>What an exercise is for.</summary>
public enum ExercisePurpose { Mobility, Stability, Strength, Balance, Comfort }

/// <summary>One version of an exercise. A published one is never changed: a plan pins the version it was made with.</summary>
public sealed class ExerciseVersionRow
{
    public required Guid ExerciseId { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required ExerciseStatus Status { get; set; }

    public required string Name { get; set; }

    /// <summary>What of the body it works on, in words.</summary>
    public required string Region { get; set; }

    public required ExercisePurpose Purpose { get; set; }

    public required string Setup { get; set; }

    public required string Movement { get; set; }

    public string? Tip { get; set; }

    public string? Cautions { get; set; }

    /// <summary>Repetitions of a set; the lower end where <see cref="RepetitionsUpTo"/> makes it a range.</summary>
    public required int Repetitions { get; set; }

    public int? RepetitionsUpTo { get; set; }

    public required int Sets { get; set; }

    public int? SetsUpTo { get; set; }

    public required int TimesADay { get; set; }

    public required int DaysAWeek { get; set; }

    public int? DaysAWeekUpTo { get; set; }

    public int? HoldSeconds { get; set; }

    public int? HoldSecondsUpTo { get; set; }

    /// <summary>The key of the easier neighbour, where the library has one.</summary>
    public string? EasierKey { get; set; }

    public string? HarderKey { get; set; }

    public string? Equipment { get; set; }

    public required string Source { get; set; }

    /// <summary>Done one side at a time, and logged by side.</summary>
    public required bool Sided { get; set; }

    /// <summary>Only a therapist may give it to a runner.</summary>
    public required bool TherapistOnly { get; set; }

    /// <summary>The poses of the drawing as JSON; null without one.</summary>
    public string? Figure { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ExerciseVersionRow>
    {
        public void Configure(EntityTypeBuilder<ExerciseVersionRow> version)
        {
            version.ToTable("ExerciseVersions", static table =>
            {
                table.HasCheckConstraint("CK_ExerciseVersions_Status", "\"Status\" IN ('Draft', 'Published', 'Archived')");
                table.HasCheckConstraint("CK_ExerciseVersions_Purpose", "\"Purpose\" IN ('Mobility', 'Stability', 'Strength', 'Balance', 'Comfort')");
                table.HasCheckConstraint("CK_ExerciseVersions_Dose", "\"Version\" >= 1 AND \"Repetitions\" >= 1 AND \"Sets\" >= 1 AND \"TimesADay\" >= 1 AND \"DaysAWeek\" BETWEEN 1 AND 7");
                table.HasCheckConstraint("CK_ExerciseVersions_Ranges", "coalesce(\"RepetitionsUpTo\" > \"Repetitions\", 1) AND coalesce(\"SetsUpTo\" > \"Sets\", 1) AND coalesce(\"DaysAWeekUpTo\" > \"DaysAWeek\", 1) AND (\"HoldSecondsUpTo\" IS NULL OR \"HoldSecondsUpTo\" > \"HoldSeconds\")");
                table.HasCheckConstraint("CK_ExerciseVersions_Figure", "\"Figure\" IS NULL OR json_valid(\"Figure\")");
            });
            version.HasKey(row => new { row.ExerciseId, row.Version });
            version.Property(row => row.Name).HasMaxLength(100);
            version.Property(row => row.Region).HasMaxLength(100);
            version.Property(row => row.Setup).HasMaxLength(1000);
            version.Property(row => row.Movement).HasMaxLength(1000);
            version.Property(row => row.Tip).HasMaxLength(500);
            version.Property(row => row.Cautions).HasMaxLength(500);
            version.Property(row => row.EasierKey).HasMaxLength(ExerciseRow.KeyLength);
            version.Property(row => row.HarderKey).HasMaxLength(ExerciseRow.KeyLength);
            version.Property(row => row.Equipment).HasMaxLength(200);
            version.Property(row => row.Source).HasMaxLength(200);
            version.HasOne<ExerciseRow>().WithMany().HasForeignKey(row => row.ExerciseId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Library;

/// <summary>An exercise of the library. What it says is in its versions.</summary>
public sealed class ExerciseRow
{
    public const int KeyLength = 60;

    public required Guid Id { get; init; }

    /// <summary>The clinic that made it; null for one that comes with the program.</summary>
    public Guid? ClinicId { get; init; }

    /// <summary>The name that plans, routines and neighbours use: lower case, words joined by hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>Since when it is offered for nothing new; null while it is. Plans that have it keep it.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ExerciseRow>
    {
        public void Configure(EntityTypeBuilder<ExerciseRow> exercise)
        {
            exercise.ToTable("Exercises", static table => table.HasCheckConstraint("CK_Exercises_Key", "\"Key\" <> '' AND \"Key\" NOT GLOB '*[^a-z0-9-]*'"));
            exercise.Property(row => row.Key).HasMaxLength(KeyLength);
            // Two indexes, because in a unique index NULL differs from NULL.
            exercise.HasIndex(row => row.Key, "IX_Exercises_Key_BuiltIn").IsUnique().HasFilter("\"ClinicId\" IS NULL");
            exercise.HasIndex(row => new { row.ClinicId, row.Key }).IsUnique().HasFilter("\"ClinicId\" IS NOT NULL");
            exercise.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

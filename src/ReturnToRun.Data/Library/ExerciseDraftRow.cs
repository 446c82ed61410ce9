using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Library;

/// <summary>What a clinic's admins are writing about an exercise: one draft a key, as it was typed, right or not yet.</summary>
public sealed class ExerciseDraftRow
{
    /// <summary>The most characters of a draft; a drawing is most of them.</summary>
    public const int ContentLength = 64 * 1024;

    /// <summary>The id of the clinic's exercise, which may not be there before the first publication.</summary>
    public required Guid ExerciseId { get; init; }

    public required Guid ClinicId { get; init; }

    public required string Key { get; init; }

    /// <summary>The fields as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The newest version when the draft was begun; 0 for none. Another one published meanwhile is shown before this is.</summary>
    public required int BasedOn { get; set; }

    /// <summary>Rises with every save: who saves over another one's words is shown them first.</summary>
    public required int Revision { get; set; }

    public required Guid ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ExerciseDraftRow>
    {
        public void Configure(EntityTypeBuilder<ExerciseDraftRow> draft)
        {
            draft.ToTable("ExerciseDrafts", static table => table.HasCheckConstraint("CK_ExerciseDrafts_Content", "json_valid(\"Content\")"));
            draft.HasKey(row => row.ExerciseId);
            draft.Property(row => row.Key).HasMaxLength(ExerciseRow.KeyLength);
            draft.Property(row => row.Content).HasMaxLength(ContentLength);
            draft.Property(row => row.Revision).IsConcurrencyToken();
            draft.HasIndex(row => new { row.ClinicId, row.Key }).IsUnique();
            draft.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

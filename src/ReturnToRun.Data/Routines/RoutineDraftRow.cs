using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Routines;

/// <summary>What a clinic's admins are writing about a routine, as it was typed, right or not yet.</summary>
public sealed class RoutineDraftRow
{
    public const int ContentLength = 64 * 1024;

    public required Guid RoutineId { get; init; }

    /// <summary>A <see cref="RoutineDraft"/> as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Rises with every save: who saves over another one's words is shown them first.</summary>
    public required int Revision { get; set; }

    public required Guid ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoutineDraftRow>
    {
        public void Configure(EntityTypeBuilder<RoutineDraftRow> draft)
        {
            draft.ToTable("RoutineDrafts", static table => table.HasCheckConstraint("CK_RoutineDrafts_Content", "json_valid(\"Content\")"));
            draft.HasKey(row => row.RoutineId);
            draft.Property(row => row.Content).HasMaxLength(ContentLength);
            draft.Property(row => row.Revision).IsConcurrencyToken();
            draft.HasOne<RoutineRow>().WithOne().HasForeignKey<RoutineDraftRow>(row => row.RoutineId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

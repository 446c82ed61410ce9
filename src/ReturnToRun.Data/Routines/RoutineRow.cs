using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Routines;

/// <summary>A clinic's routine. What it says is in its versions; the one that comes with the program has no row.</summary>
public sealed class RoutineRow
{
    public required Guid Id { get; init; }

    public required Guid ClinicId { get; init; }

    /// <summary>Since when it is given to nobody new; null while it is. Whoever follows it keeps it.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoutineRow>
    {
        public void Configure(EntityTypeBuilder<RoutineRow> routine)
        {
            routine.ToTable("Routines");
            routine.HasIndex(row => row.ClinicId);
            routine.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Clinics;

/// <summary>A clinic: the wall that no data crosses.</summary>
public sealed class ClinicRow
{
    public const int NameLength = 100;

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ClinicRow>
    {
        public void Configure(EntityTypeBuilder<ClinicRow> clinic)
        {
            clinic.ToTable("Clinics");
            clinic.Property(row => row.Name).HasMaxLength(NameLength);
        }
    }
}

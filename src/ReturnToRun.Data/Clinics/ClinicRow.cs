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

    /// <summary>Another one whenever a protocol is published or archived here: what was read before no longer holds.</summary>
    public Guid ProtocolsStamp { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ClinicRow>
    {
        public void Configure(EntityTypeBuilder<ClinicRow> clinic)
        {
            clinic.ToTable("Clinics");
            clinic.Property(row => row.Name).HasMaxLength(NameLength);
            clinic.Property(row => row.ProtocolsStamp).IsConcurrencyToken();
        }
    }
}

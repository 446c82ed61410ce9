using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Audit;

/// <summary>Where a clinic's chain ends, so that a tail that was cut off is missed.</summary>
public sealed class AuditHeadRow
{
    /// <summary>The clinic; empty for entries without one.</summary>
    public required Guid Chain { get; init; }

    public required long Number { get; init; }

    public required string Mac { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditHeadRow>
    {
        public void Configure(EntityTypeBuilder<AuditHeadRow> head)
        {
            head.ToTable("AuditHeads");
            head.HasKey(row => row.Chain);
            head.Property(row => row.Mac).HasMaxLength(64);
        }
    }
}

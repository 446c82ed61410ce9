using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Policies;

/// <summary>The numbers that a clinic is thinking about: one draft for each clinic, which nobody's plan follows.</summary>
public sealed class PolicyDraftRow
{
    internal PolicyDraftRow()
    {
    }

    public Guid ClinicId { get; internal init; }

    /// <summary>The numbers that differ from the project's own, as JSON.</summary>
    public string Numbers { get; internal set; } = "[]";

    /// <summary>Raised by every change: who saves over what another admin changed meanwhile is told.</summary>
    public long Revision { get; internal set; }

    public Guid ChangedBy { get; internal set; }

    public DateTimeOffset ChangedAt { get; internal set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyDraftRow>
    {
        public void Configure(EntityTypeBuilder<PolicyDraftRow> draft)
        {
            draft.ToTable("PolicyDrafts", static table => table.HasCheckConstraint("CK_PolicyDrafts_Numbers", "json_valid(\"Numbers\")"));
            draft.HasKey(row => row.ClinicId);
            draft.Property(row => row.Revision).IsConcurrencyToken();
            draft.HasOne<ClinicRow>().WithOne().HasForeignKey<PolicyDraftRow>(row => row.ClinicId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

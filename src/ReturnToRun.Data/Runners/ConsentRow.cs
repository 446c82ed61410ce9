using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Data.Runners;

/// <summary>
/// What the consent facts come to, in a form that SQL can ask: which therapist may see which runner. Written by the
/// ledger in the save that appends the fact, so that the two never differ (docs/adr/0013-consent.md).
/// </summary>
public sealed class ConsentRow
{
    internal ConsentRow()
    {
    }

    public Guid RunnerId { get; internal init; }

    /// <summary>The sequence of the fact that gave it.</summary>
    public long GivenBy { get; internal init; }

    public Guid TherapistId { get; internal init; }

    public DateOnly GivenOn { get; internal init; }

    /// <summary>The sequence of the fact that took it back; null while it holds.</summary>
    public long? WithdrawnBy { get; internal set; }

    public DateOnly? WithdrawnOn { get; internal set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ConsentRow>
    {
        public void Configure(EntityTypeBuilder<ConsentRow> consent)
        {
            consent.ToTable("Consents", static table =>
                table.HasCheckConstraint("CK_Consents_Withdrawn", "(\"WithdrawnBy\" IS NULL) = (\"WithdrawnOn\" IS NULL)"));
            consent.HasKey(row => new { row.RunnerId, row.GivenBy });
            consent.HasIndex(row => new { row.TherapistId, row.RunnerId }).IsUnique().HasFilter("\"WithdrawnBy\" IS NULL");
            consent.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
            consent.HasOne<UserRow>().WithMany().HasForeignKey(row => row.TherapistId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Plans;

/// <summary>The coming days as they were shown, stored when they differ from the last ones shown.</summary>
public sealed class PlanRevisionRow
{
    internal PlanRevisionRow()
    {
    }

    public Guid RunnerId { get; internal init; }

    /// <summary>1 for a runner's first plan, rising by one.</summary>
    public long Number { get; internal init; }

    /// <summary>The runner's day on which it was computed.</summary>
    public DateOnly Today { get; internal init; }

    /// <summary>The days as JSON.</summary>
    public string Content { get; internal init; } = "";

    /// <summary>The facts that it was computed from.</summary>
    public long FactsVersion { get; internal init; }

    public int EngineVersion { get; internal init; }

    public string PolicyVersion { get; internal init; } = "";

    public DateTimeOffset RecordedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PlanRevisionRow>
    {
        public void Configure(EntityTypeBuilder<PlanRevisionRow> revision)
        {
            revision.ToTable("PlanRevisions", static table => table.HasCheckConstraint("CK_PlanRevisions_Content", "json_valid(\"Content\")"));
            revision.HasKey(row => new { row.RunnerId, row.Number });
            revision.Property(row => row.PolicyVersion).HasMaxLength(100);
            revision.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Progression;

namespace ReturnToRun.Data.Plans;

/// <summary>
/// A decision as it was shown. A decision made again about the same run is a further row: the one with the highest
/// <see cref="Number"/> for a day and slot stands, the others tell what was said before.
/// </summary>
public sealed class DecisionRow
{
    internal DecisionRow()
    {
    }

    public Guid RunnerId { get; internal init; }

    /// <summary>The order in which decisions were stored, from 1 for each runner.</summary>
    public long Number { get; internal init; }

    public DateOnly Day { get; internal init; }

    /// <summary>Which decision of the day: 0 for the first.</summary>
    public int Slot { get; internal init; }

    public string Rule { get; internal init; } = "";

    public DecisionKind Kind { get; internal init; }

    /// <summary>True where a correction took away what was decided about; the content is what was said last.</summary>
    public bool Withdrawn { get; internal init; }

    /// <summary>The whole decision as JSON.</summary>
    public string Content { get; internal init; } = "";

    /// <summary>The facts that it was made from.</summary>
    public long FactsVersion { get; internal init; }

    public int EngineVersion { get; internal init; }

    public string PolicyVersion { get; internal init; } = "";

    public DateTimeOffset RecordedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DecisionRow>
    {
        public void Configure(EntityTypeBuilder<DecisionRow> decision)
        {
            decision.ToTable("Decisions", static table => table.HasCheckConstraint("CK_Decisions_Content", "json_valid(\"Content\")"));
            decision.HasKey(row => new { row.RunnerId, row.Number });
            decision.Property(row => row.Rule).HasMaxLength(20);
            decision.Property(row => row.PolicyVersion).HasMaxLength(100);
            decision.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

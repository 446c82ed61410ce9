using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Engine.Plans;

namespace ReturnToRun.Data.Runners;

/// <summary>Why a runner needs somebody, most pressing first.</summary>
public enum Need { Locked, Stopped, Paused, Review, Clearance, None }

/// <summary>
/// One runner as a list shows them, so that a caseload computes no plan. Written by the ledger with every append; what
/// depends on today is a date here.
/// </summary>
public sealed class RunnerStatusRow
{
    internal RunnerStatusRow()
    {
    }

    public Guid RunnerId { get; internal init; }

    public PlanStage Stage { get; internal set; }

    /// <summary>The label of the level held; null before running may begin.</summary>
    public string? Level { get; internal set; }

    public Need Need { get; internal set; }

    /// <summary>Since when it is needed; null where nothing is.</summary>
    public DateOnly? NeedSince { get; internal set; }

    /// <summary>The next day with a run; null where none is planned.</summary>
    public DateOnly? NextRunOn { get; internal set; }

    /// <summary>The last day of a run, a walk test, a routine or an answer. Seven days after it a runner is silent.</summary>
    public DateOnly? LastLogOn { get; internal set; }

    /// <summary>The runs of the last four weeks, as <see cref="RunLately"/> writes them.</summary>
    public string Lately { get; internal set; } = "";

    /// <summary>From this day on the E and U items are owed.</summary>
    public DateOnly? CheckDueOn { get; internal set; }

    /// <summary>The morning whose answer has been owed longest; null where none is.</summary>
    public DateOnly? AnswerOwedSince { get; internal set; }

    /// <summary>The routine that a therapist gave; null for the program's own.</summary>
    public string? Routine { get; internal set; }

    public int? RoutineVersion { get; internal set; }

    /// <summary>The runner's day on which the plan was last compared with what had been shown.</summary>
    public DateOnly ShownOn { get; internal set; }

    /// <summary>The engine that computed it.</summary>
    public int EngineVersion { get; internal set; }

    /// <summary>The facts that it was computed from.</summary>
    public long FactsVersion { get; internal set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RunnerStatusRow>
    {
        public void Configure(EntityTypeBuilder<RunnerStatusRow> status)
        {
            status.ToTable("RunnerStatus");
            status.HasKey(row => row.RunnerId);
            // A page that only shows must not put back what an append has moved on.
            status.Property(row => row.FactsVersion).IsConcurrencyToken();
            status.Property(row => row.Lately).HasMaxLength(RunLately.MostLength);
            status.Property(row => row.Level).HasMaxLength(100);
            status.Property(row => row.Routine).HasMaxLength(40);
            status.HasIndex(row => row.Routine).HasFilter("\"Routine\" IS NOT NULL");
            status.HasOne<RunnerRow>().WithOne().HasForeignKey<RunnerStatusRow>(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Exports;

/// <summary>What a runner's watch said about one outing: its totals. The file, and where it was run, is kept nowhere.</summary>
public sealed class ImportedActivityRow
{
    public required Guid Id { get; init; }

    public required Guid RunnerId { get; init; }

    /// <summary>SHA-256 of the file in hex: the same file again is recognised.</summary>
    public required string FileHash { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required int ElapsedSeconds { get; init; }

    public required int MovingSeconds { get; init; }

    public required int Metres { get; init; }

    /// <summary>The time that was run, as far as speeds tell.</summary>
    public required int RunningSeconds { get; init; }

    /// <summary>What was covered in that time.</summary>
    public required int RunningMetres { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ImportedActivityRow>
    {
        public void Configure(EntityTypeBuilder<ImportedActivityRow> activity)
        {
            activity.ToTable("ImportedActivities");
            activity.Property(row => row.FileHash).HasMaxLength(64);
            // Nobody begins two runs in the same moment: a second file about it says the same once more.
            activity.HasIndex(row => new { row.RunnerId, row.StartedAt }).IsUnique();
            activity.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Exports;

/// <summary>The one secret address under which a runner's calendar is read; none, and nobody reads it.</summary>
public sealed class CalendarFeedRow
{
    public required Guid RunnerId { get; init; }

    /// <summary>SHA-256 of the secret in hex. The secret itself is shown once and kept nowhere.</summary>
    public required string SecretHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarFeedRow>
    {
        public void Configure(EntityTypeBuilder<CalendarFeedRow> feed)
        {
            feed.ToTable("CalendarFeeds");
            feed.HasKey(row => row.RunnerId);
            feed.Property(row => row.SecretHash).HasMaxLength(64);
            feed.HasIndex(row => row.SecretHash).IsUnique();
            feed.HasOne<RunnerRow>().WithOne().HasForeignKey<CalendarFeedRow>(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

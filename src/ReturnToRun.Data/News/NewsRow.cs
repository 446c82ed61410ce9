using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.News;

/// <summary>What is new about a runner.</summary>
public enum NewsKind
{
    /// <summary>A run or a walk test.</summary>
    Log,

    /// <summary>How it felt: in the morning, before a run, over the week.</summary>
    Answer,

    /// <summary>The routine or other training.</summary>
    Training,

    /// <summary>The safety questions.</summary>
    Check,

    /// <summary>A message from the runner.</summary>
    Message,

    /// <summary>Who may look.</summary>
    Consent,

    /// <summary>What was chosen, by the runner or for them.</summary>
    Choice,
}

/// <summary>
/// When there was last something new of a kind about a runner: a number, one higher than any before it, given in the
/// transaction of the change. Whoever has seen everything up to a number asks for what is above it (docs/adr/0049-change-numbers.md).
/// </summary>
public sealed class NewsRow
{
    internal NewsRow()
    {
    }

    public Guid RunnerId { get; internal init; }

    public NewsKind Kind { get; internal init; }

    public long Number { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<NewsRow>
    {
        public void Configure(EntityTypeBuilder<NewsRow> news)
        {
            news.ToTable("News");
            news.HasKey(row => new { row.RunnerId, row.Kind });
            news.HasIndex(row => row.Number).IsUnique();
            news.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Runners;

/// <summary>
/// One answer of a clearance check that is not finished. It is no fact: it may be changed, it is thrown away, and nobody
/// but the runner sees it. An answer that must not be lost is recorded as a fact as well.
/// </summary>
public sealed class DraftAnswerRow
{
    public Guid RunnerId { get; internal init; }

    /// <summary>The id of the question.</summary>
    public string Question { get; internal init; } = "";

    public string Answer { get; internal set; } = "";

    public DateTimeOffset AnsweredAt { get; internal set; }

    /// <summary>The runner's facts as they were when it was answered.</summary>
    public long FactsVersion { get; internal set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DraftAnswerRow>
    {
        public void Configure(EntityTypeBuilder<DraftAnswerRow> answer)
        {
            answer.ToTable("DraftAnswers");
            answer.HasKey(row => new { row.RunnerId, row.Question });
            answer.Property(row => row.Question).HasMaxLength(ClearanceDrafts.QuestionLength);
            answer.Property(row => row.Answer).HasMaxLength(ClearanceDrafts.AnswerLength);
            answer.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

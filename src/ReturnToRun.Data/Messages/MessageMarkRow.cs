using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Messages;

/// <summary>How far somebody has read a runner's thread.</summary>
public sealed class MessageMarkRow
{
    public required Guid RunnerId { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The number of the last message read.</summary>
    public required long UpTo { get; set; }

    public required DateTimeOffset ReadAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<MessageMarkRow>
    {
        public void Configure(EntityTypeBuilder<MessageMarkRow> mark)
        {
            mark.ToTable("MessageMarks");
            mark.HasKey(row => new { row.RunnerId, row.UserId });
            mark.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
            mark.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Messages;

/// <summary>One message of a runner's thread. Written once, never changed (docs/adr/0061-messages.md).</summary>
public sealed class MessageRow
{
    public const int TextLength = 2000;

    public required Guid Id { get; init; }

    public required Guid RunnerId { get; init; }

    /// <summary>Its place in the runner's thread, from 1 and without a gap.</summary>
    public required long Number { get; init; }

    /// <summary>Who wrote it. Not a foreign key: an account may go, who said what may not.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>Runner or therapist, as the author was then.</summary>
    public required Role AuthorRole { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Plain text, its lines parted by line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>The key of the page it was written on: sent twice, stored once.</summary>
    public Guid? Key { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<MessageRow>
    {
        public void Configure(EntityTypeBuilder<MessageRow> message)
        {
            message.ToTable("Messages", static table =>
            {
                table.HasCheckConstraint("CK_Messages_Number", "\"Number\" >= 1");
                table.HasCheckConstraint("CK_Messages_Author", "\"AuthorRole\" IN ('Runner', 'Therapist')");
                table.HasCheckConstraint("CK_Messages_Text", "length(\"Text\") BETWEEN 1 AND 2000");
            });
            message.Property(row => row.Text).HasMaxLength(TextLength);
            message.HasIndex(row => new { row.RunnerId, row.Number }).IsUnique();
            message.HasIndex(row => new { row.RunnerId, row.Key }).IsUnique().HasFilter("\"Key\" IS NOT NULL");
            message.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

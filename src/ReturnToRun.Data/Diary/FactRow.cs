using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Diary;

/// <summary>One fact about a runner. Appended by the ledger, never changed (docs/adr/0012-facts-as-json.md).</summary>
public sealed class FactRow
{
    public const int NoteLength = 2000;

    internal FactRow()
    {
    }

    public Guid RunnerId { get; internal init; }

    /// <summary>The order of recording, from 1, without a gap for each runner.</summary>
    public long Sequence { get; internal init; }

    /// <summary>The stable name of the fact's type, see <see cref="FactKinds"/>.</summary>
    public string Kind { get; internal init; } = "";

    public DateOnly Day { get; internal init; }

    public DateOnly RecordedOn { get; internal init; }

    public DateTimeOffset RecordedAt { get; internal init; }

    /// <summary>What the fact says, as JSON, without what has a column of its own.</summary>
    public string Payload { get; internal init; } = "";

    /// <summary>Who recorded it. Not a foreign key: an account may be erased, who did what may not.</summary>
    public Guid AuthorId { get; internal init; }

    /// <summary>The key made on the device or page, on the first fact of an append: sent twice, stored once.</summary>
    public Guid? Key { get; internal init; }

    /// <summary>The planned session that this is the log of: its date, and how often a correction has freed that date before.</summary>
    public string? Session { get; internal init; }

    /// <summary>What the author wrote with it: a runner's note, a therapist's reason.</summary>
    public string? Note { get; internal init; }

    /// <summary>The text that was shown with the questions answered, where it is kept.</summary>
    public string? ShownTextHash { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FactRow>
    {
        public void Configure(EntityTypeBuilder<FactRow> fact)
        {
            fact.ToTable("Facts", static table =>
            {
                table.HasCheckConstraint("CK_Facts_Sequence", "\"Sequence\" >= 1");
                table.HasCheckConstraint("CK_Facts_Payload", "json_valid(\"Payload\")");
            });
            fact.HasKey(row => new { row.RunnerId, row.Sequence });
            fact.Property(row => row.Kind).HasMaxLength(50);
            fact.Property(row => row.Session).HasMaxLength(30);
            fact.Property(row => row.Note).HasMaxLength(NoteLength);
            fact.Property(row => row.ShownTextHash).HasMaxLength(64);
            fact.HasIndex(row => new { row.RunnerId, row.Key }).IsUnique().HasFilter("\"Key\" IS NOT NULL");
            fact.HasIndex(row => new { row.RunnerId, row.Session }).IsUnique().HasFilter("\"Session\" IS NOT NULL");
            fact.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Restrict);
            fact.HasOne<ShownTextRow>().WithMany().HasForeignKey(row => row.ShownTextHash).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

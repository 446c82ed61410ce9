using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Data.Audit;

/// <summary>
/// Who did what, to whom, when. Ids only: reasons live in the row that is pointed to, and no id is a foreign key, because
/// what happened stays true after an account is gone.
/// </summary>
public sealed class AuditRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; null where the program's operator did, from the command line.</summary>
    public Guid? UserId { get; init; }

    public Role? Role { get; init; }

    /// <summary>The clinic of the one who did it.</summary>
    public Guid? ClinicId { get; init; }

    /// <summary>What was done: a fact's kind, or a word of its own such as <c>invite-made</c>.</summary>
    public required string What { get; init; }

    /// <summary>The runner it was done to.</summary>
    public Guid? RunnerId { get; init; }

    /// <summary>The sequence of the fact it is about.</summary>
    public long? Fact { get; init; }

    /// <summary>The id of what it is about, where that is neither runner nor fact.</summary>
    public Guid? Subject { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> audit)
        {
            audit.ToTable("Audit");
            audit.Property(row => row.What).HasMaxLength(50);
            audit.HasIndex(row => new { row.ClinicId, row.At });
            audit.HasIndex(row => new { row.RunnerId, row.At });
        }
    }
}

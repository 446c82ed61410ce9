using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Data.Audit;

/// <summary>
/// Who did what, to whom, when. Ids only: reasons live in the row that is pointed to, and no id is a foreign key, because
/// what happened stays true after an account is gone. Each clinic's entries are a chain (<see cref="AuditChain"/>).
/// </summary>
public sealed class AuditRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; null where the program's operator did, from the command line, or nobody who is known.</summary>
    public Guid? UserId { get; init; }

    public Role? Role { get; init; }

    /// <summary>The clinic of the one who did it. Entries without one are a chain of their own.</summary>
    public Guid? ClinicId { get; init; }

    /// <summary>What was done: a fact's kind, or one of <see cref="AuditEvents"/>.</summary>
    public required string What { get; init; }

    /// <summary>The runner it was done to.</summary>
    public Guid? RunnerId { get; init; }

    /// <summary>The sequence of the fact it is about.</summary>
    public long? Fact { get; init; }

    /// <summary>The id of what it is about, where that is neither runner nor fact.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The place in the chain, from 1. 0: recorded before there were chains.</summary>
    public long Number { get; internal set; }

    /// <summary>What binds this entry to the one before it: the chain's sum over both, in hexadecimal.</summary>
    public string Mac { get; internal set; } = "";

    public static AuditRow By(Viewer viewer, DateTimeOffset now, string what, Guid? runner = null, long? fact = null, Guid? subject = null) => new()
    {
        Id = Guid.CreateVersion7(now), At = now, UserId = viewer.UserId, Role = viewer.Role, ClinicId = viewer.ClinicId,
        What = what, RunnerId = runner, Fact = fact, Subject = subject,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> audit)
        {
            audit.ToTable("Audit");
            audit.Property(row => row.What).HasMaxLength(50);
            audit.Property(row => row.Mac).HasMaxLength(64);
            audit.HasIndex(row => new { row.ClinicId, row.At });
            audit.HasIndex(row => new { row.RunnerId, row.At });
            audit.HasIndex(row => new { row.ClinicId, row.Number }).IsUnique().HasFilter("\"Number\" > 0");
        }
    }
}

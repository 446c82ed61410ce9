using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Accounts;

/// <summary>A code by which a runner and a therapist find each other. Made by one of them, used once by the other.</summary>
public sealed class InviteRow
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the code in hex. The code itself is shown once and kept nowhere.</summary>
    public required string CodeHash { get; init; }

    /// <summary>The therapist who made the code; null where a runner did.</summary>
    public Guid? TherapistId { get; init; }

    /// <summary>The runner who made the code; null where a therapist did.</summary>
    public Guid? RunnerId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<InviteRow>
    {
        public void Configure(EntityTypeBuilder<InviteRow> invite)
        {
            invite.ToTable("Invites", static table =>
                table.HasCheckConstraint("CK_Invites_From", "(\"TherapistId\" IS NULL) <> (\"RunnerId\" IS NULL)"));
            invite.Property(row => row.CodeHash).HasMaxLength(64);
            // Of two who type the same code at the same moment, one wins.
            invite.Property(row => row.UsedAt).IsConcurrencyToken();
            invite.HasIndex(row => row.CodeHash).IsUnique();
            invite.HasOne<UserRow>().WithMany().HasForeignKey(row => row.TherapistId).OnDelete(DeleteBehavior.Cascade);
            invite.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

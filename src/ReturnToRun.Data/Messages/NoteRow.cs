using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Messages;

/// <summary>What a therapist wrote down about a runner for the therapists of their clinic. Corrected by a further one, never changed.</summary>
public sealed class NoteRow
{
    public const int TextLength = 4000;

    public required Guid Id { get; init; }

    public required Guid RunnerId { get; init; }

    /// <summary>The clinic it was written in; null for a therapist without one, who alone then sees it.</summary>
    public Guid? ClinicId { get; init; }

    /// <summary>Not a foreign key: an account may go, who wrote what may not.</summary>
    public required Guid AuthorId { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required string Text { get; init; }

    /// <summary>The note that this one takes the place of.</summary>
    public Guid? Supersedes { get; init; }

    /// <summary>The key of the page it was written on: sent twice, stored once.</summary>
    public Guid? Key { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<NoteRow>
    {
        public void Configure(EntityTypeBuilder<NoteRow> note)
        {
            note.ToTable("Notes", static table => table.HasCheckConstraint("CK_Notes_Text", "length(\"Text\") BETWEEN 1 AND 4000"));
            note.Property(row => row.Text).HasMaxLength(TextLength);
            note.HasIndex(row => new { row.RunnerId, row.WrittenAt });
            note.HasIndex(row => new { row.RunnerId, row.Key }).IsUnique().HasFilter("\"Key\" IS NOT NULL");
            // One note has one correction; the correction may be corrected in turn.
            note.HasIndex(row => row.Supersedes).IsUnique().HasFilter("\"Supersedes\" IS NOT NULL");
            note.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Restrict);
            note.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

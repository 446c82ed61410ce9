using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Protocols;

public enum ProtocolStatus { Draft, Published, Archived }

/// <summary>One version of a clinic's protocol: the file as it was uploaded. It is never changed: whoever was given it keeps it.</summary>
public sealed class ProtocolVersionRow
{
    /// <summary>As long as the name of a protocol may be where one is assigned.</summary>
    public const int KeyLength = 100;

    public const int TitleLength = 200;

    public required Guid Id { get; init; }

    public required Guid ClinicId { get; init; }

    /// <summary>The id in the file, which all versions of a protocol have in common.</summary>
    public required string Key { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required ProtocolStatus Status { get; set; }

    public required string Title { get; init; }

    /// <summary>The file, to the letter.</summary>
    public required string Content { get; init; }

    public required Guid UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Who published it last.</summary>
    public Guid? PublishedBy { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Who archived it, or published the version that took its place.</summary>
    public Guid? ArchivedBy { get; set; }

    public DateTimeOffset? ArchivedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProtocolVersionRow>
    {
        public void Configure(EntityTypeBuilder<ProtocolVersionRow> version)
        {
            version.ToTable("ProtocolVersions", static table =>
            {
                table.HasCheckConstraint("CK_ProtocolVersions_Status", "\"Status\" IN ('Draft', 'Published', 'Archived')");
                table.HasCheckConstraint("CK_ProtocolVersions_Number", "\"Number\" >= 1");
            });
            version.Property(row => row.Key).HasMaxLength(KeyLength);
            version.Property(row => row.Title).HasMaxLength(TitleLength);
            version.HasIndex(row => new { row.ClinicId, row.Key, row.Number }).IsUnique();
            version.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

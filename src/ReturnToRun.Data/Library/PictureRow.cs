using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Library;

/// <summary>What a stored picture is.</summary>
public enum PictureKind { Png, Jpeg, WebP }

/// <summary>A picture of a clinic's exercise, as it was written anew after its check. Never changed: its id stands for its content.</summary>
public sealed class PictureRow
{
    public required Guid Id { get; init; }

    public required Guid ClinicId { get; init; }

    /// <summary>SHA-256 of the content in hex: the same picture again is the same row.</summary>
    public required string Hash { get; init; }

    public required PictureKind Kind { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PictureRow>
    {
        public void Configure(EntityTypeBuilder<PictureRow> picture)
        {
            picture.ToTable("Pictures", static table => table.HasCheckConstraint("CK_Pictures_Kind", "\"Kind\" IN ('Png', 'Jpeg', 'WebP')"));
            picture.Property(row => row.Hash).HasMaxLength(64);
            picture.HasIndex(row => new { row.ClinicId, row.Hash }).IsUnique();
            picture.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Routines;

/// <summary>One published version of a routine. Triggers keep it as it was published.</summary>
public sealed class RoutineVersionRow
{
    public const int TitleLength = 100;
    public const int AboutLength = 500;
    public const int NoteLength = 300;

    public required Guid RoutineId { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    /// <summary>Whom it is for.</summary>
    public string? About { get; init; }

    /// <summary>The engine's template as JSON: exercises with their doses, their easier neighbours and the versions of all.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The account that published it.</summary>
    public required Guid PublishedBy { get; init; }

    /// <summary>What is different and why, in the words of who published it.</summary>
    public string? Note { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoutineVersionRow>
    {
        public void Configure(EntityTypeBuilder<RoutineVersionRow> version)
        {
            version.ToTable("RoutineVersions", static table =>
            {
                table.HasCheckConstraint("CK_RoutineVersions_Version", "\"Version\" >= 1");
                table.HasCheckConstraint("CK_RoutineVersions_Content", "json_valid(\"Content\")");
            });
            version.HasKey(row => new { row.RoutineId, row.Version });
            version.Property(row => row.Title).HasMaxLength(TitleLength);
            version.Property(row => row.About).HasMaxLength(AboutLength);
            version.Property(row => row.Note).HasMaxLength(NoteLength);
            version.HasOne<RoutineRow>().WithMany().HasForeignKey(row => row.RoutineId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Exports;

/// <summary>What a calendar is told about a day.</summary>
public enum EntryKind { Run, Morning }

/// <summary>Whether it is sure, may still change, or was taken back.</summary>
public enum EntryStatus { Confirmed, Tentative, Cancelled }

/// <summary>
/// An entry as a calendar program last heard of it. Without it a run that was moved could not be taken back from a phone:
/// a calendar needs the same id and a higher number to believe a change.
/// </summary>
public sealed class CalendarEntryRow
{
    public required Guid RunnerId { get; init; }

    public required EntryKind Kind { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The id that calendars know it by; it leads nowhere.</summary>
    public required Guid Id { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Revision { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required EntryStatus Status { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarEntryRow>
    {
        public void Configure(EntityTypeBuilder<CalendarEntryRow> entry)
        {
            entry.ToTable("CalendarEntries");
            entry.HasKey(row => new { row.RunnerId, row.Kind, row.Day });
            entry.Property(row => row.Title).HasMaxLength(200);
            entry.Property(row => row.Text).HasMaxLength(2000);
            entry.HasOne<RunnerRow>().WithMany().HasForeignKey(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Exports;

/// <summary>Which e-mails a runner asked for, and the day each was last sent: never twice in a day.</summary>
public sealed class ReminderRow
{
    public required Guid RunnerId { get; init; }

    /// <summary>The morning question, on a day it is owed.</summary>
    public bool Morning { get; set; }

    /// <summary>The run, on a day with one.</summary>
    public bool Session { get; set; }

    /// <summary>That there is a message, and no more.</summary>
    public bool Message { get; set; }

    /// <summary>Part of every link that ends the e-mails: a new one makes the links before it open nothing.</summary>
    public required Guid Stamp { get; set; }

    public DateOnly? MorningSentOn { get; set; }

    public DateOnly? SessionSentOn { get; set; }

    public DateTimeOffset? MessageSentAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReminderRow>
    {
        public void Configure(EntityTypeBuilder<ReminderRow> reminder)
        {
            reminder.ToTable("Reminders");
            reminder.HasKey(row => row.RunnerId);
            reminder.HasOne<RunnerRow>().WithOne().HasForeignKey<ReminderRow>(row => row.RunnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

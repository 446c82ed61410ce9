using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Runners;

/// <summary>What lengths and speeds are shown in. The engine reckons in metres whatever is chosen.</summary>
public enum Units { Metric, Imperial }

/// <summary>How hours are written.</summary>
public enum Clock { Hours24, Hours12 }

/// <summary>
/// Somebody who runs. The id is random and never the account's: erasing removes the name and the account behind it, and
/// what must be kept stays under an id that leads nowhere.
/// </summary>
public sealed class RunnerRow
{
    /// <summary>Half past seven in the morning, six in the evening.</summary>
    public const int UsualMorning = 450, UsualRun = 1080;

    public required Guid Id { get; init; }

    /// <summary>The account; null once the runner was erased.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The clinic whose policy and library hold; null for a runner without one.</summary>
    public Guid? ClinicId { get; set; }

    public required string Name { get; set; }

    /// <summary>The IANA name of the time zone in which the runner's days begin and end.</summary>
    public required string Zone { get; set; }

    /// <summary>ISO 3166 alpha-2, for the emergency number.</summary>
    public required string Country { get; set; }

    public Units Units { get; set; }

    public Clock Clock { get; set; }

    /// <summary>The first day of a calendar's week.</summary>
    public DayOfWeek WeekBegins { get; set; } = DayOfWeek.Monday;

    /// <summary>When the morning question is to be thought of, in minutes after midnight.</summary>
    public int MorningAt { get; set; } = UsualMorning;

    /// <summary>When runs are usually run, in minutes after midnight.</summary>
    public int RunAt { get; set; } = UsualRun;

    /// <summary>The sequence of the last fact. Every append raises it in the same save: the runner is the unit of concurrency.</summary>
    public long FactsVersion { get; internal set; }

    /// <summary>When a locked runner asked the clinic's admin to be unlocked; the one time an admin sees a name.</summary>
    public DateTimeOffset? UnlockAskedAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RunnerRow>
    {
        public void Configure(EntityTypeBuilder<RunnerRow> runner)
        {
            runner.ToTable("Runners", static table =>
            {
                table.HasCheckConstraint("CK_Runners_Country", "length(\"Country\") = 2");
                table.HasCheckConstraint("CK_Runners_Units", "\"Units\" IN ('Metric', 'Imperial')");
                table.HasCheckConstraint("CK_Runners_Clock", "\"Clock\" IN ('Hours24', 'Hours12')");
                table.HasCheckConstraint("CK_Runners_FactsVersion", "\"FactsVersion\" >= 0");
            });
            runner.Property(row => row.Name).HasMaxLength(UserRow.NameLength);
            runner.Property(row => row.Zone).HasMaxLength(100);
            runner.Property(row => row.Country).HasMaxLength(2);
            runner.Property(row => row.FactsVersion).IsConcurrencyToken();
            runner.HasIndex(row => row.UserId).IsUnique();
            runner.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.SetNull);
            runner.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

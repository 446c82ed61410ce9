using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Policies;

/// <summary>A published version of a clinic's numbers. It is never changed: plans say that they follow it.</summary>
public sealed class ClinicPolicyRow
{
    public const int NoteLength = 500;

    internal ClinicPolicyRow()
    {
    }

    public Guid ClinicId { get; internal init; }

    /// <summary>From 1, rising by one for each clinic.</summary>
    public int Number { get; internal init; }

    /// <summary>The name that decisions and plans say.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>The first day it holds, in each runner's own zone.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>The numbers that differ from the project's own, as JSON.</summary>
    public string Numbers { get; internal init; } = "[]";

    /// <summary>Why, in the words of the one who published it.</summary>
    public string Note { get; internal init; } = "";

    /// <summary>Not a foreign key: an account may go, who published what may not.</summary>
    public Guid PublishedBy { get; internal init; }

    public DateTimeOffset PublishedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ClinicPolicyRow>
    {
        public void Configure(EntityTypeBuilder<ClinicPolicyRow> policy)
        {
            policy.ToTable("ClinicPolicies", static table =>
            {
                table.HasCheckConstraint("CK_ClinicPolicies_Number", "\"Number\" >= 1");
                table.HasCheckConstraint("CK_ClinicPolicies_Numbers", "json_valid(\"Numbers\")");
            });
            policy.HasKey(row => new { row.ClinicId, row.Number });
            policy.Property(row => row.Version).HasMaxLength(100);
            policy.Property(row => row.Note).HasMaxLength(NoteLength);
            policy.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Numbers as a row keeps them.</summary>
internal static class NumbersJson
{
    public static string Write(ImmutableArray<NumberSet> numbers) => JsonSerializer.Serialize(numbers, Json.Options);

    public static ImmutableArray<NumberSet> Read(string content) => JsonSerializer.Deserialize<ImmutableArray<NumberSet>>(content, Json.Options);
}

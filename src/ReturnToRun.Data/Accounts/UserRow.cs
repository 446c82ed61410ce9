using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnToRun.Data.Clinics;

namespace ReturnToRun.Data.Accounts;

/// <summary>Somebody who can sign in. What a runner is beyond that is in <see cref="Runners.RunnerRow"/>.</summary>
public sealed class UserRow : IdentityUser<Guid>
{
    public const int NameLength = 100;

    public UserRow(Guid id) => Id = id;

    public Role Role { get; set; }

    /// <summary>Where a therapist or an admin works. Always null for a runner: theirs is in their runner row.</summary>
    public Guid? ClinicId { get; set; }

    /// <summary>A suspended account sees nothing, whatever cookie it still holds.</summary>
    public bool Suspended { get; set; }

    public required string DisplayName { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UserRow>
    {
        public void Configure(EntityTypeBuilder<UserRow> user)
        {
            user.ToTable("Users", static table =>
            {
                table.HasCheckConstraint("CK_Users_Role", "\"Role\" IN ('Runner', 'Therapist', 'ClinicAdmin')");
                table.HasCheckConstraint("CK_Users_Clinic", "CASE \"Role\" WHEN 'Runner' THEN \"ClinicId\" IS NULL WHEN 'ClinicAdmin' THEN \"ClinicId\" IS NOT NULL ELSE 1 END");
            });
            user.Property(row => row.DisplayName).HasMaxLength(NameLength);
            // Identity compares addresses by their normalized form; two accounts with one address would share its resets.
            user.HasIndex(row => row.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
            user.HasOne<ClinicRow>().WithMany().HasForeignKey(row => row.ClinicId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Accounts;

/// <summary>A key that cookies and tokens are sealed with. In the database, so that one file is everything.</summary>
internal sealed class DataProtectionKeyRow
{
    public required Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DataProtectionKeyRow>
    {
        public void Configure(EntityTypeBuilder<DataProtectionKeyRow> key)
        {
            key.ToTable("DataProtectionKeys");
            key.Property(row => row.FriendlyName).HasMaxLength(200);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Runners;

/// <summary>
/// The one key to what is append-only. While a runner's id stands here, the triggers let their rows be deleted. It is put
/// in and taken out within the transaction that erases, so no other connection ever sees it (docs/adr/0014-append-only.md).
/// </summary>
internal sealed class ErasureRow
{
    public required Guid RunnerId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ErasureRow>
    {
        public void Configure(EntityTypeBuilder<ErasureRow> erasure)
        {
            erasure.ToTable("Erasures");
            erasure.HasKey(row => row.RunnerId);
        }
    }
}

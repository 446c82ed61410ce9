using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReturnToRun.Data.Diary;

/// <summary>A text that people were shown with questions they answered, kept once however many answered it.</summary>
public sealed class ShownTextRow
{
    /// <summary>SHA-256 of the text in hex.</summary>
    public required string Hash { get; init; }

    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ShownTextRow>
    {
        public void Configure(EntityTypeBuilder<ShownTextRow> text)
        {
            text.ToTable("ShownTexts");
            text.HasKey(row => row.Hash);
            text.Property(row => row.Hash).HasMaxLength(64);
        }
    }
}

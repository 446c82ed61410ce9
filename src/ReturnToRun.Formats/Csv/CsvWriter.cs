using System.Text;

namespace ReturnToRun.Formats.Csv;

/// <summary>
/// A table as RFC 4180 has it. A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line
/// end) gets an apostrophe before it; numbers are written as they are.
/// </summary>
public sealed class CsvWriter
{
    private const string LineEnd = "\r\n";
    private readonly StringBuilder text = new();

    public CsvWriter(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns) Text(column);
        EndRow();
    }

    public CsvWriter Text(string? value) => Cell(IsGuarded(value) ? $"'{value}" : value ?? "");

    /// <summary>The text of a cell as it was before <see cref="Text"/> guarded it.</summary>
    public static string Unguarded(string cell) => cell.StartsWith('\'') && IsGuarded(cell[1..]) ? cell[1..] : cell;

    // Apostrophes that were there before are counted in, so that a text comes back as it was.
    private static bool IsGuarded(string? value) =>
        value?.TrimStart('\'') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'), ..];

    /// <summary>A number, a date or another value that is ours and not typed by anybody.</summary>
    public CsvWriter Value(IFormattable? value, string? format = null) => Cell(value?.ToString(format, System.Globalization.CultureInfo.InvariantCulture) ?? "");

    public CsvWriter Value(bool? value) => Cell(value switch { true => "yes", false => "no", null => "" });

    public CsvWriter EndRow()
    {
        text.Length = Math.Max(0, text.Length - 1);
        text.Append(LineEnd);
        return this;
    }

    /// <summary>In UTF-8 with the mark by which spreadsheets know it.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private CsvWriter Cell(string value)
    {
        if (value.AsSpan().IndexOfAny("\",\r\n;") >= 0) text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else text.Append(value);
        text.Append(',');
        return this;
    }
}

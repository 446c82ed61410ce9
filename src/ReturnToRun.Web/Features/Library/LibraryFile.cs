using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReturnToRun.Data.Library;
using ReturnToRun.Formats;

namespace ReturnToRun.Web.Features.Library;

/// <summary>One exercise of a file: where it stands, and the text of those fields that the file has.</summary>
public sealed record FileRow(string Place, string Key, ImmutableDictionary<string, string> Cells)
{
    /// <summary>"line 4, repetitions".</summary>
    public Mistake Mistake(string field, string words) => new($"{Place}, {field}", words);
}

/// <summary>What a file says, or what is wrong with it.</summary>
public sealed record FileReading(ImmutableArray<FileRow> Rows, ImmutableArray<Mistake> Mistakes)
{
    internal static FileReading Refused(string place, string words) => new([], [new(place, words)]);
}

/// <summary>The library as a file: a table for a spreadsheet, or JSON with drawings. Told apart by what is in it, never by its name.</summary>
public static class LibraryFile
{
    public const int MostBytes = 1024 * 1024;

    /// <summary>The most exercises of a file.</summary>
    public const int MostRows = 1000;

    /// <summary>The column that says which exercise a row is about.</summary>
    public const string Key = "key";

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FileReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes) return FileReading.Refused("file", "Expected at most 1 MB, found more.");
        var bytes = file.Span.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        string text;
        try
        {
            text = s_strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            return FileReading.Refused("file", "Expected text in UTF-8, found something else. In a spreadsheet, save as “CSV UTF-8”.");
        }

        if (string.IsNullOrWhiteSpace(text)) return FileReading.Refused("file", "Expected exercises, found an empty file.");
        var reading = text.TrimStart()[0] is '{' or '[' ? JsonLibrary.Read(bytes) : CsvLibrary.Read(text);
        if (!reading.Mistakes.IsEmpty) return reading;
        if (reading.Rows.IsEmpty) return FileReading.Refused("file", "Expected exercises, found none.");
        return reading with { Mistakes = [.. reading.Rows.GroupBy(static row => row.Key, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)).Select(static row => row.Mistake(Key, $"“{row.Key}” stands in the file already."))] };
    }

    /// <summary>Whether a key could be one: lower case letters, digits and hyphens.</summary>
    internal static string? WrongKey(string key) =>
        key.Length == 0 ? "This is needed: lower case, words joined by hyphens, such as bird-dog."
        : key.Length > LibraryService.LongestKey ? string.Create(CultureInfo.InvariantCulture, $"At most {LibraryService.LongestKey} characters.")
        : ExerciseForm.KeyOf(key) == key && LibraryService.IsFree(key, []) ? null
        : $"Expected lower case letters, digits and hyphens, such as bird-dog, found “{key}”.";

    internal static IEnumerable<string> Names { get; } = [Key, .. ExerciseFields.Texts.Select(static field => field.Name)];

    internal static string Unknown(string name) => $"There is no field “{name}”. There are: {string.Join(", ", Names)}.";
}

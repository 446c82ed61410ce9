using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using ReturnToRun.Data.Library;
using ReturnToRun.Formats;
using CsvWriter = ReturnToRun.Formats.Csv.CsvWriter;

namespace ReturnToRun.Web.Features.Library;

/// <summary>The library as a table: a line of names, then an exercise a line. Drawings and pictures are not in it and stay as they are.</summary>
internal static class CsvLibrary
{
    private static readonly char[] s_delimiters = [',', ';', '\t'];

    public static byte[] Write(IEnumerable<Exercise> exercises)
    {
        var table = new CsvWriter([.. LibraryFile.Names]);
        foreach (var exercise in exercises)
        {
            table.Text(exercise.Key);
            var form = ExerciseForm.From(exercise);
            foreach (var field in ExerciseFields.Texts) table.Text(field.Get(form));
            table.EndRow();
        }

        return table.ToBytes();
    }

    public static FileReading Read(string text)
    {
        var mistakes = ImmutableArray.CreateBuilder<Mistake>();
        var rows = ImmutableArray.CreateBuilder<FileRow>();
        using var table = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(text),
            TrackLineNumbers = true,
            OnMalformedRecord = record => mistakes.Add(new(Line(record.LineNumber), Words(record.Reason))),
        });
        if (!table.Read()) return FileReading.Refused("file", "Expected exercises, found an empty file.");
        var first = Line(table.LineNumber);
        var names = Cells(table).ConvertAll(static name => name.Trim());
        foreach (var name in names.Where(static name => !LibraryFile.Names.Contains(name, StringComparer.Ordinal))) mistakes.Add(new(first, LibraryFile.Unknown(name)));
        foreach (var name in names.GroupBy(static name => name, StringComparer.Ordinal).Where(static same => same.Count() > 1)) mistakes.Add(new(first, $"“{name.Key}” stands there more than once."));
        if (!names.Contains(LibraryFile.Key, StringComparer.Ordinal)) mistakes.Add(new(first, $"Expected a column “{LibraryFile.Key}”, which says which exercise a line is about."));
        if (mistakes.Count > 0) return new([], mistakes.ToImmutable());

        while (table.Read())
        {
            var (line, cells) = (Line(table.LineNumber), Cells(table));
            if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            if (cells.Count != names.Count)
            {
                mistakes.Add(new(line, string.Create(CultureInfo.InvariantCulture, $"Expected {names.Count} cells like the first line, found {cells.Count}.")));
                continue;
            }

            if (rows.Count == LibraryFile.MostRows) return FileReading.Refused("file", $"Expected at most {LibraryFile.MostRows} exercises, found more.");
            var row = names.Zip(cells, static (name, cell) => KeyValuePair.Create(name, CsvWriter.Unguarded(cell))).ToImmutableDictionary(StringComparer.Ordinal);
            var key = row[LibraryFile.Key].Trim();
            if (LibraryFile.WrongKey(key) is { } wrong) mistakes.Add(new($"{line}, {LibraryFile.Key}", wrong));
            rows.Add(new(line, key, row.Remove(LibraryFile.Key)));
        }

        return new(rows.ToImmutable(), mistakes.ToImmutable());
    }

    private static List<string> Cells(CsvReader table) => [.. Enumerable.Range(0, table.FieldCount).Select(table.GetString)];

    private static string Words(CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? "A quotation mark has no partner: the file is cut off, or was written by hand."
        : "Expected a text with a quotation mark in it to stand between quotation marks, with its own doubled.";

    // A spreadsheet writes what its country separates numbers with: the first line, which has names only, tells.
    private static char Separator(string text)
    {
        var first = text.AsSpan()[..Math.Min(text.Length, 4096)];
        if (first.IndexOfAny('\r', '\n') is >= 0 and var end) first = first[..end];
        var best = s_delimiters[0];
        foreach (var delimiter in s_delimiters)
        {
            if (first.Count(delimiter) > first.Count(best)) best = delimiter;
        }

        return best;
    }

    private static string Line(long number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");
}

using System.Collections.Immutable;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>One line of the library: what the list shows and is searched by.</summary>
public sealed record LibraryEntry(string Key, string Name, string Region, string Purpose, string Dose, string State, bool Own, bool HasDraft, bool TherapistOnly, string Uses, string Source)
{
    /// <summary>"Calf, for strength"; empty where nothing is published.</summary>
    public string WorksOn => Region.Length == 0 ? "" : $"{Region}, for {Purpose}";

    public static LibraryEntry Of(CatalogueEntry entry, int routines) => entry.Exercise is { } exercise
        ? new(entry.Key, exercise.Name, exercise.Region, RoutineWords.Purpose(exercise.Purpose), RoutineWords.Dose(exercise.Dose, exercise.Sided), LibraryWords.State(entry), entry.Own, entry.HasDraft, exercise.TherapistOnly,
            LibraryWords.Uses(entry.Plans, routines), exercise.Source)
        : new(entry.Key, entry.Key.Replace('-', ' '), "", "", "", LibraryWords.State(entry), entry.Own, entry.HasDraft, TherapistOnly: false, "", "");

    /// <summary>Whether every word of a search stands somewhere in it.</summary>
    public bool Matches(string? search) => (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .All(word => ((string[])[Name, Region, Purpose, Source, Key]).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>Which exercises: what stands in the page's address. The search does not.</summary>
/// <param name="State">published, draft or archived.</param>
/// <param name="Origin">own or built-in.</param>
public sealed record LibraryFilter(string? Region, string? Purpose, string? State, string? Origin)
{
    public const string Published = "published", Draft = "draft", Archived = "archived", Own = "own", BuiltIn = "built-in";

    public bool Any => this != new LibraryFilter(null, null, null, null);

    public bool Has(LibraryEntry entry) =>
        (Region is null || string.Equals(entry.Region, Region, StringComparison.OrdinalIgnoreCase))
        && (Purpose is null || entry.Purpose == Purpose)
        && (State switch { Published => entry.State == Published, Draft => entry.HasDraft, Archived => entry.State == Archived, _ => entry.State != Archived })
        && (Origin switch { Own => entry.Own, BuiltIn => !entry.Own, _ => true });
}

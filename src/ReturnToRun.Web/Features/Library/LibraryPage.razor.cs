using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Every exercise of the clinic, to search and to filter. The filters stand in the address, what is searched for does not.</summary>
public sealed partial class LibraryPage
{
    private static readonly Option[] s_purposes = [.. Enum.GetValues<ExercisePurpose>().Select(RoutineWords.Purpose).Select(static purpose => new Option(purpose, purpose))];
    private static readonly Option[] s_states = [new(LibraryFilter.Published, "Published"), new(LibraryFilter.Draft, "With a draft"), new(LibraryFilter.Archived, "Archived")];
    private static readonly Option[] s_origins = [new(LibraryFilter.Own, "The clinic"), new(LibraryFilter.BuiltIn, "The program")];

    [Inject] private LibraryService Service { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "region")] private string? Region { get; set; }
    [SupplyParameterFromQuery(Name = "purpose")] private string? Purpose { get; set; }
    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }
    [SupplyParameterFromQuery(Name = "origin")] private string? Origin { get; set; }

    /// <summary>Read once: what was rendered first goes along to the circuit.</summary>
    [PersistentState] public ImmutableArray<LibraryEntry>? Entries { get; set; }

    private string? Search { get; set; }

    private LibraryFilter Filter => new(Given(Region), Given(Purpose), Given(State), Given(Origin));

    private IReadOnlyList<LibraryEntry> Shown => [.. (Entries ?? []).Where(entry => Filter.Has(entry) && entry.Matches(Search))];

    private string Counted => string.Create(CultureInfo.InvariantCulture, $"{Shown.Count} of {LibraryWords.Counted((Entries ?? []).Length, "exercise", "exercises")}");

    private IReadOnlyList<Option> Regions => [.. (Entries ?? []).Select(static entry => entry.Region).Where(static region => region.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(static region => new Option(region, region))];

    protected override async Task OnInitializedAsync() => Entries ??= await Service.ListAsync(CancellationToken.None) ?? [];

    private static string Class(LibraryEntry entry) => entry.State switch { LibraryFilter.Published => "good", LibraryFilter.Draft => "care", _ => "" };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

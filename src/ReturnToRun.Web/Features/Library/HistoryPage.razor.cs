using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>How an exercise came to say what it says: its versions, what differs between any two, and who did what.</summary>
public sealed partial class HistoryPage
{
    [Inject] private LibraryService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public string Key { get; set; } = "";

    [SupplyParameterFromQuery(Name = "before")] private string? BeforeId { get; set; }
    [SupplyParameterFromQuery(Name = "after")] private string? AfterId { get; set; }

    private ExerciseHistory? History { get; set; }

    private string Name => History is { Versions: [var newest, ..] } ? newest.Exercise.Name : Key;

    private string Title => $"{Name}: history";

    private CatalogueVersion? Later => Find(AfterId) ?? History!.Versions[0];

    private CatalogueVersion? Earlier => Find(BeforeId) ?? History!.Versions[1];

    private bool ProgramIsNewer => History is { Versions: [{ Own: true } mine, ..] } && History.Versions.Any(version => !version.Own && version.At > mine.At);

    private IReadOnlyList<Option> Options => [.. History!.Versions.Select(static version => new Option(Id(version), Label(version)))];

    /// <summary>What a version is called in an address.</summary>
    internal static string Id(CatalogueVersion version) => string.Create(CultureInfo.InvariantCulture, $"{(version.Own ? "own" : "built-in")}-{version.Exercise.Version}");

    protected override async Task OnInitializedAsync()
    {
        History = await Service.HistoryAsync(Key, HttpContext.RequestAborted);
        if (History is null) Navigation.NotFound();
    }

    private static string Label(CatalogueVersion version) => string.Create(CultureInfo.InvariantCulture, $"version {version.Exercise.Version}, {LibraryWords.Origin(version.Own)}");

    private CatalogueVersion? Find(string? id) => History!.Versions.FirstOrDefault(version => Id(version) == id);
}

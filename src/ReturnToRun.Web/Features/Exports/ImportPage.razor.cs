using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Plans;
using ReturnToRun.Formats;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>Takes files from a watch over and shows each run beside what was planned for its day.</summary>
public sealed partial class ImportPage
{
    private const long MostBytes = 25 * 1024 * 1024;
    private const int MostListed = 30;

    [Inject] private ImportService Service { get; set; } = null!;
    [Inject] private ImportedActivities Activities { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "runs")] private Guid? Distance { get; set; }

    [SupplyParameterFromForm(FormName = "runs")] private Guid? Removed { get; set; }

    private IReadOnlyList<FileOutcome> Outcomes { get; set; } = [];

    private string? Trouble { get; set; }

    private IReadOnlyList<ImportedActivity> Listed { get; set; } = [];

    protected override Task LoadAsync(RunnerNow now) => ListAsync(now);

    private async Task ListAsync(RunnerNow now) => Listed = [.. (await Activities.ListAsync(now.Viewer, Cancelled)).Take(MostListed)];

    // No redirect: each file's own outcome is told on the page that it was sent to. Sent again, everything is there already.
    private async Task TakeAsync()
    {
        if (Now is null) return;
        var files = HttpContext.Request.Form.Files;
        if (files.Count is 0 or > ImportService.MostFiles)
        {
            Trouble = files.Count == 0 ? "Choose a file first." : $"At most {ImportService.MostFiles} files at a time.";
            return;
        }
        Outcomes = await Service.TakeAsync(Now.Viewer, files, Cancelled);
        await ListAsync(Now);
    }

    private async Task ChangeAsync()
    {
        if (Now is null) return;
        if (Removed is { } thrownAway) await Activities.RemoveAsync(Now.Viewer, thrownAway, Cancelled);
        else if (Distance is { } id && await Service.AddDistanceAsync(Now, id, Cancelled) is not AppendResult.Saved)
        {
            Trouble = "The log has changed meanwhile. Look at it once more.";
            return;
        }
        Navigation.NavigateTo("/import");
    }

    private static string Told(FileOutcome outcome) => (outcome.Added, outcome.Known) switch
    {
        (0, _) => "There already. Nothing was doubled.",
        (1, 0) => "Taken over.",
        (var added, 0) => string.Create(CultureInfo.InvariantCulture, $"{added} runs taken over."),
        var (added, known) => string.Create(CultureInfo.InvariantCulture, $"{added} taken over, {known} there already."),
    };

    private static string Sentence(Mistake mistake) => mistake.Place == "file" ? $"{char.ToUpperInvariant(mistake.Text[0])}{mistake.Text[1..]}" : $"{char.ToUpperInvariant(mistake.Place[0])}{mistake.Place[1..]}: {mistake.Text}";
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Takes a file of exercises: what it would do, where its mistakes are, and then all of it or nothing.</summary>
public sealed partial class ImportPage
{
    private const int MostMistakes = 100;

    /// <summary>More changed exercises than this are listed closed.</summary>
    private const int MostOpen = 5;

    [Inject] private LibraryImportService Service { get; set; } = null!;

    private byte[]? File { get; set; }

    private ImportPlan? Plan { get; set; }

    private int? Imported { get; set; }

    private string? Trouble { get; set; }

    private string? Said { get; set; }

    private bool Busy { get; set; }

    private string Summary => Plan is not { } plan ? "" : !plan.DoesSomething ? "Everything in the file is there already. Nothing would change."
        : string.Create(CultureInfo.InvariantCulture, $"This would add {plan.Additions.Count()}, change {plan.Changes.Count()} and leave {plan.Same} as they are.");

    private async Task TryFileAsync(InputFileChangeEventArgs change)
    {
        (Plan, Imported, Trouble, Said) = (null, null, null, "Reading the file…");
        StateHasChanged();
        File = await SentFile.ReadAsync(change.File, LibraryFile.MostBytes);
        Said = File is null ? null : change.File.Name;
        if (File is null) Trouble = "Expected at most 1 MB, found more.";
        else await TryAsync();
    }

    private async Task TryAsync()
    {
        Plan = await Service.TryAsync(File, CancellationToken.None);
        if (Plan is null) Trouble = "You may not do that any more.";
    }

    private async Task ImportAsync()
    {
        if (Plan is not { } plan) return;
        (Busy, Trouble) = (true, null);
        switch (await Service.ImportAsync(plan, CancellationToken.None))
        {
            case PublishOutcome.Published published:
                (Imported, Plan) = (published.Count, null);
                break;
            case PublishOutcome.Changed:
                await TryAsync();
                Trouble = "Somebody else published meanwhile. Nothing was imported; below is what the file would do now.";
                break;
            case var refused:
                Trouble = LibraryWords.Refused(refused, []);
                break;
        }

        Busy = false;
    }

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}

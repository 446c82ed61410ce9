using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Audit;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Audit;

/// <summary>What was done in an admin's clinic, and whether that record is whole.</summary>
public sealed partial class AuditPage
{
    private const int MostFaults = 20;
    private const int ShortLength = 8;

    [Inject] private AuditService Service { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "what")] private string? What { get; set; }
    [SupplyParameterFromQuery(Name = "who")] private string? WhoId { get; set; }
    [SupplyParameterFromQuery(Name = "whose")] private string? WhoseId { get; set; }
    [SupplyParameterFromQuery(Name = "from")] private string? From { get; set; }
    [SupplyParameterFromQuery(Name = "to")] private string? To { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private string? PageNumber { get; set; }

    private Viewer Viewer { get; set; } = null!;

    private AuditFilter Filter { get; set; } = new(null, null, null, null, null);

    private AuditView View { get; set; } = null!;

    private ChainProof? Proof { get; set; }

    private int Page { get; set; }

    private IReadOnlyList<Option> Kinds => [.. View.Kinds.Select(static kind => new Option(kind, TrailWords.What(kind))).OrderBy(static option => option.Label, StringComparer.Ordinal)];

    private IReadOnlyList<Option> People => [.. View.Staff.Select(static person => new Option(person.Id.ToString(), $"{person.Name}, {TrailWords.Role(person.Role)}"))];

    private string Caption => View.Count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{View.Count} entries, the latest first");

    private CancellationToken Cancelled => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        // What cannot be read in an address filters nothing.
        Filter = new(string.IsNullOrEmpty(What) ? null : What, Id(WhoId), Id(WhoseId), Day(From), Day(To));
        Page = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1;
        Viewer = await Current.RequireAsync(Cancelled);
        View = await Service.ReadAsync(Viewer, Filter, Page, Cancelled);
    }

    private async Task ProveAsync()
    {
        Proof = await Service.ProveAsync(Viewer, Cancelled);
        View = await Service.ReadAsync(Viewer, Filter, Page, Cancelled);
    }

    private string Who(AuditEntry entry) => entry switch
    {
        { Who: null } => "",
        _ when View.Staff.FirstOrDefault(person => person.Id == entry.Who) is { } person => person.Name,
        _ => Short(entry.Who.Value),
    };

    // Ids made in one moment begin alike; their ends tell them apart.
    private static string Short(Guid id) => id.ToString("N")[^ShortLength..];

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

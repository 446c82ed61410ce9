using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>The protocols there are, and new ones for the clinic.</summary>
public sealed partial class ProtocolsPage
{
    public const string FormName = "protocols";

    private const long MostBytes = (ProtocolService.MostFiles + 1L) * 1024 * 1024;

    [Inject] private ProtocolService Service { get; set; } = null!;
    [Inject] private ClinicProtocols Protocols { get; set; } = null!;
    [Inject] private ProtocolShelf Shelf { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }
    [SupplyParameterFromForm(FormName = FormName)] private string? Act { get; set; }

    private Viewer Viewer { get; set; } = null!;

    private IReadOnlyList<StoredVersion> Listed { get; set; } = [];

    private IReadOnlyList<CheckedFile> Checked { get; set; } = [];

    private AddedProtocols? Stored { get; set; }

    private string? Trouble { get; set; }

    private bool IsAdmin => Viewer is { Role: Role.ClinicAdmin, ClinicId: not null };

    private string? DoneWords => ProtocolWords.Done(Done);

    private CancellationToken Cancelled => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(Cancelled);
        await ListAsync();
    }

    // The newest version of each that is not archived, and what is published beside a newer draft.
    private async Task ListAsync() => Listed =
    [
        .. (await Protocols.ListAsync(Viewer, Cancelled)).GroupBy(static version => version.Key, StringComparer.Ordinal)
            .SelectMany(static same => same.Where((version, at) => at == 0 || version.Status == ProtocolStatus.Published)),
    ];

    // No redirect: each file's own outcome is told on the page that it was sent to. Sent again, everything is there already.
    private async Task TakeAsync()
    {
        if (!IsAdmin) return;
        var files = HttpContext.Request.Form.Files;
        if (files.Count is 0 or > ProtocolService.MostFiles)
        {
            Trouble = files.Count == 0 ? "Choose a file first." : $"At most {ProtocolService.MostFiles} files at a time.";
            return;
        }

        Checked = await ProtocolService.CheckAsync(files, Cancelled);
        if (Act != "add" || Checked.Any(static file => file.Protocol is null)) return;
        Stored = await Service.AddAsync(Viewer, Checked, Cancelled);
        await ListAsync();
    }
}

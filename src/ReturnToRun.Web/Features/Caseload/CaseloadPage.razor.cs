using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Caseload;

public sealed partial class CaseloadPage
{
    private static readonly RunnerFormat s_format = RunnerFormat.Default;

    private static readonly (CaseloadPart Part, string Words)[] s_parts =
        [(CaseloadPart.NeedsYou, "Needs you"), (CaseloadPart.Clearance, "Waiting for clearance"), (CaseloadPart.OnTrack, "On track"), (CaseloadPart.All, "All")];

    [Inject] private CaseloadService Service { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }

    private IReadOnlyList<CaseloadEntry> Entries { get; set; } = [];

    private CaseloadPart Shown => Enum.TryParse<CaseloadPart>(Show, out var part) && Enum.IsDefined(part) ? part : CaseloadPart.All;

    private IReadOnlyList<CaseloadEntry> Listed => [.. Entries.Where(entry => Shown is CaseloadPart.All || entry.Part == Shown)];

    protected override async Task OnInitializedAsync() =>
        Entries = await Service.ReadAsync(await Current.RequireAsync(HttpContext.RequestAborted), HttpContext.RequestAborted);

    private int Count(CaseloadPart part) => part is CaseloadPart.All ? Entries.Count : Entries.Count(entry => entry.Part == part);
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Engine.Protocols;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>One protocol: what it asks for, what the audit flags, and for the clinic's own its versions.</summary>
public sealed partial class ProtocolPage
{
    public const string FormName = "protocol";

    private const int MostShown = 200;
    private const int MostDrawn = 200;

    [Inject] private ProtocolService Service { get; set; } = null!;
    [Inject] private ClinicProtocols Protocols { get; set; } = null!;
    [Inject] private ProtocolShelf Shelf { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public string Key { get; set; } = "";

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }
    [SupplyParameterFromForm(FormName = FormName)] private string? Act { get; set; }

    private Viewer Viewer { get; set; } = null!;

    private ProtocolView? View { get; set; }

    private IReadOnlyList<CompiledLevel> Levels { get; set; } = [];

    private IReadOnlyList<Option> Others { get; set; } = [];

    private bool IsAdmin => Viewer.Role == Role.ClinicAdmin;

    private CancellationToken Cancelled => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.RequireAsync(Cancelled);
        View = await Service.FindAsync(Viewer, Key, Cancelled);
        if (View is null)
        {
            Navigation.NotFound();
            return;
        }

        Levels = [.. Compiler.Levels(View.Protocol, NominalSpeeds.Default).Take(MostShown)];
        Others =
        [
            .. Shelf.BuiltIn.Where(own => own.Id != Key).Select(static own => new Option(own.Id, own.Title)),
            .. (await Protocols.ListAsync(Viewer, Cancelled)).Where(version => version.Id != View.Stored?.Version.Id)
                .Select(static version => new Option(version.Id.ToString(), $"{version.Title}, version {version.Number}")),
        ];
    }

    private async Task ChangeAsync()
    {
        if (View?.Stored is not { Version.Id: var id } || !IsAdmin) return;
        var changed = Act switch
        {
            "publish" => await Protocols.PublishAsync(Viewer, id, Cancelled),
            "archive" => await Protocols.ArchiveAsync(Viewer, id, Cancelled),
            _ => false,
        };
        if (changed) Navigation.NavigateTo($"/protocols/{id}?done={(Act == "publish" ? "published" : "archived")}");
    }
}

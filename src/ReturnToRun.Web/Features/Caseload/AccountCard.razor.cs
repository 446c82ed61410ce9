using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Features.Caseload;

/// <summary>Helps a runner back in who stands in front of the therapist.</summary>
public sealed partial class AccountCard
{
    [Inject] private DeskService Service { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter, EditorRequired] public Desk Desk { get; set; } = null!;

    private string? Link { get; set; }

    private async Task MakeAsync() => Link = await Service.ResetLinkAsync(Desk, HttpContext.RequestAborted);
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Account;

/// <summary>Makes a code that somebody else uses, and shows it once.</summary>
public sealed partial class InviteCode
{
    [Inject] private Invites Invites { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private PublicAddress Address { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    /// <summary>The words of the button.</summary>
    [Parameter, EditorRequired] public string Ask { get; set; } = "";

    /// <summary>Whom the code is for.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private string? Code { get; set; }

    private string? Plain => Code?.Replace("-", "", StringComparison.Ordinal);

    private string Link => Address.Link(HttpContext.Request, $"/invite/{Plain}");

    /// <summary>The subject of an e-mail that carries the link; none is offered without one.</summary>
    [Parameter] public string? Subject { get; set; }

    private string? Mail => Subject is null ? null
        : $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString($"This link works once, for two weeks. You see who will see what before you agree, and can take it back at any time.\r\n\r\n{Link}\r\n")}";

    private async Task MakeAsync() => Code = await Invites.MakeAsync(await Current.RequireAsync(HttpContext.RequestAborted), HttpContext.RequestAborted);
}

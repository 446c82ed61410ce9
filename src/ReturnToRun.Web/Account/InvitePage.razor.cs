using Microsoft.AspNetCore.Components;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Web.Account;

public sealed partial class InvitePage
{
    private const string Path = "/invite/";
    private const string NoSuchCode = "There is no such code, or it was used, or it is more than two weeks old. Ask for a new one.";

    [Inject] private Invites Invites { get; set; } = null!;
    [Inject] private CurrentViewer Current { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [Parameter] public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "look")] private string? Typed { get; set; }

    private Viewer? Viewer { get; set; }

    private Invite? Invite { get; set; }

    private string? Trouble { get; set; }

    private bool Fits => Viewer?.Role == (Invite!.FromRunner ? Role.Therapist : Role.Runner);

    /// <summary>The code in a path to this page, or null where the path is another.</summary>
    public static string? CodeOf(string? path) =>
        path is not null && path.StartsWith(Path, StringComparison.Ordinal) && path.Length > Path.Length ? path[Path.Length..] : null;

    protected override async Task OnInitializedAsync()
    {
        Viewer = await Current.GetAsync(HttpContext.RequestAborted);
        if (Code is null) return;
        Invite = await Invites.FindAsync(Code, HttpContext.RequestAborted);
        if (Invite is null) Trouble = NoSuchCode;
    }

    private void Look()
    {
        var code = string.Concat((Typed ?? "").Where(char.IsAsciiLetterOrDigit));
        if (code.Length == Invites.Length) Navigation.NavigateTo(Path + code);
        else Trouble = "Write the code: ten letters and digits. Dashes and spaces do not matter.";
    }

    private async Task AcceptAsync()
    {
        if (Viewer is null || Code is null) return;
        switch (await Invites.AcceptAsync(Viewer, Code, HttpContext.RequestAborted))
        {
            case AcceptResult.Accepted accepted:
                Navigation.NavigateTo(Viewer.Role == Role.Runner ? "/settings/people" : $"/runners/{accepted.Runner}");
                break;
            case AcceptResult.OtherClinic:
                Trouble = Viewer.Role == Role.Runner
                    ? "You are with another clinic. End that first: take back what its therapists may see."
                    : "This runner is with another clinic.";
                break;
            default:
                Trouble = NoSuchCode;
                break;
        }
    }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Web.Account;

public sealed partial class RecoveryCodesPage
{
    [Inject] private RecoveryService Recovery { get; set; } = null!;
    [Inject] private SecurityService Security { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = SignInCookie.Back)] private string? Back { get; set; }

    private UserRow User { get; set; } = null!;

    private int Left { get; set; }

    private IReadOnlyList<string>? Codes { get; set; }

    private string Next => LocalPath.From(Back) ?? "/settings/sign-in";

    protected override async Task OnInitializedAsync()
    {
        User = await Security.UserAsync(HttpContext.User);
        Left = (await Security.ReadAsync(User)).CodesLeft;
    }

    // Shown as the answer to the post: codes in a redirect would have to be kept somewhere in between.
    private async Task MakeAsync() => Codes = await Recovery.NewCodesAsync(User);
}

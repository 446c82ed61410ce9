using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Account;

public sealed partial class AuthenticatorPage
{
    [Inject] private SecurityService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "authenticator")] private CodeForm? Form { get; set; }

    private AuthenticatorSecret Secret { get; set; } = null!;

    private bool Refused { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var user = await Service.UserAsync(HttpContext.User);
        if (user.TwoFactorEnabled) Navigation.NavigateTo("/settings/sign-in");
        else Secret = await Service.AuthenticatorAsync(user);
    }

    private async Task SwitchOnAsync()
    {
        Refused = !await Service.SwitchOnAuthenticatorAsync(await Service.UserAsync(HttpContext.User), Form?.Code ?? "");
        if (!Refused) Navigation.NavigateTo("/settings/sign-in?done=authenticator");
    }

    private sealed class CodeForm
    {
        public string? Code { get; set; }
    }
}

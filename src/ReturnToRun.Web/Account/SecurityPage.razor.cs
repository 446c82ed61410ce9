using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Account;

public sealed partial class SecurityPage
{
    private static readonly RunnerFormat Format = RunnerFormat.Default;

    [Inject] private SecurityService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")] private string? DoneCode { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private PasswordForm? Password { get; set; }
    [SupplyParameterFromForm(FormName = "passkey")] private PasskeyForm? Passkey { get; set; }

    [SupplyParameterFromForm(FormName = "remove")] private string? Removed { get; set; }

    private UserRow User { get; set; } = null!;

    private SecurityView View { get; set; } = null!;

    private FormErrors Errors { get; } = new();

    private string? Done => DoneCode switch
    {
        "password" => "The password is changed.",
        "passkey" => "The passkey is added.",
        "removed" => "The passkey is removed. Delete it on the device too.",
        "authenticator" => "Codes from your app are on.",
        "authenticator-off" => "Codes from an app are off.",
        "everywhere" => "Every other device is signed out.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        User = await Service.UserAsync(HttpContext.User);
        View = await Service.ReadAsync(User);
    }

    private async Task ChangePasswordAsync()
    {
        SignUpForm.CheckPassword(Errors, "Password.New", Password?.New, User.Email);
        if (Errors.Any) return;
        if (await Service.ChangePasswordAsync(User, Password!.Present, Password.New!)) Tell("password");
        else Errors.Add("Password.Present", "That is not your present password.");
    }

    private async Task AddPasskeyAsync()
    {
        if (await Service.AddPasskeyAsync(User, Passkey?.Credential ?? "", Passkey?.Name)) Tell("passkey");
        else Errors.Add("Passkey.Name", "The passkey could not be added. Try again.");
    }

    private async Task RemovePasskeyAsync()
    {
        if (await Service.RemovePasskeyAsync(User, Removed ?? "")) Tell("removed");
        else Errors.Add("Password.New", "This passkey is the only way into your account. Set a password first.");
    }

    private async Task SwitchOffAsync()
    {
        await Service.SwitchOffAuthenticatorAsync(User);
        Tell("authenticator-off");
    }

    private async Task SignOutElsewhereAsync()
    {
        await Service.SignOutElsewhereAsync(User);
        Tell("everywhere");
    }

    private void Tell(string done) => Navigation.NavigateTo($"/settings/sign-in?done={done}");

    private sealed class PasswordForm
    {
        public string? Present { get; set; }

        public string? New { get; set; }
    }

    private sealed class PasskeyForm
    {
        public string? Name { get; set; }

        public string? Credential { get; set; }
    }
}

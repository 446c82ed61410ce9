using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

public sealed partial class ResetPage
{
    [Inject] private RecoveryService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string Link { get; set; } = "";

    [SupplyParameterFromForm(FormName = "reset")] private PasswordForm? Form { get; set; }

    private FormErrors Errors { get; set; } = new();

    private bool Valid { get; set; }

    protected override async Task OnInitializedAsync() => Valid = await Service.FindAsync(Link) is not null;

    private async Task ResetAsync()
    {
        if (!Valid) return;
        SignUpForm.CheckPassword(Errors, "Form.Password", Form?.Password, email: null);
        if (Errors.Any) return;
        Valid = await Service.ResetWithLinkAsync(Link, Form!.Password!);
        if (Valid) Navigation.NavigateTo($"{SignInCookie.SignInPath}?after=reset");
    }

    /// <summary>The one thing asked for.</summary>
    private sealed class PasswordForm
    {
        public string? Password { get; set; }
    }
}

using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

public sealed partial class ForgotPage
{
    [Inject] private RecoveryService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = SignInCookie.Back)] private string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "recover")] private RecoverForm? Form { get; set; }

    private FormErrors Errors { get; set; } = new();

    private bool Refused { get; set; }

    protected override void OnInitialized() => Form ??= new();

    private async Task RecoverAsync()
    {
        Errors = Form!.Check();
        if (Errors.Any) return;
        Refused = !await Service.ResetWithCodeAsync(Form.Email!, Form.Code!, Form.Password!);
        if (!Refused) Navigation.NavigateTo($"{SignInCookie.SignInPath}?after=reset");
    }

    /// <summary>What is typed to set a new password with a recovery code.</summary>
    private sealed class RecoverForm
    {
        public string? Email { get; set; }

        public string? Code { get; set; }

        public string? Password { get; set; }

        public FormErrors Check()
        {
            var errors = new FormErrors();
            if (!SignUpForm.IsEmail(Email)) errors.Add("Form.Email", "Write the e-mail address of your account.");
            if (string.IsNullOrWhiteSpace(Code)) errors.Add("Form.Code", "Write one of your recovery codes.");
            SignUpForm.CheckPassword(errors, "Form.Password", Password, Email);
            return errors;
        }
    }
}

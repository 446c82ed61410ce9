using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

public sealed partial class SignUpPage
{
    [Inject] private SignUpService Service { get; set; } = null!;
    [Inject] private JustSignedUp SignedUp { get; set; } = null!;
    [Inject] private Invites Invites { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = SignInCookie.Back)] private string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "sign-up")] private SignUpForm? Form { get; set; }

    private FormErrors Errors { get; set; } = new();

    /// <summary>A runner's own code lets a therapist in: whoever comes with one makes a therapist's account.</summary>
    private bool ForTherapist { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        ForTherapist = InvitePage.CodeOf(Back) is { } code && await Invites.FindAsync(code, HttpContext.RequestAborted) is { FromRunner: true };
    }

    private async Task SignUpAsync()
    {
        Errors = Form!.Check(runner: !ForTherapist);
        if (Errors.Any) return;
        if (!await Service.SignUpAsync(Form, ForTherapist ? Role.Therapist : Role.Runner))
        {
            Errors.Add("Form.Password", "The passkey could not be used. Try again, or choose a password.");
            return;
        }

        SignedUp.Remember(HttpContext, Form.Email!.Trim());
        Navigation.NavigateTo(LocalPath.With(SignInCookie.SignInPath, Back));
    }
}

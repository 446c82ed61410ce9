using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Account;

public sealed partial class SignInPage
{
    [Inject] private SignInService Service { get; set; } = null!;
    [Inject] private JustSignedUp SignedUp { get; set; } = null!;
    [Inject] private DemoPeople Demo { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = SignInCookie.Back)] private string? Back { get; set; }

    /// <summary>What was just done, after which one signs in again.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")] private SignInForm? Form { get; set; }
    [SupplyParameterFromForm(FormName = "demo")] private string? Person { get; set; }

    private FormErrors Errors { get; set; } = new();

    private bool Refused { get; set; }

    private string? JustSignedUp { get; set; }

    private string? Done => After switch
    {
        "reset" => "Your password is changed. Sign in with the new one.",
        "out" => "You are signed out.",
        _ => null,
    };

    protected override void OnInitialized()
    {
        JustSignedUp = HttpMethods.IsGet(HttpContext.Request.Method) ? SignedUp.Email(HttpContext) : null;
        Form ??= new() { Email = JustSignedUp };
    }

    private async Task SignInAsync()
    {
        if (Form!.Credential is { Length: > 0 } credential)
        {
            await GoOnAsync(await Service.WithPasskeyAsync(credential));
            return;
        }

        Errors = Form.Check();
        if (!Errors.Any) await GoOnAsync(await Service.WithPasswordAsync(Form.Email!, Form.Password!));
    }

    private async Task SignInDemoAsync()
    {
        if (Demo.Offered.Any(person => person.Email == Person)) await GoOnAsync(await Service.WithPasswordAsync(Person!, DemoPeople.Password));
    }

    private async Task GoOnAsync(SignInStep step)
    {
        switch (step)
        {
            case SignInStep.SignedIn:
                Navigation.NavigateTo(await Service.NextPageAsync(Back));
                break;
            case SignInStep.CodeNeeded:
                Navigation.NavigateTo(LocalPath.With("/sign-in/code", Back));
                break;
            default:
                Refused = true;
                break;
        }
    }
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Account;

public sealed partial class SignOutPage
{
    [Inject] private SignInService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    private async Task SignOutAsync()
    {
        // Whoever uses this device next finds nothing: no session to time, no log that waits.
        HttpContext.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        await Service.SignOutAsync();
        Navigation.NavigateTo($"{SignInCookie.SignInPath}?after=out");
    }
}

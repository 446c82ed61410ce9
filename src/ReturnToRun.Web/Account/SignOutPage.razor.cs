using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Account;

public sealed partial class SignOutPage
{
    [Inject] private SignInService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private async Task SignOutAsync()
    {
        await Service.SignOutAsync();
        Navigation.NavigateTo($"{SignInCookie.SignInPath}?after=out");
    }
}

using Microsoft.AspNetCore.Components;

namespace ReturnToRun.Web.Account;

public sealed partial class SignInCodePage
{
    [Inject] private SignInService Service { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = SignInCookie.Back)] private string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "code")] private CodeForm? Form { get; set; }

    private bool Awaited { get; set; }

    private bool Refused { get; set; }

    protected override async Task OnInitializedAsync() => Awaited = await Service.AwaitsCodeAsync();

    private async Task SendAsync()
    {
        if (!Awaited) return;
        if (await Service.WithCodeAsync(Form?.Code ?? "") == SignInStep.SignedIn) Navigation.NavigateTo(await Service.NextPageAsync(Back));
        else Refused = true;
    }

    /// <summary>The second step's one field.</summary>
    private sealed class CodeForm
    {
        public string? Code { get; set; }
    }
}

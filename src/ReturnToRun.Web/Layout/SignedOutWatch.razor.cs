using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace ReturnToRun.Web.Layout;

/// <summary>
/// On every page with a circuit: once the sign-in no longer holds, what the page shows leaves the screen. The page is asked for
/// anew, and the server answers as it answers whoever is not signed in.
/// </summary>
public sealed partial class SignedOutWatch : IDisposable
{
    [Inject] private AuthenticationStateProvider State { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => State.AuthenticationStateChanged += Changed;

    public void Dispose() => State.AuthenticationStateChanged -= Changed;

    private void Changed(Task<AuthenticationState> now) => _ = InvokeAsync(async () =>
    {
        if ((await now).User.Identity is not { IsAuthenticated: true }) Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
    });
}

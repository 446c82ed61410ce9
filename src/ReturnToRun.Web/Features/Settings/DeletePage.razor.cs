using Microsoft.AspNetCore.Components;
using ReturnToRun.Data.Runners;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Kit;

namespace ReturnToRun.Web.Features.Settings;

/// <summary>Deletes a runner's account, after their password and in one step.</summary>
public sealed partial class DeletePage
{
    [Inject] private SecurityService Security { get; set; } = null!;
    [Inject] private SignInService SignIn { get; set; } = null!;
    [Inject] private Erasure Erasure { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "delete")] private string? Password { get; set; }

    private FormErrors Errors { get; } = new();

    private bool HasPassword { get; set; }

    private bool Done { get; set; }

    protected override async Task LoadAsync(RunnerNow now) => HasPassword = (await Security.UserAsync(HttpContext.User)).PasswordHash is not null;

    private async Task DeleteAsync()
    {
        if (Now is null) return;
        if (!await Security.IsPasswordAsync(await Security.UserAsync(HttpContext.User), Password ?? ""))
        {
            Errors.Add("Password", "That is not your password, or it was tried too often: wait a few minutes then.");
            return;
        }
        Done = await Erasure.EraseAsync(Now.Viewer, Cancelled);
        if (!Done) return;
        // Nor does anything stay on this device: no session to time, no log that waits.
        HttpContext.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        await SignIn.SignOutAsync();
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Account;

/// <summary>The questions that a page's script puts to a device. The answers come back with the page's own form.</summary>
public static class PasskeyEndpoints
{
    private const string Json = "application/json";

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/passkey/sign-in", static async (SignInService service) => Results.Text(await service.PasskeyOptionsAsync(), Json))
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).DisableAntiforgery();

        routes.MapPost("/passkey/sign-up", static async ([FromForm] string? email, [FromForm] string? name, SignUpService service) =>
                SignUpForm.IsEmail(email) && !string.IsNullOrWhiteSpace(name)
                    ? Results.Text(await service.PasskeyOptionsAsync(email!, name), Json)
                    : Results.BadRequest())
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignUp).DisableAntiforgery();

        routes.MapPost("/passkey/add", static async (ClaimsPrincipal user, SecurityService service) => Results.Text(await service.PasskeyOptionsAsync(user), Json))
            .RequireAuthorization().DisableAntiforgery();
    }
}

using System.Security.Claims;
using QRCoder;

namespace ReturnToRun.Web.Account;

/// <summary>The picture that an authenticator app scans. From an address of ours, because the policy allows no picture inside a page's text.</summary>
public static class AuthenticatorEndpoints
{
    private const int PixelsPerModule = 4;

    public static void MapAuthenticator(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/settings/authenticator/qr.svg", static async (ClaimsPrincipal principal, HttpResponse response, SecurityService service) =>
        {
            var user = await service.UserAsync(principal);
            if (user.TwoFactorEnabled) return Results.NotFound();
            response.Headers.CacheControl = "no-store";
            using var code = QRCodeGenerator.GenerateQrCode((await service.AuthenticatorAsync(user)).Address, QRCodeGenerator.ECCLevel.M);
            using var picture = new SvgQRCode(code);
            return Results.Text(picture.GetGraphic(PixelsPerModule), "image/svg+xml");
        }).RequireAuthorization();
}

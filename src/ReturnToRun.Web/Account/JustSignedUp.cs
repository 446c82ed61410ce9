using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ReturnToRun.Web.Account;

/// <summary>
/// The address that was just typed at sign-up, for the sign-in page to fill in: in a sealed cookie of ten minutes, because
/// an address belongs in no URL. It is set whether or not there was an account already.
/// </summary>
public sealed class JustSignedUp(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private const string Name = "return-to-run-new";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector(typeof(JustSignedUp).FullName!).ToTimeLimitedDataProtector();

    public void Remember(HttpContext context, string email) => context.Response.Cookies.Append(Name, _seal.Protect(email, Life), new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = !environment.IsDevelopment() || context.Request.IsHttps,
        MaxAge = Life,
        Path = SignInCookie.SignInPath,
    });

    public string? Email(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { } sealedEmail ? _seal.Unprotect(sealedEmail) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

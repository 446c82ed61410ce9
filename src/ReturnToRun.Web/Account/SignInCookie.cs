using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Web.Account;

/// <summary>The cookie that knows somebody again: how long, and what ends it before.</summary>
public static class SignInCookie
{
    public const string SignInPath = "/sign-in";

    /// <summary>The query parameter with the page to go back to after signing in.</summary>
    public const string Back = "back";

    public static readonly TimeSpan ForRunners = TimeSpan.FromDays(90);
    public static readonly TimeSpan ForStaff = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options, CookieSecurePolicy security)
    {
        Common(options, security);
        options.Cookie.Name = "return-to-run";
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = Back;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = Begin;
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToLogin = SendToSignIn;
    }

    /// <summary>The cookie between the two steps of signing in, and of a passkey.</summary>
    public static void ConfigureStep(CookieAuthenticationOptions options, CookieSecurePolicy security)
    {
        Common(options, security);
        options.Cookie.Name = "return-to-run-step";
    }

    private static void Common(CookieAuthenticationOptions options, CookieSecurePolicy security)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = security;
    }

    // A runner's phone stays signed in; a computer in a clinic is shared, so its cookie ends with the browser or the shift.
    private static Task Begin(CookieSigningInContext context)
    {
        var runner = context.Principal!.IsInRole(Roles.Runner);
        context.Properties.IsPersistent = runner;
        context.Properties.ExpiresUtc = context.Properties.IssuedUtc + (runner ? ForRunners : ForStaff);
        return Task.CompletedTask;
    }

    /// <summary>On every request: whoever signed out everywhere, changed the password or was suspended a second ago is out.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<UserRow>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is { Suspended: false }) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        // A form that was sent after the sign-in ran out must not be lost: it is answered in place (TroublePage).
        if (HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ReturnToRun.Data;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Account;

/// <summary>Who may come in, and how they are known again.</summary>
public static class Accounts
{
    /// <summary>Sealed cookies and links are sealed for this name: it never changes.</summary>
    public const string ApplicationName = "return-to-run";

    public const int ShortestPassword = 10;
    public const int LongestPassword = 128;
    public const int LongestEmail = 254;
    public const int TriesBeforeLockout = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    // OWASP's figure for PBKDF2 with SHA-512.
    private const int PasswordIterations = 210_000;

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddIdentityCore<UserRow>(Configure).AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped<IUserClaimsPrincipalFactory<UserRow>, AccountClaims>();
        services.Configure<PasswordHasherOptions>(static hasher => hasher.IterationCount = PasswordIterations);
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>(static (passkeys, address) => passkeys.ServerDomain = address.Configured?.Host);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorizationBuilder()
            .AddPolicy(SeesRunner.Policy, static policy => policy.RequireRole(Roles.Therapist).AddRequirements(new SeesRunner()))
            .AddPolicy(SeesColleague.Policy, static policy => policy.RequireRole(Roles.ClinicAdmin).AddRequirements(new SeesColleague()));
        services.AddSingleton<IAuthorizationHandler, SeesRunnerHandler>();
        services.AddSingleton<IAuthorizationHandler, SeesColleagueHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, WrongRole>();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.ConfigureApplicationCookie(cookie => SignInCookie.Configure(cookie, Security(builder.Environment)));
        services.Configure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, step => SignInCookie.ConfigureStep(step, Security(builder.Environment)));

        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddScoped<CurrentViewer>();
        services.AddSingleton<JustSignedUp>();
        services.AddScoped<SignUpService>();
        services.AddScoped<SignInService>();
        services.AddScoped<RecoveryService>();
        services.AddScoped<ResetLinks>();
        services.AddScoped<SecurityService>();
        return builder;
    }

    private static CookieSecurePolicy Security(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static void Configure(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        // An address may hold an apostrophe or a letter of any alphabet.
        identity.User.AllowedUserNameCharacters = "";
        identity.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
        identity.Lockout.DefaultLockoutTimeSpan = Lockout;
        // Length is what counts; rules about signs make passwords that are forgotten.
        identity.Password = new() { RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
    }
}

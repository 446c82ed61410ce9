using Microsoft.AspNetCore.Http.HttpResults;

namespace ReturnToRun.Web.Account;

/// <summary>Where to go back to after signing in: a path of ours or nowhere. A link here must not lead elsewhere.</summary>
public static class LocalPath
{
    private const int Longest = 500;

    public static string? From(string? path) =>
        path is { Length: > 0 and <= Longest } && path[0] == '/' && RedirectHttpResult.IsLocalUrl(path) ? path : null;

    /// <summary>A path of ours with where to go back to as its only parameter.</summary>
    public static string With(string page, string? back) =>
        From(back) is { } path ? $"{page}?{SignInCookie.Back}={Uri.EscapeDataString(path)}" : page;
}

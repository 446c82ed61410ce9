namespace ReturnToRun.Web.Hosting;

/// <summary>
/// An unsafe request is answered only when it comes from a page of this server (docs/adr: guarded posts). Together with
/// cookies that are SameSite=Lax this is what antiforgery tokens are for, and a form that was kept open still posts.
/// </summary>
public static class GuardedPosts
{
    private const string SecFetchSite = "Sec-Fetch-Site";

    public static WebApplication UseGuardedPosts(this WebApplication app)
    {
        app.Use(static (context, next) =>
        {
            if (IsSafe(context.Request.Method) || ComesFromHere(context.Request)) return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
        return app;
    }

    /// <summary>Browsers say since 2023 where a request comes from; an older one at least sends the origin.</summary>
    internal static bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers.TryGetValue(SecFetchSite, out var site)) return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    // A URI leaves out the port that goes without saying; the host header may carry it.
    private static string? Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var here) ? here.Authority : null;
}

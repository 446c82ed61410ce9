namespace ReturnToRun.Web.Hosting;

/// <summary>One policy for every answer. It has no exception for inline script or style, and gets none.</summary>
public static class SecurityHeaders
{
    /// <remarks>media-src allows the blob that a timer's audio track is; everything else comes from our own files.</remarks>
    public const string ContentSecurityPolicy =
        "default-src 'self'; media-src 'self' blob:; form-action 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use(static (context, next) =>
        {
            // As the answer leaves: the handler of faults throws away every header set before.
            context.Response.OnStarting(static response =>
            {
                Set((HttpResponse)response);
                return Task.CompletedTask;
            }, context.Response);
            return next(context);
        });
        return app;
    }

    private static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Sandboxed>() is null ? ContentSecurityPolicy : Sandboxed.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        // Not no-referrer: with it a browser sends `Origin: null` with our own forms, which the guard of posts refuses.
        headers["Referrer-Policy"] = "same-origin";
    }
}

/// <summary>On an endpoint that sends what somebody brought along: even opened by itself it may load, run and send nothing.</summary>
public sealed class Sandboxed
{
    public const string ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
}

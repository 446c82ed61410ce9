using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace ReturnToRun.Web.Hosting;

/// <summary>How bytes leave: which files, how small, and where the server says that it lives.</summary>
public static class Serving
{
    public static WebApplicationBuilder AddServing(this WebApplicationBuilder builder)
    {
        // Always, not only in development: without it a build that was not published serves empty files.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);

        // In development, too, a form without its fields is the sender's fault and no fault of the program.
        builder.Services.Configure<RouteHandlerOptions>(static routes => routes.ThrowOnBadRequest = false);

        // HTML too, and over HTTPS: no page holds a secret beside text that a stranger could choose (there are no
        // antiforgery tokens in pages), which is what compressing over HTTPS could otherwise give away.
        builder.Services.AddResponseCompression(static options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/calendar", "application/problem+json"];
        });
        // Smaller for a millisecond more: what a phone with a poor network waits for is the bytes.
        builder.Services.Configure<GzipCompressionProviderOptions>(static gzip => gzip.Level = CompressionLevel.Optimal);
        builder.Services.Configure<BrotliCompressionProviderOptions>(static brotli => brotli.Level = CompressionLevel.Optimal);
        return builder;
    }

    /// <summary>The name of what must be well before the server is sent anybody.</summary>
    public const string Ready = "ready";

    public static void MapHealth(this WebApplication app)
    {
        // Alive: the process answers. It asks nothing of the database, or a slow disk would get the server restarted.
        app.MapHealthChecks("/health/live", new() { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = static check => check.Name == Ready });
    }
}

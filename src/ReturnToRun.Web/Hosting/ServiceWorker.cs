using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticAssets;

namespace ReturnToRun.Web.Hosting;

/// <summary>
/// The service worker's script. Its version is a hash of the program and of every file it serves, so that a browser takes up
/// a new one exactly when something that it keeps has changed, and throws away the old with its caches.
/// </summary>
public static class ServiceWorker
{
    public const string Path = "/service-worker.js";

    public static void MapServiceWorker(this WebApplication app)
    {
        Lazy<string> script = new(() => $"const version = '{Version(app)}';\n{Text()}");
        app.MapGet(Path, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return Results.Text(script.Value, "text/javascript", Encoding.UTF8);
        }).AllowAnonymous();
    }

    private static string Version(IEndpointRouteBuilder routes)
    {
        var files = routes.DataSources.SelectMany(static source => source.Endpoints)
            .Select(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .SelectMany(static file => file.Properties.Where(static property => property.Name == "integrity").Select(property => $"{file.Route} {property.Value}"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var program = typeof(ServiceWorker).Assembly.ManifestModule.ModuleVersionId;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{program}\n{string.Join('\n', files)}")))[..16];
    }

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("service-worker.js") ?? throw new InvalidOperationException("The service worker is not built in.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

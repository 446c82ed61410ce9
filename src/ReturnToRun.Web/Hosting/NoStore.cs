using Microsoft.AspNetCore.Components.Endpoints;

namespace ReturnToRun.Web.Hosting;

/// <summary>No page is kept by a browser or a proxy: nearly every one holds something about a person. Files are.</summary>
public static class NoStore
{
    public static WebApplication UseNoStore(this WebApplication app)
    {
        app.Use(static (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
                context.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        return app;
    }
}

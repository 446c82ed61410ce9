using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ReturnToRun.Journeys;

/// <summary>
/// Makes another release of the program that runs: the version in its service worker is another one, and so are the titles of
/// its timers. The rest of the worker is what the program serves.
/// </summary>
public sealed class NextRelease : IStartupFilter
{
    /// <summary>Null for the program as it was built.</summary>
    public string? Name { get; set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        builder.Use(async (context, rest) =>
        {
            var path = context.Request.Path.Value;
            if (Name is not { } name || path is not ("/service-worker.js" or "/timer" or "/timer/offline"))
            {
                await rest(context);
                return;
            }
            context.Request.Headers.Remove("Accept-Encoding");
            var wire = context.Response.Body;
            using MemoryStream written = new();
            context.Response.Body = written;
            await rest(context);
            context.Response.Body = wire;
            var text = Encoding.UTF8.GetString(written.ToArray()).Replace("const version = '", $"const version = '{name}-", StringComparison.Ordinal).Replace("<title>Timer", $"<title>{name} timer", StringComparison.Ordinal);
            context.Response.ContentLength = null;
            await context.Response.WriteAsync(text);
        });
        next(builder);
    };
}

using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace ReturnToRun.Web.Hosting;

/// <summary>
/// One line a request: method, route pattern, status, time. Never the path or the query, which hold ids and secrets.
/// (Serilog.AspNetCore would do this, but does not restore.)
/// </summary>
public static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ReturnToRun.Requests");
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var begun = clock.GetTimestamp();
            var method = context.Request.Method;
            // A page that was not found is executed again under another route; the line is about what was asked for.
            using (Serilog.Context.LogContext.PushProperty("TraceId", Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier))
            {
                try
                {
                    await next(context);
                }
                finally
                {
                    logger.Log(LevelOf(context), "{Method} {Route} {Status} in {Milliseconds:0.0} ms",
                        method, RouteOf(context), context.Response.StatusCode, clock.GetElapsedTime(begun).TotalMilliseconds);
                }
            }
        });
    }

    internal static string RouteOf(HttpContext context) =>
        ((context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    // Files and health are asked for all day long.
    private static LogLevel LevelOf(HttpContext context) => context.Response.StatusCode switch
    {
        >= 500 => LogLevel.Error,
        >= 400 => LogLevel.Information,
        _ => context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is null
            ? LogLevel.Debug
            : LogLevel.Information,
    };
}

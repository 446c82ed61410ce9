using System.Net.Mime;
using Microsoft.AspNetCore.RateLimiting;
using ReturnToRun.Data;
using ReturnToRun.Data.Exports;
using ReturnToRun.Formats.Fhir;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Features.Exports;

/// <summary>What is fetched as a file. None is kept by a browser, and all but the feed ask who is signed in.</summary>
public static class ExportEndpoints
{
    private const string Calendar = "text/calendar; charset=utf-8";

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        // Calendar programs cannot sign in: whoever holds the address reads when somebody runs, and nothing else.
        routes.MapGet("/calendar/{secret}.ics", static async (string secret, HttpContext http, CalendarFeeds feeds, CalendarService calendar, PublicAddress address) =>
        {
            if (await feeds.FindAsync(secret, http.RequestAborted) is not { } viewer) return Results.NotFound();
            if (await calendar.WriteAsync(viewer, Today(address, http), http.RequestAborted) is not { } text) return Results.NotFound();
            http.Response.Headers.CacheControl = "private, max-age=300";
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            return Results.Text(text, Calendar);
        }).AllowAnonymous().RequireRateLimiting(RateLimits.Feeds);

        var mine = routes.MapGroup("/exports").RequireAuthorization(static policy => policy.RequireRole(Roles.Runner)).AddEndpointFilter(static (context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        mine.MapGet("/calendar.ics", static async (HttpContext http, CurrentViewer viewers, CalendarService calendar, PublicAddress address) =>
            await viewers.GetAsync(http.RequestAborted) is { } viewer && await calendar.WriteAsync(viewer, Today(address, http), http.RequestAborted) is { } text
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(text), Calendar, "return-to-run.ics")
                : Results.NotFound());
        mine.MapGet("/session.fit", static (HttpContext http, CurrentRunner runners) => SessionAsync(http, runners, "fit", static (session, now) => session.Fit(now.Format, now.Now)));
        mine.MapGet("/session.zwo", static (HttpContext http, CurrentRunner runners) => SessionAsync(http, runners, "zwo", static (session, now) => session.Zwo(now.Format)));
        mine.MapGet("/everything.zip", static async (HttpContext http, CurrentViewer viewers, EverythingService everything) =>
            await viewers.GetAsync(http.RequestAborted) is { } viewer && await everything.WriteAsync(viewer, http.RequestAborted) is { } zip
                ? Results.File(zip, MediaTypeNames.Application.Zip, "return-to-run.zip")
                : Results.NotFound());
        mine.MapGet("/fhir.json", static async (HttpContext http, CurrentViewer viewers, FhirService fhir) =>
            await viewers.GetAsync(http.RequestAborted) is { RunnerId: { } runner } viewer ? await BundleAsync(http, fhir, viewer, runner) : Results.NotFound());
        routes.MapGet("/runners/{Id:guid}/fhir.json", static async (Guid id, HttpContext http, CurrentViewer viewers, FhirService fhir) =>
            await viewers.GetAsync(http.RequestAborted) is { } viewer ? await BundleAsync(http, fhir, viewer, id) : Results.NotFound())
            .RequireAuthorization(static policy => policy.RequireRole(Roles.Therapist));
    }

    private static async Task<IResult> SessionAsync(HttpContext http, CurrentRunner runners, string ending, Func<WatchSession, RunnerNow, byte[]> write) =>
        await runners.GetAsync(http.RequestAborted) is { } now && WatchSession.Next(now.Plan) is { } session
            ? Results.File(write(session, now), MediaTypeNames.Application.Octet, $"{session.FileName}.{ending}")
            : Results.NotFound();

    private static async Task<IResult> BundleAsync(HttpContext http, FhirService fhir, Viewer viewer, Guid runner)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await fhir.WriteAsync(viewer, runner, http.RequestAborted) is { } bundle ? Results.File(bundle, FhirBundle.MediaType, "return-to-run-fhir.json") : Results.NotFound();
    }

    private static Uri Today(PublicAddress address, HttpContext http) => new(address.Link(http.Request, "/today"));
}

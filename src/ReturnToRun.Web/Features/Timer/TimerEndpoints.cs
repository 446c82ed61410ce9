using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>What the timer's script asks for.</summary>
public static class TimerEndpoints
{
    /// <summary>The coming sessions; the service worker keeps the last answer for where there is no network.</summary>
    public const string Sessions = "/timer/sessions";

    public static void MapTimer(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Sessions, static async (CurrentRunner runner, HttpResponse response, CancellationToken ct) =>
        {
            response.Headers.CacheControl = "no-store";
            return await runner.GetAsync(ct) is { } now ? Results.Json(TimerSessions.Of(now)) : Results.NotFound();
        }).RequireAuthorization(static policy => policy.RequireRole(Roles.Runner));
}

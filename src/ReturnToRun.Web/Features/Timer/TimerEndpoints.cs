using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Plans;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>What the scripts of the timers ask for.</summary>
public static class TimerEndpoints
{
    /// <summary>The coming sessions and the routine of today; the service worker keeps the last answer for where there is no network.</summary>
    public const string Sessions = "/timer/sessions";

    public static void MapTimer(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Sessions, static async (CurrentRunner runner, PlanService plans, IServiceProvider services, ILoggerFactory log, HttpResponse response, CancellationToken ct) =>
        {
            response.Headers.CacheControl = "no-store";
            if (await runner.GetAsync(ct) is not { } now) return Results.NotFound();
            var sessions = TimerSessions.Of(now);
            if (!TimerRoutine.IsThere(now)) return Results.Json(sessions);
            var view = await plans.TodayAsync(now, ct);
            return Results.Json(sessions with { Routine = await TimerRoutine.Of(now, view).DrawnAsync(view, services, log) });
        }).RequireAuthorization(static policy => policy.RequireRole(Roles.Runner));
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Features.Plans;
using ReturnToRun.Web.Features.Routine;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>Where a device sends the logs that it kept. The same services store them as on the pages.</summary>
public static class DiaryEndpoints
{
    public const string Send = "/log/send", SendRoutine = "/routine/send";

    private static readonly Action<AuthorizationPolicyBuilder> s_runner = static policy => policy.RequireRole(Roles.Runner);

    public static void MapDiary(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Send, static ([FromForm] SentLog? log, CurrentRunner runner, DiaryService diary, HttpResponse response, CancellationToken ct) =>
            SaveAsync(log, runner, response, (log, now) => log.SaveAsync(diary, now, ct), ct)).RequireAuthorization(s_runner).DisableAntiforgery();
        routes.MapPost(SendRoutine, static ([FromForm] SentRoutine? log, CurrentRunner runner, DiaryService diary, PlanService plans, HttpResponse response, CancellationToken ct) =>
            SaveAsync(log, runner, response, (log, now) => log.SaveAsync(diary, plans, now, ct), ct)).RequireAuthorization(s_runner).DisableAntiforgery();
    }

    private static async Task<IResult> SaveAsync<T>(T? log, CurrentRunner runner, HttpResponse response, Func<T, RunnerNow, Task<SentAnswer>> save, CancellationToken ct) where T : class
    {
        response.Headers.CacheControl = "no-store";
        // A form without any of its fields is no log at all.
        if (log is null) return Results.BadRequest();
        return await runner.GetAsync(ct) is { } now ? (await save(log, now)).ToResult() : Results.NotFound();
    }
}

using Microsoft.AspNetCore.Mvc;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>Where a device sends the logs that it kept. The same service stores them as on the page.</summary>
public static class DiaryEndpoints
{
    public const string Send = "/log/send";

    public static void MapDiary(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Send, static async ([FromForm] SentLog? log, CurrentRunner runner, DiaryService diary, HttpResponse response, CancellationToken ct) =>
        {
            response.Headers.CacheControl = "no-store";
            // A form without any of its fields is no log at all.
            if (log is null) return Results.BadRequest();
            if (await runner.GetAsync(ct) is not { } now) return Results.NotFound();
            var answer = await log.SaveAsync(diary, now, ct);
            return Results.Json(answer, statusCode: answer.State switch
            {
                "saved" => StatusCodes.Status200OK,
                "refused" => StatusCodes.Status422UnprocessableEntity,
                _ => StatusCodes.Status409Conflict,
            });
        }).RequireAuthorization(static policy => policy.RequireRole(Roles.Runner)).DisableAntiforgery();
}

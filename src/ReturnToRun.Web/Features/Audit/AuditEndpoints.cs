using Microsoft.AspNetCore.Mvc;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Audit;

public static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/audit/export", static async ([FromForm] string? what, [FromForm] Guid? who, [FromForm] Guid? whose, [FromForm] DateOnly? from, [FromForm] DateOnly? to, CurrentViewer current, AuditService service, CancellationToken ct) =>
                Results.File(await service.ExportAsync(await current.RequireAsync(ct), new(Blank(what), who, whose, from, to), ct), "text/csv; charset=utf-8", "audit.csv"))
            .RequireAuthorization(static policy => policy.RequireRole(Roles.ClinicAdmin)).DisableAntiforgery();

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

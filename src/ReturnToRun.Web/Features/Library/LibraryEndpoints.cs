using System.Net.Mime;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Library;

/// <summary>The library as a file.</summary>
public static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        var export = routes.MapGroup("/library/export").RequireAuthorization(static policy => policy.RequireRole(Roles.ClinicAdmin)).DisableAntiforgery();
        export.MapPost("/csv", static (LibraryImportService service, CancellationToken ct) => SendAsync(service, json: false, "text/csv; charset=utf-8", "exercises.csv", ct));
        export.MapPost("/json", static (LibraryImportService service, CancellationToken ct) => SendAsync(service, json: true, MediaTypeNames.Application.Json, "exercises.json", ct));
    }

    private static async Task<IResult> SendAsync(LibraryImportService service, bool json, string type, string name, CancellationToken ct) =>
        await service.ExportAsync(json, ct) is { } file ? Results.File(file, type, name) : Results.NotFound();
}

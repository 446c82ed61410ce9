using System.Net.Mime;
using ReturnToRun.Web.Account;

namespace ReturnToRun.Web.Features.Protocols;

/// <summary>Protocol files to take along.</summary>
public static class ProtocolEndpoints
{
    public static void MapProtocols(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/protocols/{key}/file", static async (string key, CurrentViewer current, ProtocolService service, CancellationToken ct) =>
                await service.FindAsync(await current.RequireAsync(ct), key, ct) is { } view
                    ? Results.File(view.File, MediaTypeNames.Application.Json, FileName(view))
                    : Results.NotFound())
            .RequireAuthorization(static policy => policy.RequireRole(Roles.ClinicAdmin, Roles.Therapist));

    private static string FileName(ProtocolView view)
    {
        var name = string.Concat(view.Protocol.Id.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return view.Stored is { Version.Number: var number } ? $"{name}-{number}.json" : $"{name}.json";
    }
}

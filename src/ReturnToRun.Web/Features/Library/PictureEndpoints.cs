using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using ReturnToRun.Data.Library;
using ReturnToRun.Web.Account;
using ReturnToRun.Web.Hosting;

namespace ReturnToRun.Web.Features.Library;

/// <summary>Sends a clinic's picture to who may see it. An id stands for one content for ever, so a browser may keep it; nobody between may.</summary>
public static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder routes) => routes.MapGet("/pictures/{id:guid}", static async (Guid id, HttpContext http, CurrentViewer current, ClinicPictures pictures, CancellationToken ct) =>
    {
        if (await current.GetAsync(ct) is not { } viewer || await pictures.ReadAsync(viewer, id, ct) is not { } picture) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        http.Response.Headers.ContentDisposition = "inline";
        return Results.Bytes(picture.Content, Type(picture.Kind), entityTag: new EntityTagHeaderValue($"\"{picture.Hash}\""));
    }).RequireAuthorization().WithMetadata(new Sandboxed());

    private static string Type(PictureKind kind) => kind switch
    {
        PictureKind.Png => "image/png",
        PictureKind.Jpeg => "image/jpeg",
        PictureKind.WebP => "image/webp",
        _ => throw new UnreachableException(),
    };
}

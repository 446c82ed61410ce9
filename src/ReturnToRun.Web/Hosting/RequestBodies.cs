using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ReturnToRun.Web.Hosting;

/// <summary>How much a request may send. Too much is answered with 413 and a page in words, before any page sees it.</summary>
public static class RequestBodies
{
    /// <summary>For every endpoint that does not name a limit of its own (RequestSizeLimit).</summary>
    public const long Largest = 256 * 1024;

    /// <summary>One field of a form: no field here takes more than a few thousand characters.</summary>
    public const int LargestField = 32 * 1024;

    public static WebApplicationBuilder AddRequestBodies(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<FormOptions>(static form => form.ValueLengthLimit = LargestField);
        return builder;
    }

    public static WebApplication UseRequestBodies(this WebApplication app)
    {
        app.Use(static async (context, next) =>
        {
            if (await AcceptAsync(context)) await next(context);
            else context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        });
        return app;
    }

    private static async Task<bool> AcceptAsync(HttpContext context)
    {
        var request = context.Request;
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Largest;
        if (request.ContentLength > limit)
        {
            await ThrowAwayAsync(context);
            return false;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = limit;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return true;
        try
        {
            // Read here once, so that a form that breaks a limit is not an exception inside the page it was sent to.
            await request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return false;
        }
    }

    /// <summary>A browser that is still sending shows a broken connection instead of our answer, so it may finish.</summary>
    private static async Task ThrowAwayAsync(HttpContext context)
    {
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            // Beyond what the server itself takes: then the connection ends.
        }
    }
}

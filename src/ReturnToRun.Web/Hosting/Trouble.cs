using Microsoft.AspNetCore.Diagnostics;

namespace ReturnToRun.Web.Hosting;

/// <summary>What is not there, not allowed, too much or broken gets a page of ours in words, with the right status.</summary>
public static class Trouble
{
    private const string Page = "/trouble";

    public static WebApplication UseTroublePages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = Page,
                CreateScopeForErrors = true,
                StatusCodeSelector = static fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            });
        }

        app.UseStatusCodePagesWithReExecute(Page, createScopeForStatusCodePages: true);
        app.Use(AnswerAsReadAsync);
        return app;
    }

    /// <summary>The page about trouble is read, whatever was sent: what was refused must not be looked at again on its way.</summary>
    private static async Task AnswerAsReadAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsAnswering(context))
        {
            await next(context);
            return;
        }

        var (method, length, body) = (context.Request.Method, context.Request.ContentLength, context.Request.Body);
        (context.Request.Method, context.Request.ContentLength, context.Request.Body) = (HttpMethods.Get, null, Stream.Null);
        // Routed already, by the method that was refused; UseRouting looks again.
        context.SetEndpoint(null);
        await next(context);
        (context.Request.Method, context.Request.ContentLength, context.Request.Body) = (method, length, body);
    }

    internal static bool IsAnswering(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}

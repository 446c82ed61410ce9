namespace ReturnToRun.Web.Hosting;

/// <summary>What is not there and what went wrong get a page of ours, with the right status.</summary>
public static class Trouble
{
    public const string NotFoundPath = "/not-found";
    public const string ErrorPath = "/error";

    public static WebApplication UseTroublePages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler(ErrorPath, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(NotFoundPath, createScopeForStatusCodePages: true);
        return app;
    }
}

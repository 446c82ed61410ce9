namespace ReturnToRun.Web.Features.Demo;

/// <summary>Makes the demo at start, in development, where the database is empty.</summary>
public static class DemoStart
{
    public static async Task FillDemoAsync(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoPeople>().On) return;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoData>().CreateAsync();
    }
}

using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Web.Commands;

/// <summary>Which database a command means: the one that a server started in the same folder with the same settings would serve from.</summary>
internal static class DatabaseSetting
{
    public static DatabaseFile Read() => new(WebApplication.CreateBuilder(new WebApplicationOptions
    {
        ApplicationName = typeof(App).Assembly.GetName().Name,
        ContentRootPath = AppContext.BaseDirectory,
    }).Configuration.GetConnectionString("Default"));
}

using ReturnToRun.Web.Features.Demo;
using ReturnToRun.Web.Features.Settings;

namespace ReturnToRun.Web.Features;

/// <summary>The services of the features, one line each.</summary>
public static class FeatureServices
{
    public static WebApplicationBuilder AddFeatures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DemoPeople>();
        builder.Services.AddScoped<DemoData>();
        builder.Services.AddScoped<SettingsService>();
        return builder;
    }
}

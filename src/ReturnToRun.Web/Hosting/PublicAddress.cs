using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ReturnToRun.Web.Hosting;

/// <summary>Where people reach this server, which it cannot know by itself when it stands behind a proxy.</summary>
public sealed class PublicAddress(IConfiguration settings)
{
    /// <summary>The setting "PublicUrl", for example https://run.example.org.</summary>
    public Uri? Configured { get; } = settings["PublicUrl"] is { Length: > 0 } address ? new Uri(address, UriKind.Absolute) : null;

    /// <summary>An absolute link to a path of ours, for somebody to write down or to send on.</summary>
    public string Link(HttpRequest request, string path) =>
        new Uri(Configured ?? new Uri($"{request.Scheme}://{request.Host.Value}"), path).ToString();

    /// <remarks>Answering under any host name lets a stranger make links that point elsewhere, so the public name is enough where it is known.</remarks>
    public static WebApplicationBuilder AddTo(WebApplicationBuilder builder)
    {
        var address = new PublicAddress(builder.Configuration);
        builder.Services.AddSingleton(address);
        if (address.Configured is { } url && builder.Configuration["AllowedHosts"] is null or "" or "*" && !builder.Environment.IsDevelopment())
            builder.Configuration["AllowedHosts"] = $"{url.Host};localhost";

        var networks = builder.Configuration.GetSection("ForwardedHeaders:KnownNetworks").Get<string[]>() ?? [];
        if (networks.Length == 0) return builder;
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
        return builder;
    }

    /// <summary>Only where networks are configured: without the middleware a forged header says nothing.</summary>
    public static void UseIn(WebApplication app)
    {
        if (app.Configuration.GetSection("ForwardedHeaders:KnownNetworks").Get<string[]>() is { Length: > 0 }) app.UseForwardedHeaders();
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ReturnToRun.Web.Hosting;

/// <summary>How often one address may try what a stranger could guess at. Beyond it: 429, in words.</summary>
public static class RateLimits
{
    /// <summary>Posts of the sign-in page and its second step.</summary>
    public const string SignIn = "SignIn";

    /// <summary>Posts of the sign-up page.</summary>
    public const string SignUp = "SignUp";

    /// <summary>Posts of the pages for a forgotten password.</summary>
    public const string Recovery = "Recovery";

    /// <summary>Codes and links that somebody was given: looking one up counts as well as using it.</summary>
    public const string Codes = "Codes";

    /// <summary>Calendars that programs read: many people's, from one address of such a program.</summary>
    public const string Feeds = "Feeds";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static WebApplicationBuilder AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            Add(SignIn, 60, static request => HttpMethods.IsPost(request.Method));
            Add(SignUp, 20, static request => HttpMethods.IsPost(request.Method));
            Add(Recovery, 20, static request => HttpMethods.IsPost(request.Method));
            Add(Codes, 30, static _ => true);
            Add(Feeds, 600, static _ => true);

            void Add(string name, int permits, Func<HttpRequest, bool> counts)
            {
                permits = builder.Configuration.GetValue($"RateLimits:{name}", permits);
                options.AddPolicy(name, context => counts(context.Request)
                    ? RateLimitPartition.GetFixedWindowLimiter($"{name} {Network(context.Connection.RemoteIpAddress)}", _ => new() { PermitLimit = permits, Window = Window })
                    : RateLimitPartition.GetNoLimiter("reading"));
            }
        });
        return builder;
    }

    /// <summary>One household or office: the address, or for IPv6 the network it chose the address from.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}

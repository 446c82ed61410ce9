using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ReturnToRun.Web.Tests;

/// <summary>Every address that the running program answers: what is added tomorrow is in the tests that walk through them.</summary>
internal static class Addresses
{
    /// <summary>What can be asked for, pages and everything else; the program's own files and the circuit left out.</summary>
    public static IEnumerable<RouteEndpoint> Asked(IServiceProvider services) => Endpoints(services).Where(static endpoint =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET"));

    /// <summary>The pages alone.</summary>
    public static IEnumerable<RouteEndpoint> Pages(IServiceProvider services) =>
        Endpoints(services).Where(static endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null);

    /// <summary>The address with something in place of each parameter.</summary>
    public static string With(this RouteEndpoint endpoint, string parameter) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : parameter))));

    private static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) => services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_'));
}

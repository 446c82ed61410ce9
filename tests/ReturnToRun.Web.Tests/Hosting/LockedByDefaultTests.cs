using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ReturnToRun.Web.Tests.Hosting;

public sealed class LockedByDefaultTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Everything that answers somebody who is not signed in, and why it may.</summary>
    private static readonly Dictionary<string, string> s_open = new()
    {
        ["/"] = "Says what this is before anybody signs up.",
        ["/about"] = "Says where the rules come from and who has not reviewed them, before anybody signs up.",
        ["/trouble"] = "Tells in words what went wrong, also to who is not signed in. Holds nothing of anybody.",
        ["/timer/offline"] = "The timer with nothing about anybody in it: what a phone keeps for where there is no network.",
        ["/timer/routine/offline"] = "The timer of the routine with nothing about anybody in it, kept for the same.",
        ["/on-this-device"] = "Shows what the device itself keeps; the page has nothing about anybody in it.",
        ["/service-worker.js"] = "A script that keeps the three pages above.",
        ["/health/live"] = "Asked by whatever keeps the server running. Says nothing but that it is alive.",
        ["/health/ready"] = "Asked by whatever sends people here. Says nothing but that the database answers.",
        ["/sign-in"] = "The way in.",
        ["/sign-in/code"] = "The second step of the way in; does nothing before the first.",
        ["/sign-up"] = "The way in for who has no account.",
        ["/sign-out"] = "Signing out twice is no fault.",
        ["/forgot"] = "For who cannot sign in.",
        ["/reset/{Link}"] = "For who cannot sign in and was shown a link by somebody trusted.",
        ["/calendar/{secret}.ics"] = "A calendar program cannot sign in; the address is a secret of 256 bits that its owner can end. Says when somebody runs, and nothing of how they are.",
        ["/reminders/stop/{Link}"] = "Ends e-mails for who holds the sealed link of one; can do nothing else and tells nothing.",
        ["/invite"] = "Where a code is typed.",
        ["/invite/{Code}"] = "Says who invites, to whoever holds a code that is hard to guess; rate-limited.",
        ["/passkey/sign-in"] = "The question a passkey answers in place of a password; a random number.",
        ["/passkey/sign-up"] = "The question a new passkey answers; says back what was typed, with a random number.",
        ["/_framework/opaque-redirect"] = "Follows a redirect that the framework itself sealed.",
        ["/_blazor"] = "The circuit of a page that was itself locked; it shows nothing without that page's sealed state.",
        ["/_blazor/negotiate"] = "Part of the circuit.",
        ["/_blazor/initializers"] = "A list of script files.",
        ["/_blazor/disconnect"] = "Part of the circuit.",
    };

    [Fact]
    public void Every_endpoint_requires_a_signed_in_person_or_is_on_the_list_of_open_ones_with_a_reason()
    {
        var open = Endpoints().Where(static endpoint => !Requires(endpoint)).Select(Route).Distinct().Order().ToArray();

        Assert.Equal(s_open.Keys.Order(), open);
    }

    private static bool Requires(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;

    // The program's own files hold nothing of anybody.
    private IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');
}

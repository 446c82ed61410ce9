using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Account;

/// <summary>Each page, looked at by each role and by nobody.</summary>
public sealed class AccessTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>For whoever is signed in. What is neither here, nor below, nor open is a runner's.</summary>
    private static readonly string[] s_everybodys = ["/settings", "/settings/sign-in", "/settings/authenticator", "/recovery-codes"];
    private static readonly string[] s_therapists = ["/caseload", "/caseload/invite", "/runners/{Id:guid}", "/runners/{Id:guid}/compare", "/runners/{Id:guid}/decide", "/runners/{Id:guid}/handout"];
    private static readonly string[] s_staffs = ["/policy", "/routines", "/routines/{Id}", "/protocols", "/protocols/compare", "/protocols/{Key}"];
    private static readonly string[] s_admins = ["/routines/{Id}/draft", "/audit", "/library", "/library/new", "/library/{Key}", "/library/{Key}/history", "/library/import", "/people", "/people/{Id:guid}"];

    [Fact]
    public void Each_page_is_for_the_roles_that_the_list_says()
    {
        foreach (var page in Pages())
        {
            var roles = page.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(static data => data.Roles).OfType<string>().Distinct().ToList();
            // A page may be for fewer than its folder is.
            if (roles.Exists(one => roles.TrueForAll(all => one.Split(',').All(all.Split(',').Contains)))) roles = [roles.MinBy(static one => one.Length)!];
            var expected = Expected(Route(page));
            Assert.True(roles.SequenceEqual(expected is null ? [] : [expected]), $"{Route(page)} is for {string.Join(", ", roles)}.");
        }
    }

    [Fact]
    public async Task Nobody_signed_in_is_sent_to_sign_in_from_every_locked_page()
    {
        using var visitor = app.Visitor();
        foreach (var page in Pages())
        {
            var answer = await visitor.GetAsync(Address(page));
            Assert.True(answer.Status == HttpStatusCode.Found && answer.Location!.StartsWith("/sign-in?back=", StringComparison.Ordinal), $"{Route(page)} answered {(int)answer.Status}.");
        }
    }

    [Theory]
    [InlineData("Runner")]
    [InlineData("Therapist")]
    [InlineData("ClinicAdmin")]
    public async Task A_page_of_another_role_is_answered_like_one_that_does_not_exist(string role)
    {
        using var visitor = await app.VisitorAsync(Person(role));
        var missing = WithoutReference(await visitor.GetAsync("/no/such/page"));
        foreach (var page in Pages().Where(page => Expected(Route(page)) is { } other && !other.Split(',').Contains(role)))
        {
            var answer = await visitor.GetAsync(Address(page));
            Assert.True(answer.Status == HttpStatusCode.NotFound, $"{Route(page)} answered {(int)answer.Status} to a {role}.");
            Assert.Equal(missing, WithoutReference(answer));
            var posted = await visitor.PostAsync(Address(page), "anything");
            Assert.True(posted.Status == HttpStatusCode.NotFound, $"A post to {Route(page)} was answered {(int)posted.Status} to a {role}.");
        }
    }

    [Theory]
    [InlineData("Runner")]
    [InlineData("Therapist")]
    [InlineData("ClinicAdmin")]
    public async Task No_page_of_ones_own_role_fails(string role)
    {
        using var visitor = await app.VisitorAsync(Person(role));
        foreach (var page in Pages().Where(page => Expected(Route(page)) is not { } other || other.Split(',').Contains(role)))
        {
            var answer = await visitor.GetAsync(Address(page));
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.NotFound, $"{Route(page)} answered {(int)answer.Status} to a {role}.");
        }
    }

    private static string? Expected(string route) =>
        s_everybodys.Contains(route) ? null : s_staffs.Contains(route) ? "ClinicAdmin,Therapist" : s_therapists.Contains(route) ? "Therapist" : s_admins.Contains(route) ? "ClinicAdmin" : "Runner";

    private static DemoPerson Person(string role) => role switch
    {
        "Runner" => DemoPeople.NewRunner,
        "Therapist" => DemoPeople.Therapist,
        _ => DemoPeople.Admin,
    };

    private IEnumerable<RouteEndpoint> Pages() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(static endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null);

    private static string Route(RouteEndpoint page) => "/" + page.RoutePattern.RawText!.Trim('/');

    private static string Address(RouteEndpoint page) => "/" + string.Join('/', page.RoutePattern.PathSegments.Select(static segment =>
        string.Concat(segment.Parts.Select(static part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "0192d3a0-0000-7000-8000-000000000001"))));

    private static string WithoutReference(Visitor.Answer answer) => answer.Words[..answer.Words.IndexOf("Reference", StringComparison.Ordinal)];
}

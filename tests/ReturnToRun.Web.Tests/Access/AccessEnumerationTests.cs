using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Web.Commands;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Access;

/// <summary>Everything that the running program answers, asked for by everybody there is: each gets exactly what <see cref="AccessTable"/> says.</summary>
public sealed partial class AccessEnumerationTests(Everybody everybody) : IClassFixture<Everybody>
{
    private const string Nowhere = "0192d3a0-0000-7000-8000-000000000001";

    [Fact]
    public void Every_address_of_the_running_program_is_in_the_table_and_no_other()
    {
        Assert.Equal(AccessTable.Addresses.Keys.Order(StringComparer.Ordinal), Endpoints().Select(Route).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_is_in_the_table_and_no_other() =>
        Assert.Equal(AccessTable.Commands.Keys.Order(StringComparer.Ordinal), CommandLine.All.Select(static command => command.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_part_of_a_page_with_a_circuit_is_in_the_table_and_no_other()
    {
        var pages = typeof(App).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(ComponentBase)) && type.GetCustomAttributes(typeof(RenderModeAttribute), inherit: true).Length > 0).Select(static type => type.Name);
        var islands = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ReturnToRun.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(static file => Island().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value));

        Assert.Equal(AccessTable.Circuits.Keys.Order(StringComparer.Ordinal), pages.Concat(islands).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Everybody_gets_exactly_what_the_table_says_at_every_address(string who)
    {
        var person = everybody[who];
        List<string> wrong = [];
        // Signing out comes last: it ends the visit.
        foreach (var endpoint in Endpoints().OrderBy(static endpoint => Route(endpoint) == "/sign-out"))
        {
            var (route, rule) = (Route(endpoint), AccessTable.Addresses[Route(endpoint)]);
            foreach (var method in Methods(endpoint))
            {
                var answer = method == "GET" ? await person.Visitor.GetAsync(Address(endpoint)) : await person.Visitor.PostAsync(Address(endpoint), "anything");
                if (!IsRight(answer, method, rule, person)) wrong.Add($"{method} {route}, for {rule}: {(int)answer.Status} {answer.Location}");
                if (!person.LetIn && rule != Who.Anybody && answer.Words.Contains(DemoPeople.Runner.Name, StringComparison.Ordinal)) wrong.Add($"{method} {route} names the runner.");
            }
        }

        Assert.True(wrong.Count == 0, $"{who}:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    public static TheoryData<string> People() => [.. Everybody.Names];

    private static bool IsRight(Visitor.Answer answer, string method, Who rule, Person person)
    {
        if ((int)answer.Status >= 500) return false;
        if (rule == Who.Anybody) return answer.Location?.StartsWith("/sign-in?back=", StringComparison.Ordinal) != true && answer.Status != HttpStatusCode.Unauthorized;
        if (person.User is null) return method == "GET" ? answer.Location?.StartsWith("/sign-in?back=", StringComparison.Ordinal) == true : answer.Status == HttpStatusCode.Unauthorized;
        if (answer.Location?.StartsWith("/sign-in", StringComparison.Ordinal) == true || answer.Status == HttpStatusCode.Unauthorized) return false;
        if (!person.Gets(rule)) return answer.Status == HttpStatusCode.NotFound;
        // Nothing is planned for the runner, nothing is to be scanned by most: what may be asked for need not be there. A page about somebody is.
        return answer.Status != HttpStatusCode.Forbidden && (rule is not (Who.TherapistLetIn or Who.AdminOfThem) || method != "GET" || answer.Status == HttpStatusCode.OK);
    }

    private string Address(RouteEndpoint endpoint)
    {
        var id = AccessTable.Addresses[Route(endpoint)] switch
        {
            Who.TherapistLetIn => everybody.Runner.ToString(),
            Who.AdminOfThem => everybody.Therapist.ToString(),
            _ => Nowhere,
        };
        return "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : id))));
    }

    // A page takes forms as well.
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? methods.Where(static method => method is "GET" or "POST") : ["GET", "POST"];

    // The program's own files hold nothing of anybody; the circuit's own addresses are in LockedByDefaultTests, and its parts in the table.
    private IEnumerable<RouteEndpoint> Endpoints() => everybody.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_'))
        .Where(static endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: ["HEAD"] });

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    [GeneratedRegex("<([A-Z]\\w+)[^>]*@rendermode=")]
    private static partial Regex Island();
}

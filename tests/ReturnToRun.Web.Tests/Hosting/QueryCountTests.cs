using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ReturnToRun.Data;
using ReturnToRun.Web.Features.Demo;

namespace ReturnToRun.Web.Tests.Hosting;

/// <summary>How often a page asks the database, for a runner in the middle of a plan, their therapist and their clinic's admin.</summary>
public sealed partial class QueryCountTests(TestApp app) : IClassFixture<TestApp>
{
    private const int Most = 12;

    [Fact]
    public async Task Every_page_asks_the_database_at_most_12_times()
    {
        var counter = new Counter();
        await using var counted = app.WithWebHostBuilder(host => host.UseSetting("DemoHistory", "true")
            .ConfigureTestServices(services => services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(counter))));
        List<(int Count, string Page)> found = [];
        foreach (var person in (DemoPerson[])[DemoPeople.Runner, DemoPeople.NewRunner, DemoPeople.Therapist, DemoPeople.Admin])
        {
            using var visitor = new Visitor(counted.CreateClient(new() { AllowAutoRedirect = false }));
            await visitor.SignInAsync(person.Email, DemoPeople.Password);
            var runner = person == DemoPeople.Therapist ? Desk().Match((await visitor.GetAsync("/caseload")).Html).Groups[1].Value : "1";
            foreach (var page in Addresses.Pages(counted.Services).Where(page => IsFor(page.Metadata.GetOrderedMetadata<IAuthorizeData>(), person)))
            {
                counter.Count = 0;
                var answer = await visitor.GetAsync(page.With(runner));
                Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
                found.Add((counter.Count, $"{page.RoutePattern.RawText} ({person.Role})"));
            }
        }

        foreach (var (count, page) in found.OrderDescending()) TestContext.Current.TestOutputHelper!.WriteLine($"{count} {page}");
        Assert.Contains(found, static one => one.Page.StartsWith("/runners", StringComparison.Ordinal) && one.Count > 3);
        Assert.DoesNotContain(found, static one => one.Count > Most);
    }

    private static bool IsFor(IEnumerable<IAuthorizeData> asked, DemoPerson person) => asked.All(data => data.Roles is null || data.Roles == person.Role.ToString());

    [GeneratedRegex("href=\"/runners/([0-9a-f-]{36})\">Robin Demo")]
    private static partial Regex Desk();

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count;

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Counted(result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Counted(result));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Counted(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Counted(result));

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Counted(result));

        private T Counted<T>(T result)
        {
            Interlocked.Increment(ref Count);
            return result;
        }
    }
}
